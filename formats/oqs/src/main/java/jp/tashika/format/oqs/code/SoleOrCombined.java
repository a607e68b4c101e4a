package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 単独・併用別。Whether 医療扶助 pays alone. (OQSCD020) */
public enum SoleOrCombined implements Coded {
    /** 単独。 */
    SOLE("01"),
    /** 併用。 */
    COMBINED("02");

    private static final SoleOrCombined[] ALL = values();

    private final String wire;

    SoleOrCombined(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD020";
    }

    public static Optional<SoleOrCombined> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
