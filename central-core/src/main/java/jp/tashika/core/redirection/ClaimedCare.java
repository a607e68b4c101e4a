package jp.tashika.core.redirection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * 請求された診療。What of a claim decides where it goes: when the patient was seen, and what may keep it.
 *
 * @param careMonth 診療年月
 * @param claimedIn 請求年月, by which the rules of its time are chosen
 * @param visitDays 受診日 under the insurance, else the days billed; empty when the claim tells neither
 * @param cardReturnedOn 証回収年月日, where the insurer stated it
 */
public record ClaimedCare(
        YearMonth careMonth,
        YearMonth claimedIn,
        SortedSet<LocalDate> visitDays,
        Set<Obstacle> obstacles,
        Optional<LocalDate> cardReturnedOn) {

    public ClaimedCare {
        visitDays = Collections.unmodifiableSortedSet(new TreeSet<>(visitDays));
        obstacles = Collections.unmodifiableSet(obstacles.isEmpty() ? Set.of() : EnumSet.copyOf(obstacles));
        if (visitDays.stream().anyMatch(day -> !YearMonth.from(day).equals(careMonth))) {
            throw new IllegalArgumentException("a visit outside of " + careMonth);
        }
        if (visitDays.isEmpty() && !obstacles.contains(Obstacle.NO_DAYS)) {
            throw new IllegalArgumentException("no days, but not said so");
        }
    }

    /** The days on which the patient must be insured: those of the visits, the whole month where they are not known. */
    SortedSet<LocalDate> daysToCover() {
        if (!visitDays.isEmpty()) {
            return visitDays;
        }
        SortedSet<LocalDate> month = new TreeSet<>();
        for (int day = 1; day <= careMonth.lengthOfMonth(); day++) {
            month.add(careMonth.atDay(day));
        }
        return month;
    }
}
