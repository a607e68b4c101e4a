package jp.tashika.simulation.care;

/** 病気。What people of the fiction have for years, how many of a thousand of an age have it, and its code in the mini-master. */
public enum Condition {
    /** 高血圧症。 */
    HYPERTENSION("9990001", 4, 100, 230, 380, 520),
    /** 脂質異常症。 */
    DYSLIPIDEMIA("9990009", 4, 80, 180, 260, 280),
    /** 糖尿病。 */
    DIABETES("9990002", 2, 40, 90, 150, 170),
    /** 胃炎。 */
    GASTRITIS("9990021", 10, 40, 60, 70, 90),
    /** 痛風。 */
    GOUT("9990013", 4, 30, 30, 25, 20),
    /** 喘息。 */
    ASTHMA("9990011", 25, 20, 20, 25, 30),
    /** 花粉症。 */
    HAY_FEVER("9990012", 90, 120, 90, 60, 30),
    /** 心房細動。 */
    ATRIAL_FIBRILLATION("9990014", 0, 2, 8, 25, 70),
    /** 膝関節症。 */
    KNEE_PAIN("9990010", 3, 20, 60, 120, 220),
    /** 骨粗鬆症。Of women. */
    OSTEOPOROSIS("9990020", 0, 2, 20, 80, 220),
    /** 不眠症。 */
    INSOMNIA("9990008", 8, 25, 40, 60, 90),
    /** うつ病。Paid in part by a public programme. */
    DEPRESSION("9990017", 12, 25, 20, 10, 6),
    /** 腫瘍。 */
    TUMOUR("9990015", 0, 2, 5, 9, 12),
    /** 慢性腎臓病。Of people with the certificate of those on dialysis, and nobody else. */
    KIDNEY_FAILURE("9990016", 0);

    private static final int TODDLER = 3;
    private static final int GROWN_UP = 18;
    private static final int YOUNGEST_BAND = 40;
    private static final int BAND_YEARS = 10;

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // never written after construction
    private final int[] perMille;

    Condition(String code, int... perMille) {
        this.code = code;
        this.perMille = perMille;
    }

    /** 傷病名コード。 */
    String code() {
        return code;
    }

    /** Children have no more than asthma and hay fever. */
    int fromAge() {
        return this == ASTHMA || this == HAY_FEVER ? TODDLER : GROWN_UP;
    }

    /** How many of a thousand people of an age have it. */
    int perMille(int age, boolean female) {
        if (age < fromAge() || (this == OSTEOPOROSIS && !female)) {
            return 0;
        }
        int band = age < YOUNGEST_BAND ? 0 : 1 + (age - YOUNGEST_BAND) / BAND_YEARS;
        return perMille[Math.min(band, perMille.length - 1)];
    }
}
