package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 性別。As printed on a card. (OQSCD007) */
public enum Sex implements Coded {
    /** 男。 */
    MALE("1"),
    /** 女。 */
    FEMALE("2"),
    /** 未設定。 */
    UNSET("3");

    private static final Sex[] ALL = values();

    private final String wire;

    Sex(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD007";
    }

    public static Optional<Sex> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
