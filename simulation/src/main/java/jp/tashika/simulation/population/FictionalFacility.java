package jp.tashika.simulation.population;

import jp.tashika.vocabulary.number.CheckDigit;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.PointTable;

/** 架空の医療機関。An invented facility; number <i>i</i> is a pure function of <i>i</i>. */
public record FictionalFacility(FacilityCode code, String name) {

    /** 既定の数。As many as the demonstration has. */
    public static final int DEFAULT_COUNT = 500;

    /** At most this many: six digits in each of two prefectures, of the rarest kind one in five. */
    public static final int COUNT_MAX = 2_000_000;

    private static final int PREFECTURES = 2;

    /**
     * The facility of this number, from 0: of ten, four are clinics, one is a hospital, three are dentists and two
     * pharmacies.
     */
    public static FictionalFacility of(int index) {
        if (index < 0 || index >= COUNT_MAX) {
            throw new IllegalArgumentException("0 to " + (COUNT_MAX - 1) + ": " + index);
        }
        String prefecture = index % PREFECTURES == 0 ? "48" : "49";
        int serial = index / PREFECTURES;
        PointTable table = table(serial);
        String body = prefecture
                + table.digit()
                + Integer.toString(1_000_000 + serial).substring(1);
        return new FictionalFacility(new FacilityCode(body + CheckDigit.of(body)), name(serial, table));
    }

    private static PointTable table(int serial) {
        return switch (serial % 10) {
            case 0, 1, 4, 5, 8 -> PointTable.MEDICAL;
            case 2, 6, 9 -> PointTable.DENTAL;
            default -> PointTable.PHARMACY;
        };
    }

    private static String name(int serial, PointTable table) {
        return switch (table) {
            case MEDICAL -> "架空" + (serial % 10 == 8 ? "病院" : "医院") + serial;
            case DENTAL -> "見本歯科" + serial;
            case PHARMACY -> "試験薬局" + serial;
            case HOME_NURSING -> "仮想訪問看護" + serial;
        };
    }
}
