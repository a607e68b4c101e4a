package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 感染症法37条の2。Whether 感染症法 article 37-2 applies. (OQSCD023) */
public enum InfectionLaw implements Coded {
    /** あり。 */
    PRESENT("01"),
    /** なし。 */
    ABSENT("02");

    private static final InfectionLaw[] ALL = values();

    private final String wire;

    InfectionLaw(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD023";
    }

    public static Optional<InfectionLaw> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
