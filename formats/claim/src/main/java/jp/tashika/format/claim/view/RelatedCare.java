package jp.tashika.format.claim.view;

import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.UkeRecord;

/**
 * 診療関連。An operation or treatment by which the diagnosis group of a DPC claim was chosen.
 *
 * @param record SK
 */
public record RelatedCare(UkeRecord record) {

    private static final FieldName CODE = FieldName.of("code");
    private static final FieldName SECTION = FieldName.of("sectionNumber");
    private static final FieldName PERFORMED_ON = FieldName.of("performedOn");
    private static final FieldName CLASS = FieldName.of("careClass");
    private static final FieldName NAME = FieldName.of("careName");

    /** 診療行為コード。Nine digits. */
    public Optional<String> code() {
        return record.text(CODE);
    }

    /** 区分番号。Of the point table, such as K920. */
    public Optional<String> section() {
        return record.text(SECTION);
    }

    /** 実施（予定）年月日。 */
    public Optional<LocalDate> performedOn() {
        return record.day(PERFORMED_ON);
    }

    /** 診療区分コード。Four digits, where it is no operation. */
    public Optional<String> careClass() {
        return record.text(CLASS);
    }

    /** 診療名称。 */
    public Optional<String> name() {
        return record.text(NAME);
    }
}
