package jp.tashika.sheet.drug;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.oqs.record.CareDay;
import jp.tashika.format.oqs.record.CareMonth;
import jp.tashika.format.oqs.record.DrugLine;
import jp.tashika.format.oqs.record.DrugsResult;
import jp.tashika.format.oqs.record.RecordFacility;

/**
 * 調剤の一件。One drug handed out, with the days it was meant for.
 *
 * @param first the first day of it
 * @param last the last; the end of the month when the days are not told
 * @param isExact whether the days are told; where they are not, the month of care stands for them
 */
record Supply(
        CareMonth month,
        CareDay day,
        DrugLine line,
        Ingredient ingredient,
        UseWords use,
        LocalDate first,
        LocalDate last,
        boolean isExact) {

    /** More than a year's supply is a slip of a pen. */
    private static final int DAYS_MAX = 366;

    static List<Supply> of(DrugsResult result) {
        return result.months().stream()
                .flatMap(month -> month.days().stream()
                        .flatMap(day -> day.drugs().stream().map(line -> of(month, day, line))))
                .toList();
    }

    private static Supply of(CareMonth month, CareDay day, DrugLine line) {
        UseWords use = UseWords.of(line.section());
        YearMonth counted = day.date().map(YearMonth::from).orElse(month.month());
        Optional<Integer> days = day.date().flatMap(_ -> days(use, line));
        LocalDate first = days.flatMap(_ -> day.date()).orElse(counted.atDay(1));
        LocalDate last = days.map(known -> first.plusDays(known - 1L)).orElse(counted.atEndOfMonth());
        Ingredient ingredient = Ingredient.of(line.ingredient(), line.name());
        return new Supply(month, day, line, ingredient, use, first, last, days.isPresent());
    }

    /** For how many days it is meant; empty for what is used when needed, or nobody tells. */
    private static Optional<Integer> days(UseWords use, DrugLine line) {
        return switch (use) {
            case ORAL -> line.times().filter(times -> times > 0).map(times -> Math.min(times, DAYS_MAX));
            case INJECTION, PROCEDURE -> Optional.of(1);
            case AS_NEEDED, EXTERNAL, AT_HOME, UNKNOWN -> Optional.empty();
        };
    }

    /** 処方元。Who decided on it: whoever wrote the prescription, else whoever treated. */
    RecordFacility place() {
        return month.prescriber().orElse(month.facility());
    }

    /** The same for all that one place decided on. */
    String placeKey() {
        return place().code().or(() -> place().name()).orElse("");
    }

    String placeName() {
        return FacilityWords.name(place());
    }

    /** The day, where it is told, else the first of the month: to put newest first. */
    LocalDate since() {
        return day.date().orElse(month.month().atDay(1));
    }

    boolean meets(LocalDate from, LocalDate until) {
        return !first.isAfter(until) && !last.isBefore(from);
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "Supply[***]";
    }
}
