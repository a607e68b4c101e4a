package jp.tashika.core.redirection;

import static jp.tashika.core.redirection.Histories.BORN;
import static jp.tashika.core.redirection.Histories.JUNE;
import static jp.tashika.core.redirection.Histories.care;
import static jp.tashika.core.redirection.Histories.claimed;
import static jp.tashika.core.redirection.Histories.history;
import static jp.tashika.core.redirection.Histories.person;
import static jp.tashika.core.redirection.Histories.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tashika.core.redirection.CoverageMark.Stage;
import jp.tashika.core.registry.Coverage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RedirectionTest {

    private static final RedirectionRules STANDARD = RedirectionRules.STANDARD;

    private static Destination decide(List<Coverage> history, ClaimedCare care, RedirectionRules rules) {
        return decide(history, claimed("X", Optional.of("01"), BORN), care, rules);
    }

    private static Destination decide(
            List<Coverage> history, ClaimedPerson claimed, ClaimedCare care, RedirectionRules rules) {
        return Redirection.of(Identification.of(claimed, List.of(person(history)), rules), care, rules);
    }

    private static Set<Obstacle> obstacles(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Obstacle::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Obstacle.class)));
    }

    @Tag("REZ-001")
    @ParameterizedTest(name = "{0}：資格 [{1}]、受診 [{2}]、[{3}] → {4}（{5}）")
    @CsvSource(quoteCharacter = '"', nullValues = "なし", textBlock = """
            記載の資格が有効,               X -,                   3 15 20, "",             変更なし,                    UNCHANGED
            喪失日の前日の受診,             X -16 / Y 16-,         15,      "",             変更なし,                    UNCHANGED
            喪失日当日の受診,               X -15 / Y 15-,         15,      "",             振替 Y:15,                   REDIRECTED
            月初に転職済み,                 X -1 / Y 1-,           3 15 20, "",             "振替 Y:3,15,20",            REDIRECTED
            15日に転職,                     X -15 / Y 15-,         3 15 20, "",             "分割 X:3 Y:15,20",          SPLIT
            三つの保険者,                   X -10 / Y 10-20 / Z 20-, 3 15 20, "",           分割 X:3 Y:15 Z:20,          SPLIT
            記載以外の二つの保険者,         X -1 / Y 1-10 / Z 10-, 3 15,    "",             分割 Y:3 Z:15,               SPLIT
            同じ日に二つの資格,             X - / Y 10-,           3 15,    "",             変更なし,                    UNCHANGED
            喪失後に別の二つの資格,         X -1 / Y 1- / Z 1-10,  3 15,    "",             "振替 Y:3,15",               REDIRECTED
            喪失後の隙間の受診,             X -10 / Y 20-,         3 15,    "",             喪失 LOST 15,                LOST
            喪失・新資格なし,               X -10,                 15,      "",             喪失 LOST 15,                LOST
            一部だけ喪失・新資格なし,       X -10,                 3 15,    "",             喪失 LOST 15,                LOST
            死亡後,                         X -10 死亡,            15,      "",             喪失 DEATH 15,               LOST_BY_DEATH
            資格取得前の受診,               X 10-,                 3,       "",             喪失 LOST 3,                 LOST
            資格取得前・前の資格あり,       X 10- / Y -10,         3,       "",             振替 Y:3,                    REDIRECTED
            取得前後の受診,                 X 10- / Y -10,         3 15,    "",             分割 Y:3 X:15,               SPLIT
            再取得,                         X -5 / X 20-,          3 25,    "",             変更なし,                    UNCHANGED
            再取得・隙間は他保険者,         X -5 / Y 5-20 / X 20-, 3 10 25, "",             "分割 X:3,25 Y:10",          SPLIT
            同一保険者の番号変更（月中）,   X -10 / X2 10-,        3 15,    "",             変更なし,                    UNCHANGED
            同一保険者の番号変更（月前）,   X -1 / X2 1-,          3 15,    "",             "振替 X2:3,15",              REDIRECTED
            同一保険者の別資格を優先,       X -1 / X2 1- / Y 1-,   3,       "",             振替 X2:3,                   REDIRECTED
            公費併用,                       X -1 / Y 1-,           3,       PUBLIC_EXPENSE, 対象外 [PUBLIC_EXPENSE] Y:3, LOST
            公費併用・記載の資格が有効,     X - / Y 1-,            3,       PUBLIC_EXPENSE, 変更なし,                    UNCHANGED
            入院,                           X -15 / Y 15-,         14 15,   INPATIENT,      対象外 [INPATIENT] X:14 Y:15, LOST
            包括評価（DPC）,                X -1 / Y 1-,           3,       INPATIENT BUNDLED, "対象外 [INPATIENT, BUNDLED] Y:3", LOST
            負担金額の記載,                 X -1 / Y 1-,           3,       BURDEN_STATED,  対象外 [BURDEN_STATED] Y:3,  LOST
            日に分けられない・分割,         X -15 / Y 15-,         3 15,    INDIVISIBLE,    対象外 [INDIVISIBLE] X:3 Y:15, LOST
            日に分けられない・振替,         X -1 / Y 1-,           3 15,    INDIVISIBLE,    "振替 Y:3,15",               REDIRECTED
            算定日なし・資格は月を通じて有効, X -,                 "",      "",             変更なし,                    UNCHANGED
            閲覧停止の新資格,               X -10 / Y 10- 停止,    15,      "",             喪失 LOST 15,                LOST
            閲覧停止の記載資格,             X - 停止 / Y 1-,       15,      "",             変更なし,                    UNCHANGED
            """)
    @DisplayName("振替・分割の判定")
    void decides(String title, String history, String days, String obstacles, String expected, CoverageMark mark) {
        Destination destination = decide(history(history), care(days, obstacles(obstacles)), STANDARD);
        assertThat(text(destination)).as(title).isEqualTo(expected);
        assertThat(CoverageMark.of(destination, Stage.REVIEW)).isEqualTo(mark);
    }

    @Tag("REZ-001")
    @Test
    @DisplayName("算定日なし：資格の変わる月は記載の保険者に残し、理由を述べる")
    void keepsWhatHasNoDays() {
        Destination destination = decide(history("X -15 / Y 15-"), care("", Set.of()), STANDARD);
        assertThat(destination)
                .isInstanceOfSatisfying(
                        Destination.Barred.class,
                        barred -> assertThat(barred.because()).containsExactly(Obstacle.NO_DAYS));
        assertThat(destination.targets()).isEmpty();
    }

    @Tag("REZ-001")
    @ParameterizedTest(name = "受診 {0} 日 → {1}")
    @CsvSource(quoteCharacter = '"', nullValues = "なし", textBlock = """
            9,       変更なし
            10,      振替 L:10
            9 10 11, "分割 X:9 L:10,11"
            """)
    @DisplayName("75歳の誕生日（10日）に後期高齢者医療へ：保険者が喪失を登録していなくても")
    void splitsOnTheSeventyFifthBirthday(String days, String expected) {
        LocalDate born = LocalDate.of(1951, 6, 10);
        Destination destination = decide(
                history("X - / L 10-", born), claimed("X", Optional.of("01"), born), care(days, Set.of()), STANDARD);
        assertThat(text(destination)).isEqualTo(expected);
    }

    @Tag("REZ-001")
    @Test
    @DisplayName("後から登録された資格：初めは喪失、登録の後に聞き直すと振替")
    void answersAnewOnceSomebodyIsRegisteredAfterTheFact() {
        ClaimedCare care = care("15", Set.of());
        assertThat(text(decide(history("X -10"), care, STANDARD))).isEqualTo("喪失 LOST 15");
        assertThat(text(decide(history("X -10 / Y 10-"), care, STANDARD))).isEqualTo("振替 Y:15");
    }

    @Tag("REZ-001")
    @ParameterizedTest(name = "証回収 {0} 日、受診 {1} → {2}")
    @CsvSource(quoteCharacter = '"', nullValues = "なし", textBlock = """
            10, 15,   CARD_RETURNED, LOST_CARD_RETURNED
            15, 15,   CARD_RETURNED, LOST_CARD_RETURNED
            16, 15,   LOST,          LOST
            """)
    @DisplayName("証回収後の受診")
    void tellsVisitsAfterTheCardWasTakenBack(int returned, String days, Destination.Loss loss, CoverageMark mark) {
        ClaimedCare plain = care(days, Set.of());
        ClaimedCare care = new ClaimedCare(
                plain.careMonth(), plain.claimedIn(), plain.visitDays(), Set.of(), Optional.of(JUNE.atDay(returned)));
        Destination destination = decide(history("X -10"), care, STANDARD);
        assertThat(destination)
                .isInstanceOfSatisfying(
                        Destination.Lost.class, lost -> assertThat(lost.loss()).isEqualTo(loss));
        assertThat(CoverageMark.of(destination, Stage.REVIEW)).isEqualTo(mark);
    }

    @Tag("REZ-002")
    @ParameterizedTest(name = "請求 {0}、資格 [{1}] → {2}")
    @CsvSource(quoteCharacter = '"', nullValues = "なし", textBlock = """
            2021-09, X - / Y 10- 証10,          変更なし
            2021-09, X -10 / Y 10-,             変更なし
            2021-10, X -10 / Y 10-,             振替 Y:15
            2021-10, X - / Y 10- 証10,          振替 Y:15
            2022-01, X - 証12 / Y 10- 証10,     変更なし
            2022-01, X - 証16 / Y 10- 証10,     振替 Y:15
            2022-02, X - / Y 10- 証10,          変更なし
            2026-07, X - / Y 10- 証10,          変更なし
            """)
    @DisplayName("時期による規則：2021年9月請求分までは行わず、2022年1月請求分までは証の交付が新しい資格、以後は記載の資格を優先")
    void followsTheRulesOfItsTime(YearMonth claimedIn, String history, String expected) {
        assertThat(text(decide(history(history), care(claimedIn, "15", Set.of()), STANDARD)))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("枝番の記載がなければ、枝番特定または新資格の枝番")
    void findsTheBranch() {
        ClaimedPerson withoutBranch = claimed("X", Optional.empty(), BORN);
        Destination kept = decide(history("X -"), withoutBranch, care("3", Set.of()), STANDARD);
        assertThat(text(kept)).isEqualTo("変更なし・枝番");
        assertThat(CoverageMark.of(kept, Stage.REVIEW)).isEqualTo(CoverageMark.BRANCH_FOUND);
        assertThat(CoverageMark.of(kept, Stage.ASKED_AGAIN)).isEqualTo(CoverageMark.BRANCH_FOUND_LATER);
        Destination moved = decide(history("X -1 / Y 1-"), withoutBranch, care("3", Set.of()), STANDARD);
        assertThat(moved.targets().getFirst().coverage().insured().branch()).contains("01");
        Destination lateElderly =
                decide(history("L -"), claimed("L", Optional.empty(), BORN), care("3", Set.of()), STANDARD);
        assertThat(text(lateElderly)).isEqualTo("変更なし");
    }

    @Tag("REZ-001")
    @ParameterizedTest(name = "資格 [{0}]、[{2}] → {3}、{4}")
    @CsvSource(quoteCharacter = '"', nullValues = "なし", textBlock = """
            X -,            3,   "",             UNCHANGEABLE,     なし
            X -1 / Y 1-,    3,   "",             REDIRECTED_LATER, なし
            X -5 / Y 5-,    3 9, "",             SPLIT_LATER,      なし
            X -1,           3,   "",             UNCHANGEABLE,     AFTER_LOSS
            X 10-,          3,   "",             UNCHANGEABLE,     OTHER
            X 10- / Z -10,  3,   INPATIENT,      UNCHANGEABLE,     OTHER
            X -1 / Z 1-,    3,   PUBLIC_EXPENSE, UNCHANGEABLE,     AFTER_LOSS
            X -1 / Y 1-,    3,   PUBLIC_EXPENSE, UNCHANGEABLE,     NATIONAL_OR_LATE_ELDERLY
            X -1 / L 1-,    3,   PUBLIC_EXPENSE, UNCHANGEABLE,     NATIONAL_OR_LATE_ELDERLY
            X -1 / X2 1-,   3,   PUBLIC_EXPENSE, UNCHANGEABLE,     OLD_CARD
            """)
    @DisplayName("保険者からの再審査：印と返戻事由")
    void answersAnInsurerThatAsks(
            String history, String days, String obstacles, CoverageMark mark, ReturnGround ground) {
        Destination destination = decide(history(history), care(days, obstacles(obstacles)), STANDARD);
        assertThat(CoverageMark.of(destination, Stage.ASKED_AGAIN)).isEqualTo(mark);
        assertThat(ReturnGround.of(destination)).isEqualTo(Optional.ofNullable(ground));
    }

    @ParameterizedTest(name = "{0}を除くと、資格 [{1}]、受診 [{2}] → {3}")
    @CsvSource(quoteCharacter = '"', nullValues = "なし", textBlock = """
            WITHHELD_RECEIVES_NOTHING, X -10 / Y 10- 停止, 15,   振替 Y:15
            UNCOVERED_DAY_KEEPS_ALL,   X -10 / Y 20-,      15 25, 分割 X:15 Y:25
            UNCOVERED_DAY_KEEPS_ALL,   X -10,              15,   喪失 LOST 15
            SAME_INSURER_STAYS,        X -10 / X2 10-,     3 15, "振替 X2:3,15"
            """)
    @DisplayName("推定した規則は一つずつ外せる")
    void leavesOutWhatWasInferred(InferredRule rule, String history, String days, String expected) {
        assertThat(text(decide(history(history), care(days, Set.of()), STANDARD.without(rule))))
                .isEqualTo(expected);
        assertThat(text(decide(history(history), care(days, Set.of()), STANDARD)))
                .satisfies(text -> assertThat(text.equals(expected)).isEqualTo(expected.startsWith("喪失")));
    }

    @ParameterizedTest
    @EnumSource(Obstacle.class)
    @DisplayName("どの事情を対象外とするかは一か所で替えられる")
    void letsObstaclesBeExchanged(Obstacle obstacle) {
        ClaimedCare care = care("3 15", Set.of(obstacle));
        RedirectionRules none = STANDARD.barring(Set.of(), Set.of());
        assertThat(text(decide(history("X -5 / Y 5-"), care, STANDARD))).startsWith("対象外");
        assertThat(text(decide(history("X -5 / Y 5-"), care, none))).isEqualTo("分割 X:3 Y:15");
    }

    @Test
    @DisplayName("誤った値は作れない")
    void refusesWrongValues() {
        assertThatThrownBy(() -> new ClaimedCare(
                        JUNE, JUNE, new TreeSet<>(List.of(JUNE.plusMonths(1).atDay(1))), Set.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClaimedCare(JUNE, JUNE, new TreeSet<>(), Set.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClaimPart(history("X -").getFirst(), new TreeSet<>()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Destination.Split(List.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RedirectionRules(JUNE, JUNE.minusMonths(1), Set.of(), Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
