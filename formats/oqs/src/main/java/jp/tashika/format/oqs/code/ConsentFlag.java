package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 同意区分。What the patient answered to one kind of record. (OQSCD016) */
public enum ConsentFlag implements Coded {
    /** 同意なし。 */
    REFUSED("0"),
    /** 同意あり。 */
    GIVEN("1"),
    /** 同意有効期限切れ。 */
    EXPIRED("2"),
    /** 同意取得困難。 */
    NOT_OBTAINABLE("3");

    private static final ConsentFlag[] ALL = values();

    private final String wire;

    ConsentFlag(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD016";
    }

    public static Optional<ConsentFlag> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
