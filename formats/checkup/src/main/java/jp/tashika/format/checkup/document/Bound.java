package jp.tashika.format.checkup.document;

import java.util.Arrays;
import java.util.Optional;

/** 範囲外の向き。On which side a value lies outside the range that can be sent. */
public enum Bound {
    /** 以下。At or below the smallest. */
    LOW("L", "以下"),
    /** 以上。At or above the largest. */
    HIGH("H", "以上");

    private final String code;
    private final String label;

    Bound(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<Bound> parse(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
