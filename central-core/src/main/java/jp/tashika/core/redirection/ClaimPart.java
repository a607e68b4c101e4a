package jp.tashika.core.redirection;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.tashika.core.registry.Coverage;

/**
 * 請求先。One insurer that gets a claim, or a part of it.
 *
 * @param coverage whose numbers are the right ones
 * @param days the visit days that are billed to it, at least one
 */
public record ClaimPart(Coverage coverage, SortedSet<LocalDate> days) {

    public ClaimPart {
        days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a part without a day");
        }
    }
}
