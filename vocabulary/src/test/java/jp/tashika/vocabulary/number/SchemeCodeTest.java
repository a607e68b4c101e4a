package jp.tashika.vocabulary.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeCodeTest {

    @ParameterizedTest(name = "法別 {0} は {2}")
    @CsvSource({
        "01, EMPLOYEES, 協会けんぽ",
        "02, EMPLOYEES, 船員保険",
        "03, EMPLOYEES, 一般療養",
        "04, EMPLOYEES, 特別療養費",
        "06, EMPLOYEES, 組合管掌健康保険",
        "07, SELF_DEFENCE, 自衛官等",
        "31, MUTUAL_AID, 国家公務員共済",
        "34, MUTUAL_AID, 私立学校",
        "39, LATE_ELDERLY, 後期高齢者医療",
        "63, RETIRED, 特例退職",
        "67, RETIRED, 退職者医療",
        "75, RETIRED, 特例退職",
        "12, PUBLIC_EXPENSE, 生活保護",
        "54, PUBLIC_EXPENSE, 難病",
        "89, PUBLIC_EXPENSE, 都道府県"
    })
    void namesTheScheme(String digits, SchemeCode.Kind kind, String part) {
        SchemeCode scheme = SchemeCode.of(digits).orElseThrow();
        assertThat(scheme.kind()).isEqualTo(kind);
        assertThat(scheme.name()).contains(part);
    }

    @Test
    void sixDigitsAreNationalHealthInsurance() {
        InsurerNumber number = InsurerNumber.parse("138016").orElseThrow();
        assertThat(number.isNationalHealthInsurance()).isTrue();
        assertThat(SchemeCode.from(number)).map(SchemeCode::kind).contains(SchemeCode.Kind.NATIONAL);
    }

    @ParameterizedTest(name = "法別 {0} はない")
    @ValueSource(strings = {"05", "08", "09", "35", "99", "1", "", "ab", "001"})
    void unknownCodesAreEmpty(String digits) {
        assertThat(SchemeCode.of(digits)).isEmpty();
    }

    @Test
    void theTableIsWhole() {
        assertThat(SchemeCode.all()).hasSize(56).allSatisfy(scheme -> {
            assertThat(scheme.digits()).matches("\\d\\d");
            assertThat(scheme.name()).isNotBlank();
        });
    }
}
