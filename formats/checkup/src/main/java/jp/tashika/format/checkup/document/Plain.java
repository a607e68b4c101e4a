package jp.tashika.format.checkup.document;

/** 文字列の検査。What text a document may carry. */
public final class Plain {

    private Plain() {}

    /** Whether {@code text} is 1 to {@code max} characters of one line, no blanks around them. */
    public static boolean isLine(String text, int max) {
        return isText(text, max) && text.indexOf('\n') < 0 && text.indexOf('\t') < 0;
    }

    /** Whether {@code text} is 1 to {@code max} characters of XML, lines and tabs allowed, no blanks around them. */
    public static boolean isText(String text, int max) {
        return !text.isEmpty()
                && text.length() <= max
                && text.strip().length() == text.length()
                && text.codePoints().allMatch(Plain::isCharacter);
    }

    public static boolean isDigits(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    public static String line(String text, int max) {
        if (!isLine(text, max)) {
            throw new IllegalArgumentException("1 to " + max + " characters of one line, length " + text.length());
        }
        return text;
    }

    private static boolean isCharacter(int c) {
        return c == '\n'
                || c == '\t'
                || (!Character.isISOControl(c)
                        && Character.getType(c) != Character.SURROGATE
                        && c != 0xFFFE
                        && c != 0xFFFF);
    }
}
