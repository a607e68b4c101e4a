package jp.tashika.core.treatment;

import jp.tashika.core.consent.ConsentTo;

/** 手術情報。A surgery, told only with consent to surgery. */
public record SurgeryRecord(SurgeryKind kind, Performed performed) {

    /** 必要な同意。Consent to surgery, which is asked for by itself (CNS-002). */
    public static ConsentTo needs() {
        return ConsentTo.SURGERY;
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "SurgeryRecord[masked]";
    }
}
