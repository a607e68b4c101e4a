package jp.tashika.format.checkup.programme;

import java.time.LocalDate;
import jp.tashika.format.checkup.item.FiscalYear;
import jp.tashika.format.checkup.item.Programme;
import jp.tashika.vocabulary.time.Age;

/** 対象年齢。Who is of the age a programme is for. */
public final class TargetAge {

    private static final int SPECIFIC_FROM = 40;
    private static final int SPECIFIC_BEFORE = 75;
    private static final int LATE_ELDERLY_FROM = 65;

    private TargetAge() {}

    /**
     * Whether a person born on {@code birthdate} could be examined under {@code programme} on {@code day}.
     *
     * <p>特定健診: 40 or more at the end of the fiscal year and not 75 on the day. 後期高齢者健診: 75, or 65 with a certified
     * disability, which the document does not tell. Other programmes have no ages.
     */
    public static boolean fits(Programme programme, LocalDate birthdate, LocalDate day) {
        return switch (programme) {
            case SPECIFIC ->
                Age.years(birthdate, FiscalYear.of(day).lastDay()) >= SPECIFIC_FROM
                        && Age.years(birthdate, day) < SPECIFIC_BEFORE;
            case LATE_ELDERLY -> Age.years(birthdate, day) >= LATE_ELDERLY_FROM;
            case UNKNOWN, EMPLOYER, SCHOOL, CANCER, EQUIVALENT, BEYOND, HEPATITIS, OTHER -> true;
        };
    }
}
