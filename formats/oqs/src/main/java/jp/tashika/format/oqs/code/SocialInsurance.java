package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 社会保険状況。Whether social insurance covers the person too. (OQSCD021) */
public enum SocialInsurance implements Coded {
    /** あり。 */
    PRESENT("01"),
    /** なし。 */
    ABSENT("02");

    private static final SocialInsurance[] ALL = values();

    private final String wire;

    SocialInsurance(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD021";
    }

    public static Optional<SocialInsurance> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
