package jp.tashika.core.treatment;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.tashika.core.claim.CareFacility;
import jp.tashika.core.claim.CareSetting;
import jp.tashika.core.claim.Claim;
import jp.tashika.core.claim.ClaimKey;

/**
 * 受診歴。That a person was at a facility in a month.
 *
 * @param days 診療実日数
 * @param dates days of the month, empty where the claim does not tell
 */
public record AttendanceRecord(
        ClaimKey source,
        YearMonth careMonth,
        CareFacility facility,
        CareSetting setting,
        int days,
        SortedSet<Integer> dates) {

    public AttendanceRecord {
        dates = Collections.unmodifiableSortedSet(new TreeSet<>(dates));
    }

    static AttendanceRecord of(Claim claim) {
        return new AttendanceRecord(
                claim.key(),
                claim.careMonth(),
                claim.facility(),
                claim.setting(),
                claim.visits().count(),
                claim.visits().days());
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "AttendanceRecord[masked]";
    }
}
