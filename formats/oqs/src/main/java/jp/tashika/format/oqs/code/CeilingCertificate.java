package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 限度額適用認定証区分。Which certificate states the ceiling. (OQSCD011) */
public enum CeilingCertificate implements Coded {
    /** 限度額適用認定証。 */
    CEILING("01"),
    /** 限度額適用・標準負担額減額認定証。 */
    CEILING_AND_MEALS("02"),
    /** 標準負担額減額認定証。 */
    MEALS("03");

    private static final CeilingCertificate[] ALL = values();

    private final String wire;

    CeilingCertificate(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD011";
    }

    public static Optional<CeilingCertificate> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
