package jp.tashika.central.intake;

import static jp.tashika.central.intake.TestFeeds.KOUKI;
import static jp.tashika.central.intake.TestFeeds.elder;
import static jp.tashika.central.intake.TestFeeds.individual;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.tashika.central.usecase.Moment;
import jp.tashika.core.certificate.Share;
import jp.tashika.core.eligibility.Answer;
import jp.tashika.core.registration.Change;
import jp.tashika.core.registry.Coverage;
import jp.tashika.format.insurer.row.Acquisition;
import jp.tashika.format.insurer.row.CeilingCategory;
import jp.tashika.format.insurer.row.CeilingKind;
import jp.tashika.format.insurer.row.CertificateKind;
import jp.tashika.format.insurer.row.CertificateStatement;
import jp.tashika.format.insurer.row.CopaymentRatio;
import jp.tashika.format.insurer.row.Correction;
import jp.tashika.format.insurer.row.CoverageStatement;
import jp.tashika.format.insurer.row.FeedRow;
import jp.tashika.format.insurer.row.IncomeClass;
import jp.tashika.format.insurer.row.StatedRatio;
import jp.tashika.format.insurer.row.StatedTerm;
import jp.tashika.format.insurer.row.Voiding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards that are renewed, each with its ratio: every day is answered with the card of that day. */
@Tag("ELG-021")
@Tag("LIM-014")
@Tag("SYS-010")
class CardRenewalTest {

    private static final StatedRatio TEN = new StatedRatio(CopaymentRatio.TEN, IncomeClass.GENERAL);
    private static final StatedRatio TWENTY = new StatedRatio(CopaymentRatio.TWENTY, IncomeClass.ABOVE_SET_INCOME);
    private static final StatedRatio THIRTY = new StatedRatio(CopaymentRatio.THIRTY, IncomeClass.WORKING_LEVEL);
    /** Acquired 2021-05-01, card from 2024-08-01. */
    private static final CoverageStatement FIRST = card(elder(1, TEN), 2024, TEN);

    @TempDir
    static Path directory;

    private static Centre centre;
    private static Asked asked;

    @BeforeAll
    static void start() throws IOException {
        centre = new Centre(directory);
        asked = new Asked(centre);
    }

    @AfterAll
    static void stop() throws IOException {
        centre.close();
    }

    @BeforeEach
    void register() throws IOException {
        centre.reset();
        List<FeedRow> rows = new ArrayList<>(List.of(new Acquisition(individual(1), FIRST)));
        IntStream.rangeClosed(2, 400)
                .forEach(i -> rows.add(new Acquisition(individual(i), card(elder(i, TEN), 2024, TEN))));
        centre.register(KOUKI, 1, rows);
    }

    @Test
    @DisplayName("更新しても過去の日は前の証の割合と期間で答える")
    void answersByTheCardOfTheDay() throws IOException {
        Moment before = asked.known(KOUKI, FIRST).moment();
        correct(2, card(FIRST, 2025, TWENTY));
        correct(3, card(FIRST, 2026, THIRTY));
        assertThat(shares("2024-08-01", "2025-07-31", "2025-08-01", "2026-07-31", "2026-08-01", "2026-11-22"))
                .containsExactly("10", "10", "20", "20", "30", "30");
        assertThat(coverage("2025-07-31")
                        .cardOn(LocalDate.of(2025, 7, 31))
                        .term()
                        .until())
                .contains(LocalDate.of(2025, 7, 31));
        assertThat(Share.on(
                        coverage(asked.byNumbersThen(KOUKI, FIRST, LocalDate.of(2026, 7, 31), before)),
                        LocalDate.of(2025, 7, 31)))
                .as("as it was known before the renewals")
                .contains(jp.tashika.core.registry.CopaymentRatio.TEN);
        assertThat(centre.count("select count(*) from certificate where kind = 'F' and known_until is null"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("一枚の証だけの人に行は増えない")
    void costsNothingWithoutRenewal() throws IOException {
        correct(2, card(FIRST, 2024, TWENTY));
        assertThat(centre.count("select count(*) from certificate")).isZero();
        assertThat(shares("2024-08-01", "2026-11-22")).containsExactly("20", "20");
    }

    @Test
    @DisplayName("期限の切れた証のまま次の証が始まらなければ有効期限切れ、始まれば有効で、過去の日は期限切れのまま")
    void staysExpiredBetweenTwoCards() throws IOException {
        LocalDate gap = LocalDate.of(2026, 9, 15);
        assertThat(asked.byNumbers(KOUKI, FIRST, gap)).isInstanceOf(Answer.Expired.class);
        CoverageStatement late = with(FIRST, LocalDate.of(2026, 10, 1), Optional.of(LocalDate.of(2027, 7, 31)), TEN);
        correct(2, late);
        assertThat(asked.byNumbers(KOUKI, FIRST, gap)).isInstanceOf(Answer.Expired.class);
        assertThat(asked.byNumbers(KOUKI, FIRST, LocalDate.of(2026, 10, 1))).isInstanceOf(Answer.InForce.class);
        assertThat(asked.byNumbers(KOUKI, FIRST, LocalDate.of(2025, 7, 31))).isInstanceOf(Answer.InForce.class);
    }

    @Test
    @DisplayName("同じ更新をもう一度送っても変わらない")
    void renewsOnce() throws IOException {
        CoverageStatement renewed = card(FIRST, 2025, TWENTY);
        correct(2, renewed);
        Feed again = correct(3, renewed);
        assertThat(again.difference().orElseThrow().people()).isEmpty();
        assertThat(centre.count("select count(*) from certificate")).isEqualTo(1);
    }

    @Test
    @DisplayName("旧い証は証の交付・取消で訂正でき、過去の日の割合だけが変わる")
    void correctsFormerCards() throws IOException {
        correct(2, card(FIRST, 2025, TWENTY));
        Feed corrected = centre.register(KOUKI, 3, List.of(former(2024, THIRTY), former(2022, TEN)));
        assertThat(corrected.difference().orElseThrow().people())
                .contains(Map.entry(Change.RATIO, 1L), Map.entry(Change.RATIO_IN_PAST, 1L));
        assertThat(shares("2023-07-31", "2024-08-01", "2025-07-31", "2025-08-01"))
                .containsExactly("10", "30", "30", "20");
        assertThat(centre.verdicts(
                        centre.register(KOUKI, 4, List.of(former(2024, THIRTY))).id()))
                .containsExactly("E1 U");
        centre.register(KOUKI, 5, List.of(withdrawn(2024)));
        assertThat(shares("2024-08-01", "2025-08-01")).containsExactly("10", "20");
    }

    @Test
    @DisplayName("いまの証とそれより後の証、資格の前の証、知らない証の取消、割合のない旧証は却下する")
    void refusesWhatIsNoFormerCard() throws IOException {
        correct(2, card(FIRST, 2025, TWENTY));
        Feed wrong = centre.register(
                KOUKI,
                3,
                List.of(
                        former(2025, TWENTY),
                        former(2026, TWENTY),
                        former(2020, TEN),
                        withdrawn(2023),
                        new CertificateStatement(
                                FIRST.reference(), new CertificateStatement.FormerCard(term(2023), Optional.empty()))));
        assertThat(centre.verdicts(wrong.id()))
                .containsExactly(
                        "E1 R ROW_CARD_NOT_FORMER",
                        "E2 R ROW_CARD_NOT_FORMER",
                        "E3 R ROW_TERM_OUTSIDE_COVERAGE",
                        "E4 R ROW_COVERAGE_UNKNOWN",
                        "E5 R ROW_VALUE_MISSING");
        assertThat(centre.verdicts(
                        centre.register(KOUKI, 4, List.of(withdrawn(2025))).id()))
                .as("the card in use is not taken back")
                .containsExactly("E1 R ROW_COVERAGE_UNKNOWN");
        assertThat(shares("2025-07-31", "2025-08-01")).containsExactly("10", "20");
    }

    @Test
    @DisplayName("旧い証の割合が所得区分と合わなければ連携を保留する")
    @Tag("F5")
    void holdsContradictions() throws IOException {
        correct(2, card(FIRST, 2025, TWENTY));
        Feed held = centre.send(
                KOUKI, 3, List.of(former(2024, new StatedRatio(CopaymentRatio.TEN, IncomeClass.WORKING_LEVEL))));
        assertThat(held.state()).isEqualTo(FeedState.HELD);
    }

    @Test
    @DisplayName("証の始まりを前に訂正すると、その日からの旧い証は終わる")
    void endsFormerCardsThatBeginLater() throws IOException {
        correct(2, card(FIRST, 2025, TWENTY));
        correct(3, with(FIRST, LocalDate.of(2024, 8, 1), Optional.of(LocalDate.of(2026, 7, 31)), TWENTY));
        assertThat(shares("2024-08-01", "2025-08-01")).containsExactly("20", "20");
        assertThat(centre.count("select count(*) from certificate where known_until is null"))
                .isZero();
    }

    @Test
    @DisplayName("旧い証の適用区分は、更新で割合が変わっても矛盾にならない")
    @Tag("F5")
    void comparesCategoriesWithTheCardOfTheirDays() throws IOException {
        centre.register(KOUKI, 2, List.of(ceiling(2024, CeilingCategory.B10)));
        Feed renewed = centre.send(
                KOUKI,
                3,
                List.of(
                        new Correction(FIRST.reference(), card(FIRST, 2025, TWENTY)),
                        ceiling(2025, CeilingCategory.B09)));
        assertThat(renewed.reasons()).isEmpty();
        assertThat(renewed.state()).isEqualTo(FeedState.READY);
        centre.commit.commit(renewed.id());
        Feed wrong = centre.send(KOUKI, 4, List.of(ceiling(2024, CeilingCategory.B09)));
        assertThat(wrong.state()).as("10 % until then").isEqualTo(FeedState.HELD);
        assertThat(wrong.reasons().getFirst().code()).isEqualTo("RATIO_CONTRADICTED");
    }

    @Test
    @DisplayName("取消された資格は旧い証ごと消える")
    void endsWithItsCoverage() throws IOException {
        correct(2, card(FIRST, 2025, TWENTY));
        centre.register(KOUKI, 3, List.of(new Voiding(FIRST.reference())));
        assertThat(asked.byNumbers(KOUKI, FIRST, LocalDate.of(2025, 1, 1))).isInstanceOf(Answer.NothingFits.class);
        assertThat(centre.count("select count(*) from certificate where known_until is null"))
                .isZero();
    }

    @Test
    @DisplayName("取得と同じ連携で、それまでの証も届け出られる")
    void takesAWholeHistoryAtOnce() throws IOException {
        CoverageStatement moved = card(elder(900, TEN), 2026, THIRTY);
        centre.register(
                KOUKI,
                2,
                List.of(
                        new Acquisition(individual(900), moved),
                        new CertificateStatement(
                                moved.reference(), new CertificateStatement.FormerCard(term(2024), Optional.of(TEN))),
                        new CertificateStatement(
                                moved.reference(),
                                new CertificateStatement.FormerCard(term(2025), Optional.of(TWENTY)))));
        Coverage known = coverage(asked.byNumbers(KOUKI, moved, LocalDate.of(2026, 11, 22)));
        assertThat(known.cards()).hasSize(3);
        assertThat(Share.on(known, LocalDate.of(2025, 7, 31))).contains(jp.tashika.core.registry.CopaymentRatio.TEN);
    }

    private static Feed correct(long number, CoverageStatement stated) throws IOException {
        return centre.register(KOUKI, number, List.of(new Correction(FIRST.reference(), stated)));
    }

    private static List<String> shares(String... days) {
        return IntStream.range(0, days.length)
                .mapToObj(i -> LocalDate.parse(days[i]))
                .map(day -> Share.on(coverage(asked.byNumbers(KOUKI, FIRST, day)), day)
                        .map(ratio -> Integer.toString(ratio.percent()))
                        .orElse("?"))
                .toList();
    }

    private static Coverage coverage(String day) {
        return coverage(asked.byNumbers(KOUKI, FIRST, LocalDate.parse(day)));
    }

    private static Coverage coverage(Answer answer) {
        return switch (answer) {
            case Answer.InForce(var coverage) -> coverage;
            case Answer.Expired(var coverage) -> coverage;
            case Answer.Lost _, Answer.NotYet _, Answer.Superseded _, Answer.NothingFits _, Answer.SeveralFit _ ->
                throw new AssertionError(answer.getClass().getSimpleName());
        };
    }

    /** The yearly card, from August to July. */
    private static CoverageStatement card(CoverageStatement base, int year, StatedRatio ratio) {
        return with(base, LocalDate.of(year, 8, 1), Optional.of(LocalDate.of(year + 1, 7, 31)), ratio);
    }

    private static CoverageStatement with(
            CoverageStatement base, LocalDate from, Optional<LocalDate> until, StatedRatio ratio) {
        return new CoverageStatement(
                base.insured(),
                base.person(),
                base.acquiredOn(),
                base.loss(),
                base.classification(),
                base.relation(),
                base.insuredName(),
                new StatedTerm(Optional.of(from.minusDays(20)), from, until),
                Optional.of(ratio),
                base.withheld());
    }

    private static StatedTerm term(int year) {
        return new StatedTerm(Optional.empty(), LocalDate.of(year, 8, 1), Optional.of(LocalDate.of(year + 1, 7, 31)));
    }

    private static CertificateStatement former(int year, StatedRatio ratio) {
        return new CertificateStatement(
                FIRST.reference(), new CertificateStatement.FormerCard(term(year), Optional.of(ratio)));
    }

    private static CertificateStatement withdrawn(int year) {
        return new CertificateStatement(
                FIRST.reference(),
                new CertificateStatement.Withdrawn(
                        CertificateKind.FORMER_CARD, LocalDate.of(year, 8, 1), Optional.empty()));
    }

    private static CertificateStatement ceiling(int year, CeilingCategory category) {
        return new CertificateStatement(
                FIRST.reference(),
                new CertificateStatement.CostCeiling(term(year), CeilingKind.CEILING, category, Optional.empty()));
    }
}
