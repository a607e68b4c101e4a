package jp.tashika.core.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 証の有効期間。When a certificate was issued and on which days it may be used.
 *
 * @param issuedOn 交付年月日
 * @param from 有効開始年月日, first day
 * @param until 有効終了年月日, last day (included); absent while open
 */
public record Term(Optional<LocalDate> issuedOn, LocalDate from, Optional<LocalDate> until) {

    public Term {
        if (until.filter(from::isAfter).isPresent()) {
            throw new IllegalArgumentException("ends before it begins: " + until.get() + " < " + from);
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !isOver(day);
    }

    public boolean isOver(LocalDate day) {
        return until.filter(day::isAfter).isPresent();
    }
}
