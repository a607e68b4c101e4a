package jp.tashika.core.expense;

import static jp.tashika.core.FictionalClaims.MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jp.tashika.core.FictionalClaims;
import jp.tashika.core.claim.CareSetting;
import jp.tashika.core.claim.Claim;
import jp.tashika.core.claim.ClaimCost;
import jp.tashika.core.claim.ClaimKey;
import jp.tashika.core.claim.ClaimKind;
import jp.tashika.core.registry.CopaymentRatio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpenseNoticeTest {

    private static Claim claim(ClaimKind kind, YearMonth month, int number, boolean insured, ClaimCost cost) {
        Claim.Content content = switch (kind) {
            case MEDICAL, DENTAL -> new Claim.Content.Lines(List.of());
            case DPC -> new Claim.Content.Stay(List.of(), List.of(), List.of());
            case DISPENSING -> new Claim.Content.Dispensed(Optional.empty(), List.of());
        };
        CareSetting setting = kind == ClaimKind.DPC ? CareSetting.INPATIENT : CareSetting.OUTPATIENT;
        Claim plain = FictionalClaims.claim(kind, month, setting, insured, content);
        return new Claim(
                new ClaimKey(plain.key().facility(), plain.key().claimedIn(), kind, number),
                month,
                setting,
                insured,
                plain.facility(),
                plain.visits(),
                cost,
                content);
    }

    private static ClaimCost points(long points) {
        return new ClaimCost(points, 0, Optional.empty(), Optional.empty(), true);
    }

    @Tag("MYP-002")
    @ParameterizedTest(name = "{0} 点・{1}・負担金額 {2} なら、患者負担相当額は {3} 円")
    @CsvSource({
        "333, THIRTY, なし, 1000",
        "1000, THIRTY, なし, 3000",
        "291, THIRTY, なし, 870",
        "5, TEN, なし, 10",
        "4, TEN, なし, 0",
        "812, TWENTY, なし, 1620",
        "0, THIRTY, なし, 0",
        "100000, THIRTY, 87430, 87430",
        "100000, THIRTY, 0, 0"
    })
    void shareOfTheClaim(long points, CopaymentRatio ratio, String burden, long expected) {
        ClaimCost cost = new ClaimCost(
                points,
                0,
                Optional.of(burden).filter(text -> !text.equals("なし")).map(Long::valueOf),
                Optional.empty(),
                true);
        ExpenseLine line = ExpenseLine.of(claim(ClaimKind.MEDICAL, MONTH, 1, true, cost), ratio);
        assertThat(line.shareYen()).isEqualTo(expected);
        assertThat(line.totalYen()).isEqualTo(points * 10);
        assertThat(line.mealsLeftOut()).isFalse();
    }

    @Tag("MYP-002")
    @ParameterizedTest(name = "{0} は {1}")
    @CsvSource({"MEDICAL, OUTPATIENT", "DPC, INPATIENT", "DENTAL, DENTAL", "DISPENSING, DISPENSING"})
    void headings(ClaimKind kind, ExpenseKind expected) {
        ExpenseLine line = ExpenseLine.of(claim(kind, MONTH, 1, true, points(100)), CopaymentRatio.THIRTY);
        assertThat(line.kind()).isEqualTo(expected);
        assertThat(line.days()).isEqualTo(2);
        assertThat(line.facility()).isEqualTo(kind == ClaimKind.DISPENSING ? "架空薬局" : "架空診療所");
    }

    @Test
    @Tag("MYP-002")
    @DisplayName("食事は総額に加え、患者の分が書かれていなければ、そう伝える")
    void meals() {
        ClaimCost known = new ClaimCost(1_000, 6_900, Optional.empty(), Optional.of(5_100L), true);
        ExpenseLine line = ExpenseLine.of(claim(ClaimKind.DPC, MONTH, 1, true, known), CopaymentRatio.THIRTY);
        assertThat(line.totalYen()).isEqualTo(16_900);
        assertThat(line.shareYen()).isEqualTo(8_100);
        assertThat(line.mealsLeftOut()).isFalse();
        ClaimCost open = new ClaimCost(1_000, 6_900, Optional.empty(), Optional.empty(), true);
        ExpenseLine without = ExpenseLine.of(claim(ClaimKind.DPC, MONTH, 1, true, open), CopaymentRatio.THIRTY);
        assertThat(without.shareYen()).isEqualTo(3_000);
        assertThat(without.mealsLeftOut()).isTrue();
    }

    @Test
    @Tag("MYP-002")
    @DisplayName("通知は、その人のその月の対象レセプトの和。順序によらない")
    void oneMonthOfOnePerson() {
        ClaimCost hidden = new ClaimCost(7, 0, Optional.empty(), Optional.empty(), false);
        List<Claim> claims = new ArrayList<>(List.of(
                claim(ClaimKind.MEDICAL, MONTH, 2, true, points(333)),
                claim(ClaimKind.DISPENSING, MONTH, 1, true, points(111)),
                claim(ClaimKind.MEDICAL, MONTH, 1, true, points(100)),
                claim(ClaimKind.MEDICAL, MONTH.minusMonths(1), 3, true, points(999)),
                claim(ClaimKind.MEDICAL, MONTH, 4, false, points(999)),
                claim(ClaimKind.MEDICAL, MONTH, 5, true, hidden)));
        ExpenseNotice notice = ExpenseNotice.of(MONTH, claims, _ -> CopaymentRatio.THIRTY);
        assertThat(notice.lines()).extracting(ExpenseLine::totalYen).containsExactly(1_000L, 3_330L, 1_110L);
        assertThat(notice.totalYen()).isEqualTo(5_440);
        assertThat(notice.shareYen()).isEqualTo(300 + 1_000 + 330);
        Collections.reverse(claims);
        assertThat(ExpenseNotice.of(MONTH, claims, _ -> CopaymentRatio.THIRTY)).isEqualTo(notice);
    }

    @Test
    @Tag("MYP-002")
    @DisplayName("2021年8月までの診療分の通知はない")
    void nothingBeforeTheStart() {
        YearMonth august = YearMonth.of(2021, 8);
        YearMonth september = YearMonth.of(2021, 9);
        assertThat(ExpenseNotice.of(
                                august,
                                List.of(claim(ClaimKind.MEDICAL, august, 1, true, points(1))),
                                _ -> CopaymentRatio.TEN)
                        .lines())
                .isEmpty();
        assertThat(ExpenseNotice.of(
                                september,
                                List.of(claim(ClaimKind.MEDICAL, september, 1, true, points(1))),
                                _ -> CopaymentRatio.TEN)
                        .lines())
                .hasSize(1);
    }

    @Tag("MYP-002")
    @ParameterizedTest(name = "{0} 診療分は {1} から")
    @CsvSource({
        "2021-09, 2021-11-19",
        "2021-10, 2021-12-10",
        "2026-06, 2026-08-10",
        "2026-11, 2027-01-10",
        "2026-12, 2027-02-10"
    })
    void availableFrom(YearMonth month, LocalDate expected) {
        assertThat(ExpenseNotice.availableFrom(month)).isEqualTo(expected);
    }

    @Test
    @DisplayName("文字にしても個人のことは出ない")
    void masked() {
        ExpenseNotice notice = ExpenseNotice.of(
                MONTH, List.of(claim(ClaimKind.MEDICAL, MONTH, 1, true, points(333))), _ -> CopaymentRatio.TEN);
        assertThat(notice + " " + notice.lines()).doesNotContain("架空", "3330");
    }
}
