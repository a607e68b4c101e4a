package jp.tashika.core.certificate;

import static jp.tashika.core.Fictional.coverage;
import static jp.tashika.core.Fictional.term;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.core.registry.CeilingCategory;
import jp.tashika.core.registry.CeilingKind;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Disease;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CeilingChangeTest {

    @Tag("LIM-004")
    @Tag("BAT-001")
    @ParameterizedTest(name = "証 {0} から {1}、長期 {2}、資格喪失 {3}: {4} に変更ありか {5}")
    @CsvSource(textBlock = """
            2024-08-01, 2025-07-31, '',         '',         2024-07-31, false
            2024-08-01, 2025-07-31, '',         '',         2024-08-01, true
            2024-08-15, 2025-07-31, '',         '',         2024-08-01, true
            2024-08-01, 2025-07-31, '',         '',         2024-08-31, true
            2024-08-01, 2025-07-31, '',         '',         2024-09-01, false
            2024-08-01, 2025-07-31, '',         '',         2025-07-31, false
            2024-08-01, 2025-07-31, '',         '',         2025-08-01, true
            2024-08-01, 2025-07-31, '',         '',         2025-09-01, false
            2024-08-01, 2025-07-15, '',         '',         2025-07-01, true
            2024-08-01, '',         '',         '',         2025-08-01, false
            2024-08-01, 2025-07-31, 2025-03-01, '',         2025-02-28, false
            2024-08-01, 2025-07-31, 2025-03-01, '',         2025-03-20, true
            2024-08-01, 2025-07-31, '',         2025-05-10, 2025-05-01, true
            2024-08-01, 2025-07-31, '',         2025-05-10, 2025-04-30, false
            """)
    void changesWithinTheMonth(
            String from, String until, String longTermFrom, String lostOn, String day, boolean expected) {
        Certificate ceiling = new Certificate.CostCeiling(
                term(from, until),
                CeilingKind.CEILING_AND_MEALS,
                CeilingCategory.A05,
                Optional.of(longTermFrom).filter(text -> !text.isEmpty()).map(LocalDate::parse));
        assertThat(CeilingChange.in(
                        coverage("C", "2020-04-01", lostOn).holding(ceiling).make(), LocalDate.parse(day)))
                .isEqualTo(expected);
    }

    @Test
    @Tag("LIM-004")
    @DisplayName("限度額の証がなければ、ほかの証が変わっても変更なし")
    void otherCertificatesDoNotCount() {
        Certificate share = new Certificate.ElderlyShare(term("2024-08-01", ""), CopaymentRatio.TWENTY);
        Certificate disease = new Certificate.DesignatedDisease(term("2024-08-01", ""), Disease.DIALYSIS, 10_000);
        LocalDate day = LocalDate.of(2024, 8, 1);
        assertThat(CeilingChange.in(
                        coverage("C", "2024-08-01", "").holding(share, disease).make(), day))
                .isFalse();
        assertThat(CeilingChange.in(coverage("C", "2020-04-01", "2024-08-01").make(), day))
                .isFalse();
    }
}
