package jp.tashika.core.ceiling;

import java.time.YearMonth;
import jp.tashika.core.registry.CeilingCategory;
import jp.tashika.vocabulary.time.Age;

/** 年齢区分。The two age groups whose ceilings differ; a person is in one of them for a whole month. */
public enum AgeGroup {
    /** 70歳未満。 */
    UNDER_70,
    /** 70歳以上。Also people of 65 to 69 who are in 後期高齢者医療 by a certified disability. */
    FROM_70;

    /** The group of {@code patient} in {@code month}. */
    // spec| domain rules 6: from the month after the 70th birthday, from the same month if born on the first
    public static AgeGroup of(Patient patient, YearMonth month) {
        boolean counted = patient.lateElderlyFrom().isPresent()
                || !month.atDay(1).isBefore(Age.elderlyShareFrom(patient.birthdate()));
        return counted ? FROM_70 : UNDER_70;
    }

    /** Whether {@code category} is one of this group. */
    public boolean has(CeilingCategory category) {
        return switch (category) {
            case A01, A02, A03, A04, A05, A06 -> this == UNDER_70;
            case B01, B02, B03, B04, B05, B06, B07, B08, B09, B10 -> this == FROM_70;
        };
    }

    String label() {
        return switch (this) {
            case UNDER_70 -> "70歳未満";
            case FROM_70 -> "70歳以上";
        };
    }
}
