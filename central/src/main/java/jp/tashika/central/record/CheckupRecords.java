package jp.tashika.central.record;

import java.time.LocalDate;
import java.util.List;
import jp.tashika.vocabulary.person.PersonKey;

/** 健診の記録簿。Finds the checkups that are on record of a person. */
public interface CheckupRecords {

    /**
     * Those held on these days, last first.
     *
     * @param until included
     */
    List<CheckupRecord> find(PersonKey person, LocalDate from, LocalDate until);
}
