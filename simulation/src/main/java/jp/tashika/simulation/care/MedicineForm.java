package jp.tashika.simulation.care;

/** 薬の形。How medicine is billed: category on claims of doctors, 剤形 on claims of pharmacies. */
public enum MedicineForm {
    /** 内服。By the day. */
    ORAL("21", "1"),
    /** 屯服。By the dose. */
    WHEN_NEEDED("22", "3"),
    /** 外用。All of it at once. */
    EXTERNAL("23", "5"),
    /** 注射。Injected by the patient at home, all of it at once. */
    INJECTED("14", "4");

    private final String category;
    private final String pharmacyCode;

    MedicineForm(String category, String pharmacyCode) {
        this.category = category;
        this.pharmacyCode = pharmacyCode;
    }

    /** 診療識別。 */
    String category() {
        return category;
    }

    /** 剤形。 */
    public String pharmacyCode() {
        return pharmacyCode;
    }
}
