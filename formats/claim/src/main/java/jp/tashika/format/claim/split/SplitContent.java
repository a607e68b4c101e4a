package jp.tashika.format.claim.split;

import java.util.List;
import java.util.SortedSet;
import jp.tashika.format.claim.record.UkeRecord;

/** 分割する内容。What of a claim is split by days, by the kind of claim. */
sealed interface SplitContent permits UnitContent, DispensedContent {

    /** The days of the month for which something is billed. */
    SortedSet<Integer> billedDays();

    boolean isDivisible();

    /** The records of one part, its totals reckoned anew; those that are as they were are the same objects. */
    List<UkeRecord> records(DayOwners owners, int part);
}
