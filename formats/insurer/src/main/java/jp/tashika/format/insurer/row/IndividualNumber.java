package jp.tashika.format.insurer.row;

import java.util.Optional;

/**
 * 個人番号。The 12-digit My Number, by which insurers name a person to the centre (domain rules 1.6).
 *
 * <p>The only type of the project that may hold it. It goes from the insurer to the intake and ends there.
 */
public record IndividualNumber(String digits) {

    private static final int LENGTH = 12;

    public IndividualNumber {
        if (!isTwelveDigits(digits) || checkDigit(digits) != digits.charAt(LENGTH - 1) - '0') {
            throw new IllegalArgumentException("12 digits with their check digit expected, length " + digits.length());
        }
    }

    /** Empty unless the text is 12 ASCII digits of which the last is the check digit. */
    public static Optional<IndividualNumber> parse(String text) {
        return isTwelveDigits(text) && checkDigit(text) == text.charAt(LENGTH - 1) - '0'
                ? Optional.of(new IndividualNumber(text))
                : Optional.empty();
    }

    /** The number of 11 digits with the check digit put behind them. */
    public static IndividualNumber ofBody(String elevenDigits) {
        if (!isTwelveDigits(elevenDigits + "0")) {
            throw new IllegalArgumentException("11 digits expected, length " + elevenDigits.length());
        }
        return new IndividualNumber(elevenDigits + checkDigit(elevenDigits));
    }

    /** Weights 2 to 7 and 2 to 6 from the right of the body; 11 minus the remainder, 0 when that has two digits. */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int place = 1; place < LENGTH; place++) {
            int weight = place <= 6 ? place + 1 : place - 5;
            sum += weight * (digits.charAt(LENGTH - 1 - place) - '0');
        }
        int remainder = sum % 11;
        return remainder <= 1 ? 0 : 11 - remainder;
    }

    private static boolean isTwelveDigits(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Personal: never shown. */
    @Override
    public String toString() {
        return "IndividualNumber[masked]";
    }
}
