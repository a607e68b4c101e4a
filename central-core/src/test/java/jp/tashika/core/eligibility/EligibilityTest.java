package jp.tashika.core.eligibility;

import static jp.tashika.core.Fictional.BORN;
import static jp.tashika.core.Fictional.LATE_ELDERLY;
import static jp.tashika.core.Fictional.TOWN;
import static jp.tashika.core.Fictional.coverage;
import static jp.tashika.core.Fictional.numbersOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.LossReason;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.time.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {

    private static final Proof CARD = new Proof.Card();
    private static final Coverage X = coverage("X", "2020-04-01", "").make();
    private static final Coverage X_LOST =
            coverage("X", "2020-04-01", "2024-12-01").make();
    private static final Coverage Y =
            coverage("Y", "2024-12-01", "").insurer(TOWN).make();

    private static Answer answer(List<Coverage> history, Proof proof, String day) {
        return Eligibility.answer(history, proof, LocalDate.parse(day));
    }

    @Tag("DSP-001")
    @Tag("DSP-002")
    @Tag("DSP-003")
    @Tag("DSP-004")
    @Tag("DSP-005")
    @Tag("DSP-006")
    @Tag("DSP-007")
    @Tag("DSP-008")
    @Tag("DSP-009")
    @ParameterizedTest(name = "{0}のとき {1}で照会すると {2}（{3}の資格）")
    @CsvSource(textBlock = """
            資格が有効,           マイナンバーカード, InForce,    X
            資格が有効,           記号・番号,         InForce,    X
            資格が有効,           一括照会,           InForce,    X
            資格喪失・新資格なし, マイナンバーカード, Lost,       X
            資格喪失・新資格なし, 記号・番号,         Lost,       X
            資格喪失・新資格なし, 一括照会,           Lost,       X
            資格喪失・新資格あり, マイナンバーカード, InForce,    Y
            資格喪失・新資格あり, 記号・番号,         Superseded, X
            資格喪失・新資格あり, 一括照会,           Superseded, X
            """)
    @DisplayName("表示パターン")
    void displayMatrix(String state, String query, String expected, String shown) {
        List<Coverage> history = switch (state) {
            case "資格が有効" -> List.of(X);
            case "資格喪失・新資格なし" -> List.of(X_LOST);
            case "資格喪失・新資格あり" -> List.of(X_LOST, Y);
            default -> throw new IllegalArgumentException(state);
        };
        Proof proof = query.equals("マイナンバーカード") ? CARD : numbersOf(X);
        Answer answer = answer(history, proof, "2024-12-10");
        assertThat(answer.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(Answers.coverage(answer).orElseThrow().insured().number()).isEqualTo(shown);
    }

    @Nested
    @DisplayName("資格判定の模範例（業務規則 5 の A から F）")
    class Oracles {

        @Test
        @Tag("DSP-009")
        @DisplayName("例A、番号は喪失で新資格あり、カードは新資格")
        void oracleA() {
            assertThat(answer(List.of(X_LOST, Y), numbersOf(X), "2024-12-10")).isEqualTo(new Answer.Superseded(X_LOST));
            assertThat(Answers.coverage(answer(List.of(X_LOST, Y), CARD, "2024-12-10"))
                            .map(Coverage::id))
                    .contains(Y.id());
        }

        @Test
        @Tag("DSP-005")
        @Tag("DSP-006")
        @DisplayName("例B、新資格がなければどちらも喪失日つきの無効")
        void oracleB() {
            assertThat(answer(List.of(X_LOST), numbersOf(X), "2024-12-10")).isEqualTo(new Answer.Lost(X_LOST));
            assertThat(answer(List.of(X_LOST), CARD, "2024-12-10")).isEqualTo(new Answer.Lost(X_LOST));
        }

        @Test
        @Tag("DSP-003")
        @DisplayName("例C、過去の確認日なら当時の資格が有効")
        void oracleC() {
            assertThat(answer(List.of(X_LOST, Y), numbersOf(X), "2024-11-15")).isEqualTo(new Answer.InForce(X_LOST));
        }

        @Test
        @Tag("ELG-015")
        @DisplayName("例D、登録のない番号は該当資格なし")
        void oracleD() {
            Proof unknown = numbersOf(coverage("Z", "2020-04-01", "").make());
            assertThat(answer(List.of(X_LOST, Y), unknown, "2024-12-10")).isEqualTo(new Answer.NothingFits());
        }

        @Test
        @Tag("ELG-018")
        @DisplayName("例F、将来の資格取得は有効と示さない")
        void oracleF() {
            Coverage coming = coverage("Y", "2025-01-01", "").make();
            assertThat(answer(List.of(coming), numbersOf(coming), "2024-12-20")).isInstanceOf(Answer.NotYet.class);
            assertThat(answer(List.of(coming), CARD, "2024-12-20")).isInstanceOf(Answer.NotYet.class);
            assertThat(answer(List.of(coming), CARD, "2024-12-31")).isInstanceOf(Answer.NotYet.class);
            assertThat(answer(List.of(coming), CARD, "2025-01-01")).isInstanceOf(Answer.InForce.class);
        }
    }

    @Tag("DSP-006")
    @Tag("BAT-006")
    @ParameterizedTest(name = "取得 2020-04-01・喪失 2024-12-01 を {0} に確認すると {1}")
    @CsvSource({
        "2020-03-31, NotYet",
        "2020-04-01, InForce",
        "2024-11-30, InForce",
        "2024-12-01, Lost",
        "2024-12-02, Lost",
        "2034-12-02, Lost",
    })
    @DisplayName("取得日は初日で喪失日は資格のない初日")
    void boundariesOfThePeriod(String day, String expected) {
        assertThat(answer(List.of(X_LOST), numbersOf(X_LOST), day))
                .extracting(a -> a.getClass().getSimpleName())
                .isEqualTo(expected);
        assertThat(answer(List.of(X_LOST), CARD, day))
                .extracting(a -> a.getClass().getSimpleName())
                .isEqualTo(expected);
    }

    @Tag("BAT-006")
    @ParameterizedTest(name = "有効終了 2024-07-31 を {0} に確認すると {1}")
    @CsvSource({"2024-07-30, InForce", "2024-07-31, InForce", "2024-08-01, Expired", "2025-08-01, Expired"})
    @DisplayName("有効終了年月日を過ぎた証は無効")
    void expiredCertificate(String day, String expected) {
        Coverage expiring =
                coverage("E", "2020-04-01", "").cardUntil("2024-07-31").make();
        assertThat(answer(List.of(expiring), numbersOf(expiring), day))
                .extracting(a -> a.getClass().getSimpleName())
                .isEqualTo(expected);
    }

    @Test
    @Tag("BAT-006")
    @DisplayName("喪失は有効期限切れに優先する")
    void lossBeforeExpiry() {
        Coverage both = coverage("E", "2020-04-01", "2024-09-01")
                .cardUntil("2024-07-31")
                .make();
        assertThat(answer(List.of(both), numbersOf(both), "2024-10-01")).isInstanceOf(Answer.Lost.class);
        assertThat(answer(List.of(both), numbersOf(both), "2024-08-15")).isInstanceOf(Answer.Expired.class);
    }

    @Test
    @Tag("ELG-021")
    @DisplayName("証が始まる前でも資格があれば有効")
    void renewedCertificateNotBegun() {
        Coverage renewed =
                coverage("R", "2020-04-01", "").cardFrom("2024-08-01").make();
        assertThat(answer(List.of(renewed), CARD, "2024-07-25")).isInstanceOf(Answer.InForce.class);
    }

    @ParameterizedTest(name = "{0} は {1}")
    @CsvSource({
        "2023-07-31, InForce", // the first card
        "2023-08-01, Expired", // over, and the second not begun
        "2023-08-31, Expired",
        "2023-09-01, InForce", // the second
        "2024-07-31, InForce",
        "2024-08-01, InForce", // the third, which does not end
    })
    @Tag("ELG-021")
    @DisplayName("証が更新されても、過去の日はその日の証で答える")
    void answersByTheCardOfTheDay(String day, String expected) {
        Coverage renewed = coverage("R", "2020-04-01", "")
                .cardFrom("2024-08-01")
                .beside("2023-09-01", "2024-07-31")
                .beside("2020-04-01", "2023-07-31")
                .make();
        assertThat(answer(List.of(renewed), CARD, day))
                .extracting(a -> a.getClass().getSimpleName())
                .isEqualTo(expected);
    }

    @Nested
    @DisplayName("同じ番号の資格が複数あるとき")
    class SameNumbers {

        private final Coverage first =
                coverage("1", "2018-04-01", "2019-04-01").number("7").make();
        private final Coverage second =
                coverage("2", "2020-04-01", "2021-04-01").number("7").make();
        private final Coverage third =
                coverage("3", "2022-04-01", "").number("7").make();

        @Tag("DSP-003")
        @ParameterizedTest(name = "{0} には {2} 番目の資格で {1}")
        @CsvSource({
            "2018-03-31, NotYet, 1",
            "2018-06-01, InForce, 1",
            "2019-06-01, Lost, 1",
            "2020-06-01, InForce, 2",
            "2021-06-01, Lost, 2",
            "2022-06-01, InForce, 3"
        })
        @DisplayName("その日を含むもの、なければ直近に始まったもの、なければこれから始まるもの")
        void theOneOfTheDay(String day, String expected, String which) {
            Answer answer = answer(List.of(second, third, first), numbersOf(first), day);
            assertThat(answer.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(Answers.coverage(answer).map(Coverage::id))
                    .contains(UUID.nameUUIDFromBytes(which.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Nested
    @DisplayName("カードによる照会の選び方")
    class ByCard {

        @Test
        @Tag("DSP-002")
        @DisplayName("二重加入なら後から始まった資格")
        void twoInForce() {
            Coverage open = coverage("国保", "2019-04-01", "").insurer(TOWN).make();
            assertThat(Answers.coverage(answer(List.of(X, open), CARD, "2024-12-10"))
                            .map(Coverage::id))
                    .contains(X.id());
        }

        @Test
        @Tag("DSP-002")
        @DisplayName("期限切れの証より期限内の証")
        void usableBeforeExpired() {
            Coverage expired =
                    coverage("期限切れ", "2022-04-01", "").cardUntil("2024-07-31").make();
            assertThat(Answers.coverage(answer(List.of(X, expired), CARD, "2024-12-10"))
                            .map(Coverage::id))
                    .contains(X.id());
        }

        @Test
        @Tag("DSP-004")
        @DisplayName("喪失だけなら直近に始まった資格")
        void latestLost() {
            Coverage older = coverage("旧", "2010-04-01", "2020-04-01").make();
            assertThat(answer(List.of(older, X_LOST), CARD, "2024-12-10")).isEqualTo(new Answer.Lost(X_LOST));
        }

        @Test
        @Tag("DSP-004")
        @DisplayName("喪失した資格は将来の資格に優先する")
        void lostBeforeComing() {
            Coverage coming = coverage("Y", "2025-04-01", "").insurer(TOWN).make();
            assertThat(answer(List.of(X_LOST, coming), CARD, "2024-12-10")).isEqualTo(new Answer.Lost(X_LOST));
        }

        @Test
        @Tag("ELG-015")
        @DisplayName("何も登録がなければ該当資格なし")
        void nothingOnRecord() {
            assertThat(answer(List.of(), CARD, "2024-12-10")).isEqualTo(new Answer.NothingFits());
        }
    }

    @Nested
    @DisplayName("新しい資格ありの条件")
    class Superseding {

        @Test
        @Tag("DSP-009")
        @DisplayName("新しい資格も喪失していればただの無効")
        void successorLostToo() {
            Coverage shortLived =
                    coverage("Y", "2024-12-01", "2025-03-01").insurer(TOWN).make();
            assertThat(answer(List.of(X_LOST, shortLived), numbersOf(X), "2025-02-28"))
                    .isInstanceOf(Answer.Superseded.class);
            assertThat(answer(List.of(X_LOST, shortLived), numbersOf(X), "2025-03-01"))
                    .isInstanceOf(Answer.Lost.class);
        }

        @Test
        @Tag("DSP-009")
        @DisplayName("将来の資格はまだ新しい資格ではない")
        void successorNotBegun() {
            Coverage coming = coverage("Y", "2025-01-01", "").insurer(TOWN).make();
            assertThat(answer(List.of(X_LOST, coming), numbersOf(X), "2024-12-31"))
                    .isInstanceOf(Answer.Lost.class);
        }

        @Test
        @Tag("DSP-009")
        @DisplayName("閲覧停止中の資格があることは教えない")
        void successorWithheld() {
            Coverage withheld =
                    coverage("Y", "2024-12-01", "").insurer(TOWN).withheld().make();
            assertThat(answer(List.of(X_LOST, withheld), numbersOf(X), "2024-12-10"))
                    .isInstanceOf(Answer.Lost.class);
        }
    }

    @Nested
    @DisplayName("75歳の誕生日")
    class SeventyFifthBirthday {

        private final Coverage open =
                coverage("社保", "1990-04-01", "").born("1950-06-10").make();
        private final Coverage late = coverage("後期", "2025-06-10", "")
                .insurer(LATE_ELDERLY)
                .born("1950-06-10")
                .make();

        @Test
        @Tag("AGE-001")
        @DisplayName("保険者の届出がなくても誕生日に喪失する")
        void lostWithoutNotice() {
            assertThat(answer(List.of(open), numbersOf(open), "2025-06-09")).isInstanceOf(Answer.InForce.class);
            Answer onTheDay = answer(List.of(open), numbersOf(open), "2025-06-10");
            assertThat(onTheDay).isInstanceOf(Answer.Lost.class);
            assertThat(Answers.coverage(onTheDay).map(Coverage::period))
                    .contains(Period.of(LocalDate.of(1990, 4, 1), LocalDate.of(2025, 6, 10)));
        }

        @Test
        @Tag("AGE-001")
        @DisplayName("後期高齢者が登録されていれば新しい資格あり")
        void supersededByLateElderly() {
            List<Coverage> history = List.of(open, late);
            assertThat(answer(history, numbersOf(open), "2025-06-10")).isInstanceOf(Answer.Superseded.class);
            assertThat(answer(history, CARD, "2025-06-10")).isEqualTo(new Answer.InForce(late));
            assertThat(answer(history, CARD, "2025-06-09")).isInstanceOf(Answer.InForce.class);
            assertThat(answer(history, numbersOf(late), "2025-06-09")).isInstanceOf(Answer.NotYet.class);
        }

        @Test
        @Tag("AGE-001")
        @DisplayName("届出の喪失日が誕生日より早ければそのまま")
        void earlierLossKept() {
            Coverage retired = coverage("社保", "1990-04-01", "2020-04-01")
                    .born("1950-06-10")
                    .make();
            assertThat(answer(List.of(retired), CARD, "2025-07-01")).isEqualTo(new Answer.Lost(retired));
        }

        @Test
        @Tag("AGE-001")
        @DisplayName("届出の喪失日が誕生日より遅ければ誕生日とし、その事由は示さない")
        void laterLossCut() {
            Coverage lateNotice = coverage("社保", "1990-04-01", "2025-07-01")
                    .born("1950-06-10")
                    .make();
            assertThat(lateNotice.lossReason()).contains(LossReason.OTHER);
            Coverage shown = Answers.coverage(answer(List.of(lateNotice), CARD, "2025-07-01"))
                    .orElseThrow();
            assertThat(shown.period().lostOn()).contains(LocalDate.of(2025, 6, 10));
            assertThat(shown.lossReason()).isEmpty();
        }

        @Test
        @Tag("AGE-001")
        @DisplayName("誕生日の後に始まるとされた資格は一日も有効でない")
        void begunAfterBirthday() {
            Coverage wrong = coverage("社保", "2025-08-01", "").born("1950-06-10").make();
            assertThat(answer(List.of(wrong), CARD, "2025-08-01")).isInstanceOf(Answer.Lost.class);
            assertThat(answer(List.of(wrong), CARD, "2025-07-31")).isInstanceOf(Answer.NotYet.class);
        }

        @Test
        @Tag("AGE-001")
        @DisplayName("障害認定による後期高齢者は75歳前でも有効")
        void certifiedDisabled() {
            Coverage certified = coverage("後期", "2020-01-01", "")
                    .insurer(LATE_ELDERLY)
                    .born("1953-01-01")
                    .make();
            assertThat(answer(List.of(certified), CARD, "2024-01-01")).isEqualTo(new Answer.InForce(certified));
            assertThat(answer(List.of(certified), CARD, "2038-01-01")).isEqualTo(new Answer.InForce(certified));
        }

        @ParameterizedTest(name = "2月29日生まれは {0} に {1}")
        @Tag("AGE-001")
        @CsvSource({"2027-02-28, InForce", "2027-03-01, Lost"})
        @DisplayName("うるう日生まれの75歳")
        void leapDay(String day, String expected) {
            Coverage leap = coverage("社保", "1990-04-01", "").born("1952-02-29").make();
            assertThat(answer(List.of(leap), CARD, day).getClass().getSimpleName())
                    .isEqualTo(expected);
        }
    }

    @Test
    @Tag("ELG-015")
    @DisplayName("生年月日が違えば同じ番号でも該当資格なし")
    void wrongBirthdate() {
        Proof wrong = new Proof.Numbers(X.insurer().number(), X.insured(), BORN.plusDays(1));
        assertThat(answer(List.of(X), wrong, "2024-12-10")).isEqualTo(new Answer.NothingFits());
    }

    @Test
    @Tag("ELG-005")
    @Tag("ELG-006")
    @DisplayName("枝番なしの照会にも登録の枝番を返す")
    void branchReturned() {
        InsuredNumber withoutBranch =
                new InsuredNumber(X.insured().symbol(), X.insured().number(), Optional.empty());
        Answer answer = answer(List.of(X), new Proof.Numbers(X.insurer().number(), withoutBranch, BORN), "2024-12-10");
        assertThat(Answers.coverage(answer).flatMap(c -> c.insured().branch())).contains("01");
    }
}
