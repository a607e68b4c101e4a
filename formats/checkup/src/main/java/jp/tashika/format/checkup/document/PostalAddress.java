package jp.tashika.format.checkup.document;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 住所。An address in one line.
 *
 * @param postCode 郵便番号, {@code 123-4567}
 * @param text blanks in a row count as one; at most {@value #TEXT_MAX} characters; {@code ""} when there is a post code only
 */
public record PostalAddress(Optional<String> postCode, String text) {

    public static final int TEXT_MAX = 400;

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n]+");

    public PostalAddress {
        text = inOneLine(text);
        if (!postCode.map(PostalAddress::isPostCode).orElse(true)) {
            throw new IllegalArgumentException(
                    "no post code, length " + postCode.get().length());
        }
        if (!text.isEmpty()) {
            Plain.line(text, TEXT_MAX);
        } else if (postCode.isEmpty()) {
            throw new IllegalArgumentException("an empty address");
        }
    }

    public static String inOneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    public static boolean isPostCode(String text) {
        return text.length() == 8
                && text.charAt(3) == '-'
                && Plain.isDigits(text.substring(0, 3), 3)
                && Plain.isDigits(text.substring(4), 4);
    }

    /** Personal: nothing but the type is shown. */
    @Override
    public String toString() {
        return "PostalAddress[masked]";
    }
}
