package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 後期高齢者医療。Whether 後期高齢者医療 applies. (OQSCD024) */
public enum LateElderlyCare implements Coded {
    /** あり。 */
    PRESENT("01"),
    /** なし。 */
    ABSENT("02");

    private static final LateElderlyCare[] ALL = values();

    private final String wire;

    LateElderlyCare(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD024";
    }

    public static Optional<LateElderlyCare> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
