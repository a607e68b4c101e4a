package jp.tashika.format.claim.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.UkeRecord;

/** 算定日情報。The 31 fields for the days of the month. */
final class Days {

    private static final List<FieldName> DAYS = FieldName.run("day", 31);

    private Days() {}

    /** The days with a number above 0. */
    static List<DayCount> of(UkeRecord record) {
        List<DayCount> days = new ArrayList<>(2);
        for (int i = 0; i < DAYS.size(); i++) {
            if (record.has(DAYS.get(i))) {
                OptionalLong count = record.number(DAYS.get(i));
                if (count.orElse(0) > 0 && count.getAsLong() <= Integer.MAX_VALUE) {
                    days.add(new DayCount(i + 1, (int) count.getAsLong()));
                }
            }
        }
        return days;
    }
}
