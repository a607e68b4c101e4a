package jp.tashika.vocabulary.number;

import java.util.Optional;

/** 医療機関コード。The 10-digit code of a facility: prefecture 2, point table 1, district 2, number 4, check 1. */
public record FacilityCode(String digits) {

    public FacilityCode {
        if (digits.length() != 10 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("10 digits expected, length " + digits.length());
        }
    }

    public static Optional<FacilityCode> parse(String text) {
        String digits = text.strip();
        return digits.length() == 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(new FacilityCode(digits))
                : Optional.empty();
    }

    /**
     * Whether the last digit fits: over all ten digits, or in 埼玉, 千葉, 東京 and 神奈川 over the last seven alone
     * (domain rules 1.4, recomputed on 97,024 real codes). Failing is worth a warning, not a refusal.
     */
    public boolean hasRightCheckDigit() {
        int prefecture = Integer.parseInt(digits.substring(0, 2));
        return CheckDigit.fits(digits)
                || (prefecture >= 11 && prefecture <= 14 && CheckDigit.fits(digits.substring(3)));
    }

    /** 都道府県番号。The two digits of the prefecture. */
    public String prefecture() {
        return digits.substring(0, 2);
    }

    /** 点数表。Which fee table the facility claims by, empty when the digit names none. */
    public Optional<PointTable> pointTable() {
        return PointTable.of(digits.charAt(2));
    }

    @Override
    public String toString() {
        return digits;
    }
}
