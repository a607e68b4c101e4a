package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 診療別。What a voucher is for. (OQSCD019) */
public enum TreatmentType implements Coded {
    /** 入院。 */
    INPATIENT("01"),
    /** 入院外。 */
    OUTPATIENT("02"),
    /** 歯科。 */
    DENTAL("03"),
    /** 調剤。 */
    DISPENSING("04"),
    /** 訪問看護。 */
    HOME_NURSING("05");

    private static final TreatmentType[] ALL = values();

    private final String wire;

    TreatmentType(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD019";
    }

    public static Optional<TreatmentType> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
