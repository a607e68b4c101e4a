package jp.tashika.central.record;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.vocabulary.person.PersonKey;

/** 記録簿。Finds what is on record of a person's care. */
public interface CareRecords {

    /**
     * What can be seen on {@code day} of care in these months, oldest month first.
     *
     * @param until included
     * @param of what of it is read: nothing else leaves the store
     */
    List<CareRecord> find(PersonKey person, YearMonth from, YearMonth until, LocalDate day, Set<ConsentTo> of);
}
