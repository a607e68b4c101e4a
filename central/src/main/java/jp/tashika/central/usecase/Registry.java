package jp.tashika.central.usecase;

import java.time.LocalDate;
import java.util.List;
import jp.tashika.vocabulary.number.FacilityCode;

/** 資格登録簿。Finds people with all that is known of them, whole and in one step. */
public interface Registry {

    /** Who stands in the directory under {@code lookup} with that birth date, as known now. */
    Known known(long lookup, LocalDate birthdate, FacilityCode asking);

    /** The same as it was known when it was first asked. */
    Known knownThen(long lookup, LocalDate birthdate, FacilityCode asking, Moment then);

    /** Who stands under any of {@code lookups}, as known now, for one slice of a batch. */
    KnownMany known(List<Long> lookups, FacilityCode asking);
}
