package jp.tashika.format.claim.master;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 適用期間。The days on which a row of a master is in force.
 *
 * @param from 変更年月日, the first day; absent when the master does not say
 * @param until 廃止年月日, the last day; absent while it goes on
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {

    public boolean covers(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && until.filter(day::isAfter).isEmpty();
    }
}
