package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 資格有効性。What was found. (OQSCD006) */
public enum Validity implements Coded {
    /** 有効。 */
    VALID("1"),
    /** 無効。 */
    INVALID("2"),
    /** 無効(新しい資格あり)。 */
    SUPERSEDED("3"),
    /** 該当資格なし。 */
    NOTHING_FITS("4"),
    /** 複数該当。 */
    SEVERAL_FIT("5"),
    /** 有効(未登録)。 */
    VALID_UNREGISTERED("6");

    private static final Validity[] ALL = values();

    private final String wire;

    Validity(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD006";
    }

    public static Optional<Validity> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
