package jp.tashika.core.disclosure;

import static jp.tashika.core.Fictional.coverage;
import static jp.tashika.core.Fictional.numbersOf;
import static jp.tashika.core.Fictional.term;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tashika.core.audit.ToldItem;
import jp.tashika.core.consent.CardStanding;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.disclosure.Asking.Setting;
import jp.tashika.core.eligibility.Answer;
import jp.tashika.core.eligibility.Eligibility;
import jp.tashika.core.eligibility.Proof;
import jp.tashika.core.registry.CeilingCategory;
import jp.tashika.core.registry.CeilingKind;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.Disease;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DisclosureTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 10);
    private static final Certificate.ElderlyShare ELDERLY =
            new Certificate.ElderlyShare(term("2022-02-01", ""), CopaymentRatio.TWENTY);
    private static final Certificate.CostCeiling CEILING = new Certificate.CostCeiling(
            term("2024-08-01", "2025-07-31"), CeilingKind.CEILING, CeilingCategory.B02, Optional.empty());
    private static final Certificate.DesignatedDisease DISEASE =
            new Certificate.DesignatedDisease(term("2024-08-01", ""), Disease.DIALYSIS, 10_000);
    private static final Coverage HOLDER = coverage("H", "2020-04-01", "")
            .born("1952-01-10")
            .holding(ELDERLY, CEILING, DISEASE)
            .make();
    private static final Proof NUMBERS = numbersOf(HOLDER);
    private static final Proof CARD = new Proof.Card();

    private static Told.Shown shown(Told told) {
        assertThat(told).isInstanceOf(Told.Shown.class);
        return (Told.Shown) told;
    }

    @Tag("LIM-008")
    @Tag("LIM-009")
    @Tag("LIM-010")
    @Tag("LIM-011")
    @Tag("ELG-007")
    @Tag("ELG-008")
    @Tag("ELG-010")
    @Tag("ELG-011")
    @ParameterizedTest(name = "{0}・{1}・同意 {2}: 高齢受給者証 {3}、限度額 {4}、特定疾病 {5}")
    @CsvSource(textBlock = """
            番号,   窓口, なし,   true, false, false
            番号,   窓口, 限度額, true, true,  false
            番号,   窓口, 両方,   true, true,  false
            番号,   窓口, 疾病,   true, false, false
            番号,   一括, なし,   true, false, false
            番号,   一括, 限度額, true, false, false
            番号,   一括, 両方,   true, false, false
            カード, 窓口, なし,   true, false, false
            カード, 窓口, 限度額, true, true,  false
            カード, 窓口, 疾病,   true, false, true
            カード, 窓口, 両方,   true, true,  true
            カード, 一括, 両方,   true, false, false
            """)
    void certificatesByProofSettingAndConsent(
            String by, String setting, String consent, boolean elderly, boolean ceiling, boolean disease) {
        Asking asking = new Asking(
                DAY,
                setting.equals("一括") ? Setting.BATCH : Setting.COUNTER,
                consents(consent),
                false,
                CardStanding.VALID);
        Told.Shown told = shown(Disclosure.of(new Answer.InForce(HOLDER), by.equals("カード") ? CARD : NUMBERS, asking));
        assertThat(told.elderlyShare().isPresent()).isEqualTo(elderly);
        assertThat(told.ceiling().isPresent()).isEqualTo(ceiling);
        assertThat(!told.diseases().isEmpty()).isEqualTo(disease);
        assertThat(told.items().contains(ToldItem.ELIGIBILITY)).isTrue();
        assertThat(told.items().contains(ToldItem.ELDERLY_SHARE)).isEqualTo(elderly);
        assertThat(told.items().contains(ToldItem.COST_CEILING)).isEqualTo(ceiling);
        assertThat(told.items().contains(ToldItem.DESIGNATED_DISEASE)).isEqualTo(disease);
    }

    private static Set<ConsentTo> consents(String consent) {
        return switch (consent) {
            case "なし" -> Set.of();
            case "限度額" -> Set.of(ConsentTo.COST_CEILING);
            case "疾病" -> Set.of(ConsentTo.DESIGNATED_DISEASE);
            case "両方" -> Set.of(ConsentTo.COST_CEILING, ConsentTo.DESIGNATED_DISEASE);
            default -> throw new IllegalArgumentException(consent);
        };
    }

    @Test
    @Tag("ELG-008")
    @DisplayName("同意のない証には、資格からもたどれない")
    void certificatesAreNotReachable() {
        Told.Shown told = shown(Disclosure.of(new Answer.InForce(HOLDER), NUMBERS, Asking.atCounter(DAY, false)));
        assertThat(told.coverage().certificates()).isEmpty();
        assertThat(told.answer()).isEqualTo(new Answer.InForce(HOLDER.withoutCertificates()));
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("有効", new Answer.InForce(HOLDER), Told.Shown.class, List.of()),
                Arguments.of("無効", new Answer.Lost(HOLDER), Told.Shown.class, List.of(Outcome.COVERAGE_LOST)),
                Arguments.of(
                        "無効（新しい資格あり）",
                        new Answer.Superseded(HOLDER),
                        Told.Shown.class,
                        List.of(Outcome.COVERAGE_SUPERSEDED)),
                Arguments.of("有効期限切れ", new Answer.Expired(HOLDER), Told.Shown.class, List.of(Outcome.COVERAGE_EXPIRED)),
                Arguments.of("資格取得前", new Answer.NotYet(HOLDER), Told.Bare.class, List.of(Outcome.COVERAGE_NOT_YET)),
                Arguments.of("該当資格なし", new Answer.NothingFits(), Told.Bare.class, List.of(Outcome.NOTHING_FITS)),
                Arguments.of("複数該当", new Answer.SeveralFit(), Told.Bare.class, List.of(Outcome.SEVERAL_FIT)));
    }

    @Tag("ELG-015")
    @Tag("ELG-020")
    @ParameterizedTest(name = "{0}: 理由 {3}")
    @MethodSource("answers")
    void everyAnswerSaysWhy(String name, Answer answer, Class<? extends Told> kind, List<Outcome> notices) {
        Told told = Disclosure.of(answer, NUMBERS, Asking.atCounter(DAY, true));
        assertThat(told).isInstanceOf(kind);
        assertThat(told.notices()).isEqualTo(notices);
        Told lenient =
                Disclosure.of(answer, NUMBERS, Asking.atCounter(DAY, true).found(true));
        assertThat(lenient.notices())
                .isEqualTo(Stream.concat(notices.stream(), Stream.of(Outcome.MATCHED_LENIENTLY))
                        .toList());
    }

    @Tag("LIM-004")
    @ParameterizedTest(name = "{0}の資格では、同意があっても証は返さない")
    @MethodSource("answers")
    void certificatesOnlyInForce(String name, Answer answer, Class<? extends Told> kind, List<Outcome> notices) {
        Told told = Disclosure.of(
                answer, CARD, new Asking(DAY, Setting.COUNTER, consents("両方"), false, CardStanding.VALID));
        if (!(answer instanceof Answer.InForce) && told instanceof Told.Shown shown) {
            assertThat(shown.elderlyShare()).isEmpty();
            assertThat(shown.ceiling()).isEmpty();
            assertThat(shown.diseases()).isEmpty();
            assertThat(shown.items()).containsExactly(ToldItem.ELIGIBILITY);
        }
        if (told instanceof Told.Bare) {
            assertThat(told.items()).isEmpty();
        }
    }

    @Test
    @Tag("DSP-006")
    @Tag("DSP-009")
    @DisplayName("新しい資格ありでは、照会された資格だけを喪失日とともに返す")
    void supersededShowsTheOldOneWithItsLoss() {
        Coverage old = coverage("X", "2020-04-01", "2024-12-01").make();
        Coverage current = coverage("Y", "2024-12-01", "").make();
        Answer answer = Eligibility.answer(List.of(current, old), numbersOf(old), DAY);
        Told.Shown told = shown(Disclosure.of(answer, numbersOf(old), Asking.atCounter(DAY, true)));
        assertThat(told.coverage()).isEqualTo(old);
        assertThat(told.coverage().period().lostOn()).contains(LocalDate.of(2024, 12, 1));
        assertThat(told.notices()).containsExactly(Outcome.COVERAGE_SUPERSEDED);
    }

    @Tag("SYS-021")
    @ParameterizedTest(name = "閲覧停止中は{0}でも何も返さない")
    @CsvSource({"有効", "喪失", "新資格あり", "期限切れ", "取得前"})
    void withheld(String state) {
        Coverage held =
                coverage("W", "2020-04-01", "").withheld().holding(CEILING).make();
        Answer answer = switch (state) {
            case "有効" -> new Answer.InForce(held);
            case "喪失" -> new Answer.Lost(held);
            case "新資格あり" -> new Answer.Superseded(held);
            case "期限切れ" -> new Answer.Expired(held);
            case "取得前" -> new Answer.NotYet(held);
            default -> throw new IllegalArgumentException(state);
        };
        for (Asking asking : List.of(Asking.atCounter(DAY, true), Asking.inBatch(DAY))) {
            Told told = Disclosure.of(answer, numbersOf(held), asking);
            assertThat(told).isEqualTo(new Told.Withheld());
            assertThat(told.notices()).containsExactly(Outcome.COVERAGE_WITHHELD);
            assertThat(told.items()).isEmpty();
        }
    }

    @Tag("BAT-001")
    @ParameterizedTest(name = "{0} の{1}照会: 限度額の変更有無 {2}")
    @CsvSource({"2024-08-10, 一括, true", "2024-09-10, 一括, false", "2024-08-10, 窓口, false", "2024-09-10, 窓口, false"})
    void ceilingChangedOnlyInBatches(LocalDate day, String setting, boolean expected) {
        Asking asking = setting.equals("一括") ? Asking.inBatch(day) : Asking.atCounter(day, true);
        Told.Shown told = shown(Disclosure.of(new Answer.InForce(HOLDER), NUMBERS, asking));
        assertThat(told.ceilingChanged()).isEqualTo(expected);
    }

    @Tag("AGE-001")
    @ParameterizedTest(name = "2000-02-02 生まれは {0} に未就学か: {1}")
    @CsvSource({"2006-03-31, true", "2006-04-01, false"})
    void preschool(LocalDate day, boolean expected) {
        Coverage child = coverage("P", "2000-02-02", "").born("2000-02-02").make();
        assertThat(shown(Disclosure.of(new Answer.InForce(child), CARD, Asking.atCounter(day, false)))
                        .preschool())
                .isEqualTo(expected);
    }

    @Test
    @Tag("LIM-012")
    @DisplayName("一括照会に同意はない")
    void noConsentInBatches() {
        assertThat(new Asking(DAY, Setting.BATCH, consents("両方"), false, CardStanding.VALID).consents())
                .isEmpty();
        assertThat(Asking.atCounter(DAY, true).consents()).containsExactly(ConsentTo.COST_CEILING);
        assertThat(Asking.atCounter(DAY, false).consents()).isEmpty();
    }
}
