package jp.tashika.core.treatment;

import jp.tashika.core.consent.ConsentTo;

/** 診療情報。What was done, one act on one day, surgery apart. */
public record TreatmentRecord(TreatmentKind kind, Performed performed) {

    /** 必要な同意。Consent to treatments. */
    public static ConsentTo needs() {
        return ConsentTo.TREATMENT;
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "TreatmentRecord[masked]";
    }
}
