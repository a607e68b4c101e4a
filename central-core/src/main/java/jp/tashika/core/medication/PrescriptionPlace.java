package jp.tashika.core.medication;

import jp.tashika.core.claim.CareSetting;

/** 処方区分。Where a drug was handed out (MED-002). */
public enum PrescriptionPlace {
    /** 院内（入院）。 */
    INPATIENT,
    /** 院内（外来）。 */
    IN_HOUSE,
    /** 院外。By a pharmacy. */
    PHARMACY;

    static PrescriptionPlace inside(CareSetting setting) {
        return switch (setting) {
            case INPATIENT -> INPATIENT;
            case OUTPATIENT -> IN_HOUSE;
        };
    }
}
