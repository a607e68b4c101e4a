package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 社会保険状況の整合性フラグ。Said only when the status of social insurance does not agree. (OQSCD022) */
public enum Inconsistency implements Coded {
    /** 不整合あり。 */
    INCONSISTENT("1");

    private static final Inconsistency[] ALL = values();

    private final String wire;

    Inconsistency(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD022";
    }

    public static Optional<Inconsistency> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
