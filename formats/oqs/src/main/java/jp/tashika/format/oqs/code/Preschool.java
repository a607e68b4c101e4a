package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 未就学区分。Said only of a child before school. (OQSCD015) */
public enum Preschool implements Coded {
    /** 未就学該当。 */
    PRESCHOOL("1");

    private static final Preschool[] ALL = values();

    private final String wire;

    Preschool(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD015";
    }

    public static Optional<Preschool> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
