package jp.tashika.core.redirection;

import static jp.tashika.core.redirection.Histories.BORN;
import static jp.tashika.core.redirection.Histories.claimed;
import static jp.tashika.core.redirection.Histories.history;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.core.registry.Bearer;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.Person;
import jp.tashika.core.registry.Sex;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.person.PersonKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("REZ-001")
class IdentificationTest {

    private static final RedirectionRules STANDARD = RedirectionRules.STANDARD;

    /** Twins of one sex, their sister of another day, and their brother of the same day. */
    private static final Person HANAKO = member(1, "01", "架空　花子", "カクウ　ハナコ", Sex.FEMALE, BORN);

    private static final Person MOMOKO = member(2, "02", "架空　桃子", "カクウ　モモコ", Sex.FEMALE, BORN);
    private static final Person TARO = member(3, "03", "架空　太郎", "カクウ　タロウ", Sex.MALE, BORN);
    private static final Person YUKI = member(4, "04", "架空　雪", "カクウ　ユキ", Sex.UNSET, BORN.plusDays(1));
    private static final List<Person> FAMILY = List.of(HANAKO, MOMOKO, TARO, YUKI);

    private static Person member(int key, String branch, String name, String kana, Sex sex, LocalDate born) {
        Coverage plain = history("X -").getFirst();
        Bearer bearer = new Bearer(
                name,
                Optional.of(kana),
                Optional.empty(),
                Optional.empty(),
                sex,
                Optional.empty(),
                born,
                Optional.empty(),
                Optional.empty());
        Coverage coverage = new Coverage(
                new UUID(8, key),
                plain.insurer(),
                new InsuredNumber(Optional.of("架空-1"), "0012", Optional.of(branch)),
                plain.period(),
                plain.classification(),
                bearer,
                plain.relation(),
                plain.insuredName(),
                plain.cards(),
                plain.lossReason(),
                false,
                List.of());
        return new Person(new PersonKey(new UUID(7, key)), List.of(coverage));
    }

    private static ClaimedPerson written(
            String symbol, String number, String branch, LocalDate born, Sex sex, String name, String kana) {
        return new ClaimedPerson(
                Histories.insurerOf("X"),
                Optional.of(new InsuredNumber(Optional.of(symbol), number, Optional.of(branch))),
                born,
                Optional.ofNullable(sex),
                Optional.ofNullable(name),
                Optional.ofNullable(kana));
    }

    private static String who(ClaimPatient patient) {
        return switch (patient) {
            case ClaimPatient.Identified(var person, var _, var branchFound) ->
                person.history().getFirst().bearer().name() + (branchFound ? "・枝番特定" : "");
            case ClaimPatient.NotIdentified(var reason) -> reason.name();
        };
    }

    @ParameterizedTest(name = "記号 {0} 番号 {1} 枝番 {2} 生年月日 {3} 性別 {4} 氏名 {5} {6} → {7}")
    @CsvSource(quoteCharacter = '"', nullValues = "なし", textBlock = """
            架空-1,   0012,     01, 1980-04-02, FEMALE, 架空　花子, なし,           架空　花子
            架空－１, ００１２, 02, 1980-04-02, FEMALE, なし,       なし,           架空　桃子
            架空-1,   0012,     2,  1980-04-02, なし,   なし,       なし,           架空　桃子
            架空1,    12,       03, 1980-04-02, MALE,   なし,       なし,           架空　太郎
            架空-1,   0012,     01, 1980-04-04, FEMALE, 架空　花子, なし,           BIRTHDATE_DIFFERS
            架空-1,   0012,     01, 1980-04-03, FEMALE, 架空　花子, なし,           BRANCH_DIFFERS
            架空-1,   0012,     09, 1980-04-02, FEMALE, 架空　花子, なし,           BRANCH_DIFFERS
            架空-1,   9912,     01, 1980-04-02, FEMALE, 架空　花子, なし,           NOBODY
            別-1,     0012,     01, 1980-04-02, FEMALE, 架空　花子, なし,           NOBODY
            架空-1,   0012,     "", 1980-04-02, MALE,   なし,       なし,           架空　太郎・枝番特定
            架空-1,   0012,     "", 1980-04-03, MALE,   なし,       なし,           架空　雪・枝番特定
            架空-1,   0012,     "", 1980-04-03, なし,   なし,       なし,           架空　雪・枝番特定
            架空-1,   0012,     "", 1980-04-02, FEMALE, 架空　花子, なし,           架空　花子・枝番特定
            架空-1,   0012,     "", 1980-04-02, FEMALE, なし,       ｶｸｳ ﾓﾓｺ,        架空　桃子・枝番特定
            架空-1,   0012,     "", 1980-04-02, FEMALE, 架空　●子,  カクウ　ハナコ, SEVERAL
            架空-1,   0012,     "", 1980-04-02, FEMALE, なし,       なし,           SEVERAL
            架空-1,   0012,     "", 1980-04-02, FEMALE, 架空　梅子, カクウ　ウメコ, SEVERAL
            架空-1,   0012,     "", 1980-04-04, FEMALE, 架空　花子, なし,           BIRTHDATE_DIFFERS
            """)
    @DisplayName("番号・枝番・生年月日・性別・氏名による特定")
    void identifies(
            String symbol,
            String number,
            String branch,
            LocalDate born,
            Sex sex,
            String name,
            String kana,
            String expected) {
        assertThat(who(Identification.of(written(symbol, number, branch, born, sex, name, kana), FAMILY, STANDARD)))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("性別が違えば、生年月日が一致しても特定しない")
    void refusesTheOtherSex() {
        ClaimedPerson claimed = written("架空-1", "0012", "", BORN, Sex.FEMALE, null, null);
        assertThat(who(Identification.of(claimed, List.of(TARO), STANDARD))).isEqualTo("SEX_DIFFERS");
        assertThat(who(Identification.of(claimed, List.of(TARO), STANDARD.without(InferredRule.SEX_AND_NAME_TELL))))
                .isEqualTo("架空　太郎・枝番特定");
        assertThat(who(Identification.of(claimed, FAMILY, STANDARD.without(InferredRule.SEX_AND_NAME_TELL))))
                .isEqualTo("SEVERAL");
    }

    @Test
    @DisplayName("寛容な照合を外すと、先頭の0は番号の一部")
    void countsZerosWithoutLeniency() {
        ClaimedPerson claimed = written("架空-1", "12", "01", BORN, Sex.FEMALE, null, null);
        assertThat(who(Identification.of(claimed, FAMILY, STANDARD))).isEqualTo("架空　花子");
        assertThat(who(Identification.of(claimed, FAMILY, STANDARD.without(InferredRule.LENIENT_NUMBERS))))
                .isEqualTo("NOBODY");
    }

    @ParameterizedTest(name = "保険者 {0} 番号 {1} 生年月日 {2} 性別 {3} 氏名 {4} カナ {5} → {6}")
    @CsvSource(quoteCharacter = '"', nullValues = "なし", textBlock = """
            77777777, 7777777, 1980-04-02, FEMALE, 架空　花子, カクウ　ハナコ, 架空　花子
            77777777, 7777777, 1980-04-02, FEMALE, 架空　桃子, カクウモモコ,   架空　桃子
            777777,   7777777, 1980-04-02, MALE,   架空　太郎, カクウ　タロウ, 架空　太郎
            06480011, 7777777, 1980-04-02, MALE,   架空　太郎, カクウ　タロウ, 架空　太郎
            77777777, 7777777, 1980-04-02, FEMALE, 架空　梅子, カクウ　ウメコ, UNKNOWN_IDENTITY
            77777777, 7777777, 1980-04-02, FEMALE, 架空　花子, なし,           UNKNOWN_IDENTITY
            77777777, 7777777, 1980-04-02, なし,   架空　花子, カクウ　ハナコ, UNKNOWN_IDENTITY
            77777777, 7777777, 1980-04-02, MALE,   架空　花子, カクウ　ハナコ, UNKNOWN_IDENTITY
            77777777, 7777777, 1980-04-09, FEMALE, 架空　花子, カクウ　ハナコ, UNKNOWN_IDENTITY
            06480011, 777,     1980-04-02, FEMALE, 架空　花子, カクウ　ハナコ, NOBODY
            """)
    @DisplayName("不詳（7の並び）は氏名・カナ・生年月日・性別で探す")
    void looksForTheUnknownByName(
            String insurer, String number, LocalDate born, Sex sex, String name, String kana, String expected) {
        ClaimedPerson claimed = new ClaimedPerson(
                InsurerNumber.of(insurer),
                Optional.of(new InsuredNumber(Optional.of("7777"), number, Optional.empty())),
                born,
                Optional.ofNullable(sex),
                Optional.of(name),
                Optional.ofNullable(kana));
        ClaimPatient patient = Identification.of(claimed, FAMILY, STANDARD);
        assertThat(who(patient)).isEqualTo(expected);
        if (patient instanceof ClaimPatient.Identified identified) {
            assertThat(identified.written()).isEmpty();
            assertThat(who(Identification.of(claimed, FAMILY, STANDARD.without(InferredRule.UNKNOWN_BY_NAME))))
                    .isEqualTo("UNKNOWN_IDENTITY");
        }
    }

    @Test
    @DisplayName("不詳で同姓同名・同生年月日が二人いれば特定しない")
    void doesNotChooseBetweenNamesakes() {
        Person namesake = member(9, "09", "架空　花子", "カクウ　ハナコ", Sex.FEMALE, BORN);
        ClaimedPerson claimed = new ClaimedPerson(
                new InsurerNumber("77777777"),
                Optional.of(new InsuredNumber(Optional.empty(), "77777777", Optional.empty())),
                BORN,
                Optional.of(Sex.FEMALE),
                Optional.of("架空　花子"),
                Optional.of("カクウ　ハナコ"));
        assertThat(who(Identification.of(claimed, List.of(HANAKO, namesake), STANDARD)))
                .isEqualTo("SEVERAL");
    }

    @Test
    @DisplayName("番号のないレセプトは特定できない")
    void identifiesNobodyWithoutANumber() {
        ClaimedPerson plain = claimed("X", Optional.of("01"), BORN);
        ClaimedPerson bare = new ClaimedPerson(
                plain.insurer(), Optional.empty(), plain.birthdate(), plain.sex(), plain.name(), plain.kana());
        assertThat(who(Identification.of(bare, FAMILY, STANDARD))).isEqualTo("NO_NUMBER");
        assertThat(bare.toString()).doesNotContain("花子");
    }

    @Test
    @DisplayName("国保の6桁と8桁は同じ保険者")
    void knowsNationalInsurersByBothForms() {
        Coverage town = history("Y -").getFirst();
        ClaimedPerson claimed = new ClaimedPerson(
                InsurerNumber.of(town.insurer().number().printed()),
                Optional.of(town.insured()),
                BORN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(town.insurer().number().printed()).hasSize(6);
        assertThat(who(Identification.of(claimed, List.of(Histories.person(List.of(town))), STANDARD)))
                .isEqualTo("架空　花子");
    }

    @Test
    @DisplayName("返戻事由は確認不能の理由による")
    void namesAGroundForEachReason() {
        assertThat(ClaimPatient.Reason.values()).allSatisfy(reason -> {
            Destination destination = new Destination.Unidentified(reason);
            assertThat(ReturnGround.of(destination)).isPresent();
            assertThat(CoverageMark.of(destination, CoverageMark.Stage.REVIEW)).isEqualTo(CoverageMark.NOT_FOUND);
            assertThat(CoverageMark.of(destination, CoverageMark.Stage.ASKED_AGAIN))
                    .isEqualTo(CoverageMark.UNCHANGEABLE);
        });
    }
}
