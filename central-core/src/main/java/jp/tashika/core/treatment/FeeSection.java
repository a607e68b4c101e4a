package jp.tashika.core.treatment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 点数表の区分。A place in the fee table, such as K920.
 *
 * @param letter 部, A to O
 * @param number 区分番号
 */
public record FeeSection(char letter, int number) {

    private static final Pattern WRITTEN = Pattern.compile("([A-O])(\\d{3})(\\D.*)?");

    public FeeSection {
        if (letter < 'A' || letter > 'O' || number < 0 || number > 999) {
            throw new IllegalArgumentException("no section of a fee table");
        }
    }

    /** Reads {@code K920} and what may follow it; empty when it is nothing of the kind. */
    public static Optional<FeeSection> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new FeeSection(matcher.group(1).charAt(0), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
