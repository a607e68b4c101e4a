package jp.tashika.format.checkup.document;

import java.util.Arrays;
import java.util.Optional;

/** データタイプ。The types a value is written with. */
public enum ValueType {
    /** 数値。 */
    QUANTITY("PQ"),
    /** 名義尺度コード。 */
    NOMINAL("CD"),
    /** 順序尺度コード。 */
    ORDINAL("CO"),
    /** 文字列。 */
    TEXT("ST");

    private final String code;

    ValueType(String code) {
        this.code = code;
    }

    /** 電文上の値。Two letters. */
    public String code() {
        return code;
    }

    public static Optional<ValueType> parse(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
