package jp.tashika.core.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.tashika.core.registry.CeilingCategory;
import jp.tashika.core.registry.CeilingKind;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Disease;
import jp.tashika.vocabulary.number.InsurerNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateRulesTest {

    @ParameterizedTest(name = "{0}: {7}")
    @Tag("LIM-003")
    @Tag("LIM-014")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            70歳の翌月から2割            | 01480011 | 1955-05-12 | 2025-06-01 | 2026-07-31 | TWENTY | GENERAL          | -
            1日生まれは同じ月から        | 01480011 | 1955-05-01 | 2025-05-01 | 2026-07-31 | TWENTY | LOW_I            | -
            現役並みは3割                | 00480012 | 1955-05-12 | 2025-06-01 | 2026-07-31 | THIRTY | WORKING_LEVEL    | -
            1944年4月1日生まれは1割      | 01480011 | 1944-04-01 | 2018-08-01 | 2019-03-31 | TEN    | GENERAL          | -
            70歳の月にはまだない         | 01480011 | 1955-05-12 | 2025-05-31 | 2026-07-31 | TWENTY | GENERAL          | from ROW_CATEGORY_NOT_ALLOWED
            75歳からはない               | 01480011 | 1950-05-12 | 2025-05-12 | 2026-07-31 | TWENTY | GENERAL          | from ROW_CATEGORY_NOT_ALLOWED
            後期高齢者医療にはない       | 39480017 | 1955-05-12 | 2025-06-01 | 2026-07-31 | TWENTY | GENERAL          | from ROW_CATEGORY_NOT_ALLOWED
            若い人に1割はない            | 01480011 | 1955-05-12 | 2025-06-01 | 2026-07-31 | TEN    | GENERAL          | ratio ROW_RATIO_NOT_ALLOWED
            1割の世代に2割はない         | 01480011 | 1944-04-01 | 2018-08-01 | 2019-03-31 | TWENTY | GENERAL          | ratio ROW_RATIO_NOT_ALLOWED
            一般に3割はない              | 01480011 | 1955-05-12 | 2025-06-01 | 2026-07-31 | THIRTY | GENERAL          | ratio ROW_RATIO_CONTRADICTED
            現役並みに2割はない          | 01480011 | 1955-05-12 | 2025-06-01 | 2026-07-31 | TWENTY | WORKING_LEVEL    | ratio ROW_RATIO_CONTRADICTED
            一定以上という区分はない     | 01480011 | 1955-05-12 | 2025-06-01 | 2026-07-31 | TWENTY | ABOVE_SET_INCOME | ratio ROW_RATIO_CONTRADICTED
            終わりが始まりの前           | 01480011 | 1955-05-12 | 2025-06-01 | 2025-05-31 | TWENTY | GENERAL          | until ROW_DATES_OUT_OF_ORDER
            """)
    void checksElderlyShares(
            String title,
            String insurer,
            LocalDate birthdate,
            LocalDate from,
            LocalDate until,
            CopaymentRatio ratio,
            IncomeClass incomeClass,
            String expected) {
        expect(
                new StatedCertificate.ElderlyShare(from, Optional.of(until), ratio, incomeClass),
                insurer,
                birthdate,
                expected);
    }

    @ParameterizedTest(name = "{0}: {5}")
    @Tag("LIM-004")
    @Tag("LIM-009")
    @Tag("LIM-010")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            70歳未満はA                  | 01480011 | 1980-01-01 | 2025-08-01 | A03 | -
            70歳以上はB                  | 01480011 | 1955-05-12 | 2025-06-01 | B05 | -
            後期高齢者の一般Ⅱ            | 39480017 | 1940-05-12 | 2025-08-01 | B09 | -
            障害認定の65歳もB            | 39480017 | 1960-05-12 | 2025-08-01 | B10 | -
            70歳未満にBはない            | 01480011 | 1955-05-12 | 2025-05-01 | B05 | category ROW_CATEGORY_NOT_ALLOWED
            70歳以上にAはない            | 01480011 | 1955-05-12 | 2025-06-01 | A05 | category ROW_CATEGORY_NOT_ALLOWED
            後期高齢者以外に一般Ⅱはない  | 00480012 | 1955-05-12 | 2025-06-01 | B09 | category ROW_CATEGORY_NOT_ALLOWED
            後期高齢者にAはない          | 39480017 | 1940-05-12 | 2025-08-01 | A01 | category ROW_CATEGORY_NOT_ALLOWED
            生まれる前の長期入院該当     | 01480011 | 2025-08-01 | 2025-08-01 | A05 | long_term_from ROW_DATES_OUT_OF_ORDER
            """)
    void checksCeilings(
            String title,
            String insurer,
            LocalDate birthdate,
            LocalDate from,
            CeilingCategory category,
            String expected) {
        Optional<LocalDate> longTermFrom =
                title.contains("長期") ? Optional.of(birthdate.minusDays(1)) : Optional.empty();
        expect(
                new StatedCertificate.CostCeiling(from, Optional.empty(), CeilingKind.CEILING, category, longTermFrom),
                insurer,
                birthdate,
                expected);
    }

    @ParameterizedTest(name = "{0} {2} 円: {3}")
    @Tag("LIM-006")
    @Tag("LIM-007")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            DIALYSIS              | 1980-01-01 | 10000 | -
            DIALYSIS              | 1980-01-01 | 20000 | -
            HAEMOPHILIA           | 1950-01-01 | 10000 | -
            HIV_BY_BLOOD_PRODUCTS | 1980-01-01 | 10000 | -
            DIALYSIS              | 1950-01-01 | 20000 | self_pay_yen ROW_CATEGORY_NOT_ALLOWED
            HAEMOPHILIA           | 1980-01-01 | 20000 | self_pay_yen ROW_CATEGORY_NOT_ALLOWED
            DIALYSIS              | 1980-01-01 | 0     | self_pay_yen ROW_CATEGORY_NOT_ALLOWED
            DIALYSIS              | 2025-08-02 | 10000 | from ROW_DATES_OUT_OF_ORDER
            """)
    void checksDiseases(Disease disease, LocalDate birthdate, int yen, String expected) {
        LocalDate from = LocalDate.of(2025, 8, 1);
        expect(
                new StatedCertificate.DesignatedDisease(from, Optional.empty(), disease, yen),
                "01480011",
                birthdate,
                expected);
    }

    @Tag("ELG-021")
    @Tag("F5")
    @ParameterizedTest(name = "{0} の旧証: 割合 {1}、所得区分 {2} は {3}")
    @CsvSource(delimiter = '|', textBlock = """
            39480017 | TEN    | GENERAL          |
            39480017 | TWENTY | ABOVE_SET_INCOME |
            39480017 | THIRTY | WORKING_LEVEL    |
            39480017 | TEN    | WORKING_LEVEL    | ratio ROW_RATIO_CONTRADICTED
            39480017 | THIRTY | LOW_I            | ratio ROW_RATIO_CONTRADICTED
            39480017 |        |                  | ratio ROW_VALUE_MISSING
            39480017 | TEN    |                  | income_class ROW_VALUE_MISSING
            01480011 |        |                  |
            01480011 | TEN    | GENERAL          | ratio ROW_VALUE_SURPLUS
            """)
    void checksFormerCards(String insurer, CopaymentRatio ratio, IncomeClass incomeClass, String expected) {
        expect(
                new StatedCertificate.FormerCard(
                        LocalDate.of(2025, 8, 1),
                        Optional.empty(),
                        Optional.ofNullable(ratio),
                        Optional.ofNullable(incomeClass)),
                insurer,
                LocalDate.of(1948, 5, 1),
                expected);
    }

    private static void expect(StatedCertificate stated, String insurer, LocalDate birthdate, String expected) {
        assertThat(CertificateRules.check(stated, InsurerNumber.of(insurer), birthdate))
                .extracting(fault -> fault.path() + " " + fault.outcome())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }
}
