package jp.tashika.format.claim.record;

import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * レセプトの不備。One thing that is wrong with a claim file, and where.
 *
 * @param outcome which fault, with its code and texts
 * @param line from 1; 0 when it is about the file or about a record that was not read from one
 * @param record the id of the record, empty when it has none that is known
 * @param field the index of the field, the record's id being 0; 0 when it is about the record
 * @param detail the field's name, a length or an expected form; never the content (it may be personal)
 */
public record ClaimFault(Outcome outcome, Severity severity, long line, String record, int field, String detail) {

    /** About the file as a whole. */
    public static ClaimFault ofFile(Outcome outcome, Severity severity, String detail) {
        return new ClaimFault(outcome, severity, 0, "", 0, detail);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The fault as other formats tell it, its path being line, record and field: {@code 12/HO/5}. */
    public Fault fault() {
        return new Fault(outcome, line == 0 ? record : line + "/" + record + (field == 0 ? "" : "/" + field), detail);
    }
}
