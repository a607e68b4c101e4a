package jp.tashika.vocabulary.paper;

/** 証の種類。Which kind of paper was read. */
public enum PaperKind {
    /** 保険証。An insurance card, or the document that stands for it (OCR-014). */
    INSURANCE_CARD,
    /** 公費受給者証。Who receives public expense for medical care. */
    PUBLIC_EXPENSE,
    /** 医療券。A voucher of public assistance, also 調剤券. */
    MEDICAL_TICKET,
    /** 不明。None of these could be recognised. */
    UNKNOWN
}
