package jp.tashika.format.claim.view;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.UkeRecord;

/**
 * 受診日等。The days of the month on which the patient came, for one bearer of the cost.
 *
 * @param record JD
 */
public record VisitDays(UkeRecord record) {

    private static final FieldName BEARER = FieldName.of("bearer");

    public Optional<CostBearer> bearer() {
        return record.text(BEARER).flatMap(CostBearer::parse);
    }

    /** 受診した日。1 to 31, whether counted among 実日数 or not, whether fitting the lines or not. */
    public SortedSet<Integer> days() {
        SortedSet<Integer> days = new TreeSet<>();
        Days.of(record).forEach(day -> days.add(day.day()));
        return days;
    }
}
