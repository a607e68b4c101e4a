package jp.tashika.format.oqs.wire;

import java.util.Optional;
import jp.tashika.format.oqs.record.RecordForm;

/** ファイル種別。One digit for form and content together; checkups know the first two. */
enum DrugsCategory {
    DRUGS_PDF("1", RecordForm.PDF, false),
    DRUGS_XML("2", RecordForm.XML, false),
    TREATMENTS_PDF("3", RecordForm.PDF, true),
    TREATMENTS_XML("4", RecordForm.XML, true);

    private final String wire;
    private final RecordForm form;
    private final boolean includesTreatments;

    DrugsCategory(String wire, RecordForm form, boolean includesTreatments) {
        this.wire = wire;
        this.form = form;
        this.includesTreatments = includesTreatments;
    }

    String wire() {
        return wire;
    }

    RecordForm form() {
        return form;
    }

    boolean includesTreatments() {
        return includesTreatments;
    }

    static Optional<DrugsCategory> parse(String wire) {
        for (DrugsCategory category : values()) {
            if (category.wire.equals(wire)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }

    static DrugsCategory of(RecordForm form, boolean includesTreatments) {
        return switch (form) {
            case PDF -> includesTreatments ? TREATMENTS_PDF : DRUGS_PDF;
            case XML -> includesTreatments ? TREATMENTS_XML : DRUGS_XML;
        };
    }
}
