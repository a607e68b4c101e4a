package jp.tashika.format.xml;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * XML宣言。What stands before the root element: a byte order mark and the declaration.
 *
 * @param declared the encoding that holds; empty when the document does not say
 * @param length bytes up to the end of the declaration
 */
record Prolog(Optional<XmlEncoding> declared, int length) {

    /** A declaration that is longer than this is none. */
    private static final int DECLARATION_MAX = 256;

    static Prolog read(byte[] bytes) {
        if (startsWith(bytes, 0, 0xFE, 0xFF) || startsWith(bytes, 0, 0xFF, 0xFE)) {
            throw new Unreadable(Outcome.ENCODING_BROKEN, "", "UTF-16");
        }
        if (startsWith(bytes, 0, 0, 0) || startsWith(bytes, 0, '<', 0) || startsWith(bytes, 0, 0, '<')) {
            // the parser would take it for UTF-16 or UTF-32 by itself
            throw new Unreadable(Outcome.ENCODING_BROKEN, "", "UTF-16 or UTF-32");
        }
        boolean marked = startsWith(bytes, 0, 0xEF, 0xBB, 0xBF);
        int start = marked ? 3 : 0;
        if (!startsWith(bytes, start, '<', '?', 'x', 'm', 'l') || !isBlankAt(bytes, start + 5)) {
            return new Prolog(marked ? Optional.of(XmlEncoding.UTF_8) : Optional.empty(), start);
        }
        String declaration = declaration(bytes, start);
        int end = start + declaration.length();
        if (startsWith(bytes, end, '<', '?', 'x', 'm', 'l') && isBlankAt(bytes, end + 5)) {
            throw new Unreadable(Outcome.XML_NOT_WELL_FORMED, "", "line 1, second declaration");
        }
        Optional<XmlEncoding> named = attribute(declaration, "encoding").map(Prolog::encoding);
        // a byte order mark cannot lie, a declaration left over from another encoding can
        return new Prolog(marked ? Optional.of(XmlEncoding.UTF_8) : named, end);
    }

    private static String declaration(byte[] bytes, int start) {
        int last = Math.min(bytes.length, start + DECLARATION_MAX);
        for (int i = start; i + 1 < last; i++) {
            if (bytes[i] == '?' && bytes[i + 1] == '>') {
                return new String(bytes, start, i + 2 - start, StandardCharsets.ISO_8859_1);
            }
        }
        throw new Unreadable(Outcome.XML_NOT_WELL_FORMED, "", "line 1, declaration");
    }

    /** The value of {@code name}, in single or double quotes, blanks around the equals sign allowed. */
    private static Optional<String> attribute(String declaration, String name) {
        int at = declaration.indexOf(name);
        int equals = at < 0 ? -1 : skipBlanks(declaration, at + name.length());
        if (equals < 0 || declaration.charAt(equals) != '=') {
            return Optional.empty();
        }
        int open = skipBlanks(declaration, equals + 1);
        char quote = declaration.charAt(open);
        int close = quote == '"' || quote == '\'' ? declaration.indexOf(quote, open + 1) : -1;
        if (close < 0) {
            throw new Unreadable(Outcome.XML_NOT_WELL_FORMED, "", "line 1, declaration");
        }
        return Optional.of(declaration.substring(open + 1, close));
    }

    private static XmlEncoding encoding(String name) {
        return XmlEncoding.named(name.strip())
                .orElseThrow(() -> new Unreadable(Outcome.ENCODING_BROKEN, "", "declared name"));
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private static boolean isBlankAt(byte[] bytes, int at) {
        return at < bytes.length && bytes[at] <= ' ' && bytes[at] > 0;
    }

    private static boolean startsWith(byte[] bytes, int from, int... prefix) {
        if (bytes.length < from + prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[from + i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
