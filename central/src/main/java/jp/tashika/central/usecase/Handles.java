package jp.tashika.central.usecase;

import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.person.PersonKey;

/** 照会番号簿。The numbers facilities gave their patients. */
public interface Handles {

    /** Keeps the facility's number for the person; an earlier one ends. */
    void register(PersonKey person, FacilityCode facility, String handle);
}
