package jp.tashika.core.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.tashika.core.registry.Bearer;
import jp.tashika.core.registry.CardClassification;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Relation;
import jp.tashika.core.registry.Sex;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("SYS-010")
class StatementRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest(name = "{0}: {9}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # title                        | insurer  | birth      | acquired   | lost       | card from  | until      | relation | ratio/class       | fault
            正しい被用者保険               | 01480011 | 1980-02-29 | 2020-04-01 | -          | 2020-04-01 | -          | SELF   | -                   | -
            正しい国保の喪失済み           | 00480012 | 1980-02-29 | 2020-04-01 | 2024-12-01 | 2020-04-01 | 2025-07-31 | FAMILY | -                   | -
            生まれた日からの家族           | 01480011 | 2026-11-01 | 2026-11-01 | -          | 2026-11-01 | -          | FAMILY | -                   | -
            取得日に喪失                   | 01480011 | 1980-02-29 | 2020-04-01 | 2020-04-01 | 2020-04-01 | -          | SELF   | -                   | -
            正しい後期高齢者               | 39480017 | 1945-05-01 | 2020-05-01 | -          | 2026-08-01 | 2027-07-31 | -      | TEN/GENERAL         | -
            後期高齢者の2割                | 39480017 | 1945-05-01 | 2020-05-01 | -          | 2026-08-01 | 2027-07-31 | -      | TWENTY/ABOVE_SET_INCOME | -
            障害認定の65歳                 | 39480017 | 1960-05-01 | 2025-05-01 | -          | 2026-08-01 | 2027-07-31 | -      | THIRTY/WORKING_LEVEL | -
            取得日が生まれる前             | 01480011 | 1980-02-29 | 1980-02-28 | -          | 2020-04-01 | -          | SELF   | -                   | acquired_on ROW_DATES_OUT_OF_ORDER
            喪失日が取得日の前             | 01480011 | 1980-02-29 | 2020-04-01 | 2020-03-31 | 2020-04-01 | -          | SELF   | -                   | lost_on ROW_DATES_OUT_OF_ORDER
            証の終わりが始まりの前         | 01480011 | 1980-02-29 | 2020-04-01 | -          | 2020-04-02 | 2020-04-01 | SELF   | -                   | card_until ROW_DATES_OUT_OF_ORDER
            証が取得日の前から             | 01480011 | 1980-02-29 | 2020-04-01 | -          | 2020-03-31 | -          | SELF   | -                   | card_from ROW_TERM_OUTSIDE_COVERAGE
            明日生まれる人                 | 01480011 | 2026-11-23 | 2026-11-23 | -          | 2026-11-23 | -          | FAMILY | -                   | birthdate ROW_DATE_IMPLAUSIBLE
            126歳                          | 39480017 | 1900-11-21 | 2008-04-01 | -          | 2026-08-01 | 2027-07-31 | -      | TEN/GENERAL         | birthdate ROW_DATE_IMPLAUSIBLE
            2年先の取得日                  | 01480011 | 1980-02-29 | 2028-11-23 | -          | 2028-11-23 | -          | SELF   | -                   | acquired_on ROW_DATE_IMPLAUSIBLE
            2年先の喪失日                  | 01480011 | 1980-02-29 | 2020-04-01 | 2028-11-23 | 2020-04-01 | -          | SELF   | -                   | lost_on ROW_DATE_IMPLAUSIBLE
            75歳からの被用者保険           | 01480011 | 1945-05-01 | 2020-05-01 | -          | 2020-05-01 | -          | SELF   | -                   | acquired_on ROW_DATE_IMPLAUSIBLE
            64歳の後期高齢者               | 39480017 | 1960-05-02 | 2025-05-01 | -          | 2026-08-01 | 2027-07-31 | -      | TEN/GENERAL         | acquired_on ROW_DATE_IMPLAUSIBLE
            本人・家族の別がない           | 01480011 | 1980-02-29 | 2020-04-01 | -          | 2020-04-01 | -          | -      | -                   | relation ROW_VALUE_MISSING
            後期高齢者に本人・家族の別     | 39480017 | 1945-05-01 | 2020-05-01 | -          | 2026-08-01 | 2027-07-31 | SELF   | TEN/GENERAL         | relation ROW_VALUE_SURPLUS
            被用者保険に割合               | 01480011 | 1980-02-29 | 2020-04-01 | -          | 2020-04-01 | -          | SELF   | THIRTY/GENERAL      | ratio ROW_VALUE_SURPLUS
            後期高齢者に割合がない         | 39480017 | 1945-05-01 | 2020-05-01 | -          | 2026-08-01 | 2027-07-31 | -      | -                   | ratio ROW_VALUE_MISSING
            一般なのに3割                  | 39480017 | 1945-05-01 | 2020-05-01 | -          | 2026-08-01 | 2027-07-31 | -      | THIRTY/GENERAL      | ratio ROW_RATIO_CONTRADICTED
            現役並みなのに1割              | 39480017 | 1945-05-01 | 2020-05-01 | -          | 2026-08-01 | 2027-07-31 | -      | TEN/WORKING_LEVEL   | ratio ROW_RATIO_CONTRADICTED
            一定以上なのに1割              | 39480017 | 1945-05-01 | 2020-05-01 | -          | 2026-08-01 | 2027-07-31 | -      | TEN/ABOVE_SET_INCOME | ratio ROW_RATIO_CONTRADICTED
            """)
    void tellsWhatCannotBeRight(
            String title,
            String insurer,
            LocalDate birthdate,
            LocalDate acquiredOn,
            LocalDate lostOn,
            LocalDate cardFrom,
            LocalDate cardUntil,
            Relation relation,
            String ratio,
            String expected) {
        Optional<String[]> judged = Optional.ofNullable(ratio).map(text -> text.split("/"));
        Statement statement = new Statement(
                InsurerNumber.of(insurer),
                new InsuredNumber(Optional.of("千"), "12", Optional.of("01")),
                bearer("試験　太郎", birthdate),
                acquiredOn,
                Optional.ofNullable(lostOn),
                Optional.empty(),
                CardClassification.GENERAL,
                Optional.ofNullable(relation),
                Optional.empty(),
                Optional.empty(),
                cardFrom,
                Optional.ofNullable(cardUntil),
                judged.map(parts -> CopaymentRatio.valueOf(parts[0])),
                judged.map(parts -> IncomeClass.valueOf(parts[1])),
                false);
        assertThat(StatementRules.check(statement, TODAY))
                .extracting(fault -> fault.path() + " " + fault.outcome())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest(name = "{0} に取得し {1} に喪失: {2}")
    @CsvSource(textBlock = """
            2020-04-01, 2020-04-01, -
            2020-04-01, 2027-11-22, -
            2020-04-01, 2020-03-31, ROW_DATES_OUT_OF_ORDER
            2020-04-01, 2027-11-23, ROW_DATE_IMPLAUSIBLE
            """)
    void checksLosses(LocalDate acquiredOn, LocalDate lostOn, String expected) {
        assertThat(StatementRules.checkLoss(acquiredOn, lostOn, TODAY))
                .extracting(Fault::outcome)
                .isEqualTo(expected.equals("-") ? List.of() : List.of(Outcome.valueOf(expected)));
    }

    @ParameterizedTest(name = "保険者番号 {0} の登録: {1}")
    @Tag("SYS-004")
    @CsvSource({
        "01480011, true",
        "480012, true",
        "39480017, true",
        "06480016, true",
        "01480012, false",
        "12480018, false",
        "54480017, false",
        "39480011, false"
    })
    void takesTheThreeFamiliesOnly(String insurer, boolean expected) {
        assertThat(Scheme.mayRegister(InsurerNumber.of(insurer))).isEqualTo(expected);
    }

    static Bearer bearer(String name, LocalDate birthdate) {
        return new Bearer(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sex.MALE,
                Optional.empty(),
                birthdate,
                Optional.empty(),
                Optional.empty());
    }
}
