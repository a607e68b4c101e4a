package jp.tashika.core.ceiling;

import java.time.YearMonth;
import java.util.Collection;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 多数回該当の判定。Whether the ceiling is reached for the fourth time or more within twelve months. */
public final class Repetition {

    private static final int MONTHS = 12;
    private static final int EARLIER_TIMES = 3;

    /** 限度額に達した月。A month in which the ceiling was reached, and under which insurer. */
    public record ReachedMonth(InsurerNumber insurer, YearMonth month) {}

    private Repetition() {}

    /**
     * Whether {@code month} gets the lower ceiling if it reaches it too.
     *
     * @param insurer of that month: what was reached under another insurer does not count
     * @param reached earlier months, in any order; two facilities of one month count once
     */
    // spec| domain rules 7.2: the fourth month or more in twelve, this one included, within the same insurer
    public static boolean isRepeated(YearMonth month, InsurerNumber insurer, Collection<ReachedMonth> reached) {
        return count(month, insurer, reached) >= EARLIER_TIMES;
    }

    /** How many of the eleven months before {@code month} reached the ceiling under {@code insurer}. */
    public static long count(YearMonth month, InsurerNumber insurer, Collection<ReachedMonth> reached) {
        return reached.stream()
                .filter(one -> one.insurer().equals(insurer))
                .map(ReachedMonth::month)
                .filter(one -> one.isBefore(month) && one.isAfter(month.minusMonths(MONTHS)))
                .distinct()
                .count();
    }
}
