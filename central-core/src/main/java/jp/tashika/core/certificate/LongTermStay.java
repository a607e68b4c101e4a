package jp.tashika.core.certificate;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import jp.tashika.core.registry.CeilingCategory;

/** 長期入院該当。When a long stay in hospital lowers the price of meals (domain rules 8). */
public final class LongTermStay {

    private static final int DAYS_PAID_IN_FULL = 90;

    private LongTermStay() {}

    /** 長期入院該当年月日。The first of the month after the application; days between are settled by refund. */
    public static LocalDate from(LocalDate appliedOn) {
        return appliedOn.with(TemporalAdjusters.firstDayOfNextMonth());
    }

    /**
     * 要件。Whether a stay is long enough.
     *
     * @param days in hospital within the last twelve months, counted only while in {@code category}
     */
    public static boolean isReached(CeilingCategory category, int days) {
        return days > DAYS_PAID_IN_FULL
                && switch (category) {
                    case A05, B05 -> true;
                    case A01, A02, A03, A04, A06, B01, B02, B03, B04, B06, B07, B08, B09, B10 -> false;
                };
    }
}
