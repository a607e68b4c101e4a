package jp.tashika.format.checkup.item;

/** OID。Object identifiers: the names of code tables and of kinds of numbers in a document. */
public final class Oid {

    /** 特定健診のOIDの根。The root all identifiers of these checkups stand under. */
    public static final String ROOT = "1.2.392.200119.6.";

    private static final int LENGTH_MAX = 64;

    private Oid() {}

    /** Whether {@code text} is numbers joined by dots, at most {@value #LENGTH_MAX} characters. */
    public static boolean isOid(String text) {
        if (text.isEmpty() || text.length() > LENGTH_MAX) {
            return false;
        }
        boolean digitBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && (c != '.' || !digitBefore)) {
                return false;
            }
            digitBefore = digit;
        }
        return digitBefore;
    }
}
