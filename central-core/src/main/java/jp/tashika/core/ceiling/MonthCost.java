package jp.tashika.core.ceiling;

import java.util.Optional;

/**
 * 月の医療費。The full cost (10割) of one month at one facility: before today, and today.
 *
 * @param paidYen what the patient has paid for the cost before today; absent when nobody noted it, then it is taken to be
 *     what was due
 */
public record MonthCost(long beforeYen, long todayYen, Optional<Long> paidYen) {

    public static final MonthCost NOTHING = new MonthCost(0, 0, Optional.empty());

    private static final long YEN_A_POINT = 10;
    /** Far above the most expensive month there is, and far below where a sum of percentages would overflow. */
    private static final long MOST = 1_000_000_000_000L;

    public MonthCost {
        if (beforeYen < 0 || beforeYen > MOST || todayYen < 0 || todayYen > MOST) {
            throw new IllegalArgumentException("cost out of bounds: " + beforeYen + ", " + todayYen);
        }
        if (paidYen.filter(paid -> paid < 0 || paid > MOST).isPresent()) {
            throw new IllegalArgumentException("paid out of bounds: " + paidYen.get());
        }
    }

    public static MonthCost ofYen(long beforeYen, long todayYen) {
        return new MonthCost(beforeYen, todayYen, Optional.empty());
    }

    /** 点数から。A point of the fee tables is ten yen. */
    public static MonthCost ofPoints(long before, long today) {
        return ofYen(before * YEN_A_POINT, today * YEN_A_POINT);
    }

    public MonthCost withPaid(long yen) {
        return new MonthCost(beforeYen, todayYen, Optional.of(yen));
    }

    public long afterYen() {
        return beforeYen + todayYen;
    }

    /** Both together; what was paid is known only where it is known of both. */
    MonthCost plus(MonthCost other) {
        return new MonthCost(
                beforeYen + other.beforeYen,
                todayYen + other.todayYen,
                paidKnown().flatMap(own -> other.paidKnown().map(others -> own + others)));
    }

    private Optional<Long> paidKnown() {
        return beforeYen == 0 ? paidYen.or(() -> Optional.of(0L)) : paidYen;
    }
}
