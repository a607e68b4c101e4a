package jp.tashika.format.checkup.document;

import java.util.Arrays;
import java.util.Optional;

/** 男女区分。As stated in the document (OID suffix .1104). */
public enum Sex {
    /** 男。 */
    MALE("1"),
    /** 女。 */
    FEMALE("2");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Sex> parse(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
