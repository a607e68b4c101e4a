package jp.tashika.core.ceiling;

import static jp.tashika.core.ceiling.Rounding.shown;

import java.time.Month;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import jp.tashika.core.claim.CareSetting;
import jp.tashika.core.registry.CeilingCategory;

/** 年間の限度額。What is paid back of a year's outpatient care, August to July (domain rules 7.2). */
public final class YearlyCeiling {

    private static final int MONTHS = 12;

    private YearlyCeiling() {}

    /**
     * The refund of the year that begins in August of {@code year}.
     *
     * @param category on 31 July, at the end of that year
     * @param paid what the person paid for outpatient care by month, after the ceilings of each month
     */
    public static Refund refund(int year, CeilingCategory category, Map<YearMonth, Long> paid) {
        YearMonth first = YearMonth.of(year, Month.AUGUST);
        Explanation why = new Explanation();
        long sum = paid.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().isBefore(first) && entry.getKey().isBefore(first.plusMonths(MONTHS)))
                .mapToLong(Map.Entry::getValue)
                .sum();
        why.amount(Step.Kind.SUM, first + "から" + first.plusMonths(MONTHS - 1) + "までの外来の支払い", sum);
        Optional<CeilingRow> row =
                CeilingTable.find(CeilingFor.of(category), CareSetting.OUTPATIENT, first.plusMonths(MONTHS - 1));
        Amount amount = row.map(found -> refund(found, sum, why)).orElseGet(() -> unknown(sum, why));
        return new Refund(amount, why.steps(), why.unknowns());
    }

    private static Amount refund(CeilingRow row, long sum, Explanation why) {
        if (row.state() != CeilingRow.State.KNOWN) {
            return unknown(sum, why);
        }
        long back = row.yearlyYen().map(ceiling -> Math.max(0, sum - ceiling)).orElse(0L);
        why.amount(
                Step.Kind.REFUND,
                row.yearlyYen()
                        .map(ceiling -> "年間の限度額 " + shown(ceiling) + " を超えた分")
                        .orElse("年間の限度額はない区分"),
                back);
        return new Amount.Exactly(back);
    }

    private static Amount unknown(long sum, Explanation why) {
        why.unknown(Unknown.CEILING);
        return Amount.between(0, sum);
    }
}
