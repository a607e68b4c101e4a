package jp.tashika.central.record;

import jp.tashika.central.usecase.Query;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 閲覧の要求。A facility wants to look at what is on record of a person.
 *
 * @param facility as its certificate says
 */
public record RecordQuestion(
        FacilityCode facility, Query.Request request, InsurerNumber insurer, InsuredNumber insured) {

    /** Personal: only which request it is. */
    @Override
    public String toString() {
        return "RecordQuestion[" + request.id() + "]";
    }
}
