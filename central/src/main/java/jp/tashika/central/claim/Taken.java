package jp.tashika.central.claim;

import java.time.YearMonth;
import java.util.Optional;
import jp.tashika.central.record.CareRecord;
import jp.tashika.core.claim.ClaimKey;

/**
 * 受け入れたレセプト。One claim as it goes into the tables.
 *
 * @param part counts those that share a number, from 0: the claims that a DPC claim sums up
 * @param record what it tells of its person's care; empty when there is no such person, or nothing is taken from it
 */
record Taken(ClaimKey key, int part, YearMonth careMonth, Standing standing, Optional<CareRecord> record) {

    /** Personal: only which claim it is. */
    @Override
    public String toString() {
        return "Taken[" + key + "]";
    }
}
