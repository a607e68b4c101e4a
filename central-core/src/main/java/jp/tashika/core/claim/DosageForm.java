package jp.tashika.core.claim;

import java.util.Arrays;
import java.util.Optional;

/** 剤形。How a pharmacy handed a prescription out. */
public enum DosageForm {
    /** 内服。 */
    ORAL(1),
    /** 内滴。 */
    ORAL_DROPS(2),
    /** 屯服。 */
    AS_NEEDED(3),
    /** 注射。 */
    INJECTION(4),
    /** 外用。 */
    EXTERNAL(5),
    /** 浸煎。 */
    STEEPED(6),
    /** 湯。 */
    DECOCTION(7),
    /** 材料。 */
    MATERIAL(9);

    private final int code;

    DosageForm(int code) {
        this.code = code;
    }

    public static Optional<DosageForm> of(int code) {
        return Arrays.stream(values()).filter(form -> form.code == code).findFirst();
    }

    public int code() {
        return code;
    }
}
