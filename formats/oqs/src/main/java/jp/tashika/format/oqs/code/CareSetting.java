package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 診療区分。How the patient is seen. (OQSCD028) */
public enum CareSetting implements Coded {
    /** 外来。 */
    OUTPATIENT("1"),
    /** 訪問診療等。 */
    HOME_VISIT("2"),
    /** オンライン診療等。 */
    ONLINE("3"),
    /** 救急時。 */
    EMERGENCY("4");

    private static final CareSetting[] ALL = values();

    private final String wire;

    CareSetting(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD028";
    }

    public static Optional<CareSetting> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
