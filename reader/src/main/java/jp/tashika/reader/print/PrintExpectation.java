package jp.tashika.reader.print;

/**
 * 印字の見込み。What kind of print a picture is expected to hold.
 *
 * @param only the only characters there can be; empty for any
 */
public record PrintExpectation(PrintLanguage language, PrintLayout layout, String only) {

    private static final String DIGITS = "0123456789";

    public static PrintExpectation of(PrintLanguage language, PrintLayout layout) {
        return new PrintExpectation(language, layout, "");
    }

    /** 数字だけの一行。 */
    public static PrintExpectation digits() {
        return new PrintExpectation(PrintLanguage.LATIN, PrintLayout.LINE, DIGITS);
    }
}
