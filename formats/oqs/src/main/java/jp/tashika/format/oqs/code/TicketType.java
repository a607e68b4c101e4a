package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 医療券・調剤券別。Which voucher of 医療扶助. (OQSCD018) */
public enum TicketType implements Coded {
    /** 医療券。 */
    MEDICAL("01"),
    /** 調剤券。 */
    DISPENSING("02");

    private static final TicketType[] ALL = values();

    private final String wire;

    TicketType(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD018";
    }

    public static Optional<TicketType> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
