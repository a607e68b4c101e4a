package jp.tashika.core.certificate;

import static jp.tashika.core.Fictional.LATE_ELDERLY;
import static jp.tashika.core.Fictional.coverage;
import static jp.tashika.core.Fictional.term;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jp.tashika.core.registry.CeilingCategory;
import jp.tashika.core.registry.CeilingKind;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.Disease;
import jp.tashika.core.registry.Term;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificatesInForceTest {

    private static Certificate.CostCeiling ceiling(Term term, CeilingCategory category) {
        return new Certificate.CostCeiling(term, CeilingKind.CEILING, category, Optional.empty());
    }

    private static Certificate.ElderlyShare elderly(String from, String until) {
        return new Certificate.ElderlyShare(term(from, until), CopaymentRatio.TWENTY);
    }

    private static Certificate.DesignatedDisease disease(Disease disease, String from, String until) {
        return new Certificate.DesignatedDisease(term(from, until), disease, 10_000);
    }

    private static CertificatesInForce on(Coverage coverage, String day) {
        return CertificatesInForce.on(coverage, LocalDate.parse(day));
    }

    @Tag("LIM-004")
    @ParameterizedTest(name = "限度額適用認定証 2024-08-01 から 2025-07-31 は {0} に有効か: {1}")
    @CsvSource({"2024-07-31, false", "2024-08-01, true", "2025-07-31, true", "2025-08-01, false"})
    void termIncludesBothEnds(String day, boolean expected) {
        Coverage holder = coverage("C", "2020-04-01", "")
                .holding(ceiling(term("2024-08-01", "2025-07-31"), CeilingCategory.A03))
                .make();
        assertThat(on(holder, day).ceiling().isPresent()).isEqualTo(expected);
    }

    @Tag("LIM-004")
    @ParameterizedTest(name = "資格 2020-04-01 取得・2025-01-01 喪失の人の証は {0} に有効か: {1}")
    @CsvSource({"2020-03-31, false", "2020-04-01, true", "2024-12-31, true", "2025-01-01, false"})
    void nothingHoldsOutsideTheCoverage(String day, boolean expected) {
        Coverage holder = coverage("C", "2020-04-01", "2025-01-01")
                .holding(
                        ceiling(term("2019-08-01", ""), CeilingCategory.A03),
                        disease(Disease.DIALYSIS, "2019-08-01", ""))
                .make();
        assertThat(on(holder, day).ceiling().isPresent()).isEqualTo(expected);
        assertThat(on(holder, day).diseases()).hasSize(expected ? 1 : 0);
    }

    @Test
    @Tag("LIM-004")
    @DisplayName("期間が重なれば後から始まる証、同じなら後から交付された証")
    void laterReplacesEarlier() {
        Certificate.CostCeiling first = ceiling(term("2024-08-01", "2025-07-31"), CeilingCategory.A03);
        Certificate.CostCeiling changed = ceiling(term("2025-01-01", "2025-07-31"), CeilingCategory.A05);
        Certificate.CostCeiling corrected = ceiling(
                new Term(
                        Optional.of(LocalDate.of(2025, 1, 20)),
                        LocalDate.of(2025, 1, 1),
                        Optional.of(LocalDate.of(2025, 7, 31))),
                CeilingCategory.A04);
        Coverage holder = coverage("C", "2020-04-01", "")
                .holding(changed, first, corrected)
                .make();
        assertThat(on(holder, "2024-12-31").ceiling()).contains(first);
        assertThat(on(holder, "2025-01-01").ceiling()).contains(corrected);
    }

    @Tag("LIM-003")
    @Tag("AGE-001")
    @ParameterizedTest(name = "{0} 生まれの高齢受給者証は {1} に有効か: {2}")
    @CsvSource({
        "1950-05-12, 2020-05-31, false",
        "1950-05-12, 2020-06-01, true",
        "1950-05-01, 2020-04-30, false",
        "1950-05-01, 2020-05-01, true",
        "1950-05-12, 2025-05-11, true",
        "1950-05-12, 2025-05-12, false"
    })
    void elderlyShareByAge(String born, String day, boolean expected) {
        Coverage holder = coverage("C", "2000-04-01", "")
                .born(born)
                .holding(elderly("2015-01-01", ""))
                .make();
        assertThat(on(holder, day).elderlyShare().isPresent()).isEqualTo(expected);
    }

    @Test
    @Tag("LIM-003")
    @DisplayName("後期高齢者医療に高齢受給者証はない")
    void lateElderlyHasNoElderlyShare() {
        Coverage certified = coverage("C", "2020-04-01", "")
                .insurer(LATE_ELDERLY)
                .born("1953-01-10")
                .holding(elderly("2020-04-01", ""))
                .make();
        assertThat(on(certified, "2024-04-01").elderlyShare()).isEmpty();
    }

    @Test
    @Tag("LIM-006")
    @Tag("LIM-007")
    @DisplayName("特定疾病は病名ごとに一つ、コード表の順")
    void oneForEachDisease() {
        Certificate.DesignatedDisease old = disease(Disease.DIALYSIS, "2023-08-01", "2025-07-31");
        Certificate.DesignatedDisease renewed = disease(Disease.DIALYSIS, "2024-08-01", "2025-07-31");
        Certificate.DesignatedDisease hiv = disease(Disease.HIV_BY_BLOOD_PRODUCTS, "2020-04-01", "");
        Certificate.DesignatedDisease over = disease(Disease.HAEMOPHILIA, "2020-04-01", "2020-07-31");
        Coverage holder =
                coverage("C", "2020-04-01", "").holding(hiv, over, renewed, old).make();
        assertThat(on(holder, "2025-01-01").diseases()).isEqualTo(List.of(renewed, hiv));
    }

    @Test
    @Tag("LIM-004")
    @DisplayName("登録の順序は、有効な証の選択を変えない")
    void orderDoesNotMatter() {
        Term same = term("2025-01-01", "2025-07-31");
        List<Certificate> certificates = new ArrayList<>(List.of(
                ceiling(same, CeilingCategory.A03),
                ceiling(same, CeilingCategory.A05),
                ceiling(term("2025-01-01", ""), CeilingCategory.A04),
                new Certificate.DesignatedDisease(same, Disease.DIALYSIS, 10_000),
                new Certificate.DesignatedDisease(same, Disease.DIALYSIS, 20_000)));
        CertificatesInForce expected = on(holding(certificates), "2025-03-01");
        assertThat(expected.ceiling().map(Certificate.CostCeiling::category)).contains(CeilingCategory.A04);
        for (int turn = 0; turn < certificates.size(); turn++) {
            Collections.rotate(certificates, 1);
            assertThat(on(holding(certificates), "2025-03-01")).isEqualTo(expected);
            assertThat(on(holding(certificates.reversed()), "2025-03-01")).isEqualTo(expected);
        }
    }

    private static Coverage holding(List<Certificate> certificates) {
        return coverage("C", "2020-04-01", "")
                .holding(certificates.toArray(Certificate[]::new))
                .make();
    }

    @Test
    @Tag("LIM-001")
    @DisplayName("証がなければ何も有効でない")
    void none() {
        assertThat(on(coverage("C", "2020-04-01", "").make(), "2025-01-01")).isEqualTo(CertificatesInForce.NONE);
    }
}
