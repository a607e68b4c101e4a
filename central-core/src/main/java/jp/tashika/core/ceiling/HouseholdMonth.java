package jp.tashika.core.ceiling;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import jp.tashika.core.registry.CeilingCategory;

/**
 * 世帯の月。All care of one household under one insurer in a month.
 *
 * @param under70 the household's category for people under 70, absent when not known
 * @param from70 the household's category for people of 70 and over, absent when not known
 * @param repeated 多数回該当
 */
public record HouseholdMonth(
        YearMonth month,
        Optional<CeilingCategory> under70,
        Optional<CeilingCategory> from70,
        boolean repeated,
        List<HouseholdCare> cares) {

    public HouseholdMonth {
        cares = List.copyOf(cares);
        if (under70.filter(category -> !AgeGroup.UNDER_70.has(category)).isPresent()
                || from70.filter(category -> !AgeGroup.FROM_70.has(category)).isPresent()) {
            throw new IllegalArgumentException("a category of the other age group");
        }
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "HouseholdMonth[masked]";
    }
}
