package jp.tashika.core.expense;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import jp.tashika.core.claim.Claim;
import jp.tashika.core.registry.CopaymentRatio;

/**
 * 医療費通知情報。All that one person's care of a month cost, as far as it was claimed.
 *
 * @param month 受診年月
 * @param lines one for each claim, by facility and number
 */
public record ExpenseNotice(YearMonth month, List<ExpenseLine> lines) {

    private static final YearMonth FIRST_MONTH = YearMonth.of(2021, Month.SEPTEMBER);
    private static final LocalDate OPENED_ON = LocalDate.of(2021, Month.NOVEMBER, 19);
    private static final int MONTHS_LATER = 2;
    private static final int READY_ON = 10;

    private static final Comparator<ExpenseLine> BY_PLACE = Comparator.comparing(
                    (ExpenseLine line) -> line.source().facility().digits())
            .thenComparing(line -> line.source().claimedIn())
            .thenComparingInt(line -> line.source().number());

    public ExpenseNotice {
        lines = lines.stream().sorted(BY_PLACE).toList();
    }

    /**
     * The notice of one person's month.
     *
     * @param claims of that person; those of other months, before the start, without an insured number or not meant for
     *     the notice are passed over
     * @param ratio the share that held for a claim
     */
    public static ExpenseNotice of(YearMonth month, List<Claim> claims, Function<Claim, CopaymentRatio> ratio) {
        return new ExpenseNotice(
                month,
                claims.stream()
                        .filter(claim -> belongs(claim, month))
                        .map(claim -> ExpenseLine.of(claim, ratio.apply(claim)))
                        .toList());
    }

    private static boolean belongs(Claim claim, YearMonth month) {
        return claim.careMonth().equals(month)
                && !month.isBefore(FIRST_MONTH)
                && claim.insured()
                && claim.cost().noticed();
    }

    /** 閲覧開始日。The 10th of the second month after the care, not before the view was opened. */
    public static LocalDate availableFrom(YearMonth month) {
        LocalDate ready = month.plusMonths(MONTHS_LATER).atDay(READY_ON);
        return ready.isBefore(OPENED_ON) ? OPENED_ON : ready;
    }

    public long totalYen() {
        return lines.stream().mapToLong(ExpenseLine::totalYen).sum();
    }

    public long shareYen() {
        return lines.stream().mapToLong(ExpenseLine::shareYen).sum();
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "ExpenseNotice[masked]";
    }
}
