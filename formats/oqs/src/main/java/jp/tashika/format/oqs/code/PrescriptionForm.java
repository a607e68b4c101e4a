package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 処方箋発行形態。What the patient chose at the reader. (OQSCD017) */
public enum PrescriptionForm implements Coded {
    /** 電子処方箋。 */
    ELECTRONIC("1"),
    /** 紙の処方箋。 */
    PAPER("2");

    private static final PrescriptionForm[] ALL = values();

    private final String wire;

    PrescriptionForm(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD017";
    }

    public static Optional<PrescriptionForm> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
