package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 本人・家族区分。Whether the person is insured or a dependant. (OQSCD009) */
public enum Relation implements Coded {
    /** 本人。 */
    SELF("1"),
    /** 家族。 */
    FAMILY("2");

    private static final Relation[] ALL = values();

    private final String wire;

    Relation(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD009";
    }

    public static Optional<Relation> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
