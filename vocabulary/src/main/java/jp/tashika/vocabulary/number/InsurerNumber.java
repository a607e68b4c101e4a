package jp.tashika.vocabulary.number;

import java.util.Optional;

/**
 * 保険者番号。The number of an insurer, always 8 digits inside the house (domain rules 1.1).
 *
 * <p>A 国民健康保険 number has 6 digits; it is held with two leading zeros, which the check digit ignores.
 */
public record InsurerNumber(String digits) {

    public InsurerNumber {
        if (!isDigits(digits, 8)) {
            throw new IllegalArgumentException("8 digits expected, length " + digits.length());
        }
    }

    /**
     * Reads 6 digits, 8 digits, or 6 digits padded with blanks or zeros; empty when it is none of these.
     *
     * <p>The check digit is not looked at: an unknown number is answered 該当資格なし, not refused.
     */
    public static Optional<InsurerNumber> parse(String text) {
        String digits = text.strip();
        return switch (digits.length()) {
            case 6 -> isDigits(digits, 6) ? Optional.of(new InsurerNumber("00" + digits)) : Optional.empty();
            case 8 -> isDigits(digits, 8) ? Optional.of(new InsurerNumber(digits)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    public static InsurerNumber of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("6 or 8 digits, length " + text.length()));
    }

    public boolean hasRightCheckDigit() {
        return CheckDigit.fits(digits);
    }

    /** 国民健康保険。Whether this is a 6-digit number, which carries no scheme code. */
    public boolean isNationalHealthInsurance() {
        return digits.startsWith("00");
    }

    /** 法別番号。The two digits that name the scheme, {@code "00"} for 国民健康保険. */
    public String schemeCode() {
        return digits.substring(0, 2);
    }

    /** 後期高齢者医療。Whether the scheme is that of people of 75 and over (法別番号 39). */
    public boolean isLateElderly() {
        return digits.startsWith("39");
    }

    /** The printed form: 6 digits for 国民健康保険, else 8. */
    public String printed() {
        return isNationalHealthInsurance() ? digits.substring(2) : digits;
    }

    /** The wire form: 8 places, a 6-digit number padded in front with blanks. */
    public String padded() {
        return isNationalHealthInsurance() ? "  " + digits.substring(2) : digits;
    }

    private static boolean isDigits(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return digits;
    }
}
