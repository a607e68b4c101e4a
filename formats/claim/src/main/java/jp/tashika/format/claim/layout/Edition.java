package jp.tashika.format.claim.layout;

import java.util.Optional;

/** 記録条件の版。How dates are written: since 2020 in western years, before in years of an era. */
public enum Edition {
    /** 西暦。Days as YYYYMMDD, months as YYYYMM. */
    WESTERN(8, 6),
    /** 和暦。Days as GYYMMDD, months as GYYMM, G being 1 明治, 2 大正, 3 昭和, 4 平成, 5 令和. */
    WAREKI(7, 5);

    private final int dayBytes;
    private final int monthBytes;

    Edition(int dayBytes, int monthBytes) {
        this.dayBytes = dayBytes;
        this.monthBytes = monthBytes;
    }

    public int dayBytes() {
        return dayBytes;
    }

    public int monthBytes() {
        return monthBytes;
    }

    /** The edition whose months have so many digits. */
    public static Optional<Edition> ofMonth(int bytes) {
        return bytes == WESTERN.monthBytes
                ? Optional.of(WESTERN)
                : bytes == WAREKI.monthBytes ? Optional.of(WAREKI) : Optional.empty();
    }

    /** The other one of the two. */
    public Edition other() {
        return this == WESTERN ? WAREKI : WESTERN;
    }
}
