package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 都道府県費。Whether the prefecture pays. (OQSCD025) */
public enum PrefecturalExpense implements Coded {
    /** あり。 */
    PRESENT("01"),
    /** なし。 */
    ABSENT("02");

    private static final PrefecturalExpense[] ALL = values();

    private final String wire;

    PrefecturalExpense(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD025";
    }

    public static Optional<PrefecturalExpense> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
