package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 資格喪失事由。Why a coverage ended. (OQSCD008) */
public enum ReasonOfLoss implements Coded {
    /** 死亡。 */
    DEATH("01"),
    /** 生活保護受給開始。 */
    PUBLIC_ASSISTANCE("02"),
    /** 医療保険等の資格取得。 */
    OTHER_COVERAGE("03"),
    /** その他。 */
    OTHER("99");

    private static final ReasonOfLoss[] ALL = values();

    private final String wire;

    ReasonOfLoss(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD008";
    }

    public static Optional<ReasonOfLoss> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
