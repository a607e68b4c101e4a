package jp.tashika.vocabulary.number;

import java.util.Arrays;
import java.util.Optional;

/** 点数表。The fee table a facility claims by, the third digit of its code. */
public enum PointTable {
    /** 医科。Hospitals and medical clinics. */
    MEDICAL('1'),
    /** 歯科。Dental clinics. */
    DENTAL('3'),
    /** 調剤。Pharmacies. */
    PHARMACY('4'),
    /** 訪問看護。Home-visit nursing stations. */
    HOME_NURSING('6');

    private final char digit;

    PointTable(char digit) {
        this.digit = digit;
    }

    public static Optional<PointTable> of(char digit) {
        return Arrays.stream(values()).filter(table -> table.digit == digit).findFirst();
    }

    public char digit() {
        return digit;
    }
}
