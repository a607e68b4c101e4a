package jp.tashika.format.checkup.document;

import java.util.Arrays;
import java.util.Optional;

/** 基準値との比較。How the institution reads a value against its own reference range. */
public enum Interpretation {
    /** 基準値より低い。 */
    LOW("L"),
    /** 基準値内。 */
    NORMAL("N"),
    /** 基準値より高い。 */
    HIGH("H");

    private final String code;

    Interpretation(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Interpretation> parse(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
