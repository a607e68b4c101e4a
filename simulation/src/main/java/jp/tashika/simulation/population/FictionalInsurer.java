package jp.tashika.simulation.population;

import java.util.Optional;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 架空の保険者。An invented insurer, with the way it writes its numbers.
 *
 * @param firstBranch the branch of the head of a family: 0 or 1, depending on the insurer
 */
public record FictionalInsurer(
        InsurerNumber number, String name, InsurerKind kind, NumberStyle style, int firstBranch) {

    /** 番号の書き方。How an insurer spells 記号 and 番号: all in half width or all in full width, never mixed. */
    public enum NumberStyle {
        /** 数字の記号。Eight digits, and a number without leading zeros. */
        DIGITS,
        /** 全角数字。The same in full width. */
        FULL_WIDTH,
        /** 漢字の記号。A kanji, a middle dot and full-width digits. */
        KANJI,
        /** ハイフン付き。A hyphen inside the symbol, and a number of seven digits with leading zeros. */
        HYPHEN,
        /** 番号のみ。No symbol, eight digits (後期高齢者). */
        NUMBER_ALONE;

        private static final int NUMBERS = 100_000;

        /** 記号。Different {@code serial / 100,000} give different symbols. */
        Optional<String> symbol(long serial) {
            long high = serial / NUMBERS;
            return switch (this) {
                case DIGITS -> Optional.of(Long.toString(10_000_000 + high));
                case FULL_WIDTH -> Optional.of(fullWidth(Long.toString(high)));
                case KANJI -> Optional.of("架・" + fullWidth(Long.toString(high)));
                case HYPHEN -> Optional.of(high / 1000 + "-" + zeros(high % 1000, 3));
                case NUMBER_ALONE -> Optional.empty();
            };
        }

        /** 番号。Different {@code serial % 100,000} give different numbers, even when leading zeros do not count. */
        String number(long serial) {
            return switch (this) {
                case DIGITS -> Long.toString(serial % NUMBERS);
                case FULL_WIDTH, KANJI -> fullWidth(Long.toString(serial % NUMBERS));
                case HYPHEN -> zeros(serial % NUMBERS, 7);
                case NUMBER_ALONE -> zeros(serial, 8);
            };
        }

        private static String zeros(long number, int places) {
            String digits = Long.toString(number);
            return "0".repeat(Math.max(0, places - digits.length())) + digits;
        }

        private static String fullWidth(String digits) {
            StringBuilder wide = new StringBuilder(digits.length());
            digits.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
            return wide.toString();
        }
    }
}
