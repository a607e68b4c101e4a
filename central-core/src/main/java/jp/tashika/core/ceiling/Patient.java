package jp.tashika.core.ceiling;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import jp.tashika.core.registry.CeilingCategory;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.vocabulary.time.Age;

/**
 * 患者。What is known of the person whose charge is asked about.
 *
 * @param ratio the share of the day
 * @param category 適用区分; absent when no certificate was shown and none was told
 * @param lateElderlyFrom 後期高齢者医療の資格取得日; absent while in another scheme
 * @param repeated 多数回該当; absent when nobody knows, then it is taken not to be
 * @param movesWithInsured a dependant whose scheme changes this month because the insured person turns 75
 */
public record Patient(
        LocalDate birthdate,
        CopaymentRatio ratio,
        Optional<CeilingCategory> category,
        Optional<LocalDate> lateElderlyFrom,
        Optional<Boolean> repeated,
        boolean movesWithInsured) {

    public static Patient of(LocalDate birthdate, CopaymentRatio ratio) {
        return new Patient(birthdate, ratio, Optional.empty(), Optional.empty(), Optional.of(false), false);
    }

    public Patient in(CeilingCategory shown) {
        return new Patient(birthdate, ratio, Optional.of(shown), lateElderlyFrom, repeated, movesWithInsured);
    }

    public Patient withLateElderlyFrom(LocalDate day) {
        return new Patient(birthdate, ratio, category, Optional.of(day), repeated, movesWithInsured);
    }

    public Patient withRepeated(Optional<Boolean> known) {
        return new Patient(birthdate, ratio, category, lateElderlyFrom, known, movesWithInsured);
    }

    public Patient movingWithInsured() {
        return new Patient(birthdate, ratio, category, lateElderlyFrom, repeated, true);
    }

    /**
     * 75歳到達月の特例。Whether ceilings are halved because two schemes share the month.
     *
     * <p>Who came to 後期高齢者医療 before 75, by a certified disability, changes no scheme on the birthday.
     */
    boolean isHalved(YearMonth month) {
        LocalDate birthday = Age.lateElderlyFrom(birthdate);
        boolean cameBefore = lateElderlyFrom.filter(birthday::isAfter).isPresent();
        return movesWithInsured || (Age.isSharedWithLateElderly(birthdate, month) && !cameBefore);
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "Patient[masked]";
    }
}
