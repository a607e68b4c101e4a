package jp.tashika.format.xml;

import java.util.Optional;

/** 文字参照。Text as it is spelled in XML, and back. */
public final class Escapes {

    private static final int REFERENCE_MAX = 12;

    private Escapes() {}

    /** The usual spelling of {@code text}: {@code & < >} as entities, a carriage return as a number. */
    public static String escape(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            String escaped = escaped(text.charAt(i));
            if (escaped != null && out == null) {
                out = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (out != null) {
                if (escaped == null) {
                    out.append(text.charAt(i));
                } else {
                    out.append(escaped);
                }
            }
        }
        return out == null ? text : out.toString();
    }

    static @org.jspecify.annotations.Nullable String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#13;";
            default -> null;
        };
    }

    /** The spelling of a character within an attribute in double quotes; null when it stands for itself. */
    static @org.jspecify.annotations.Nullable String escapedInAttribute(char c) {
        return switch (c) {
            case '"' -> "&quot;";
            case '\t' -> "&#9;";
            case '\n' -> "&#10;";
            default -> escaped(c);
        };
    }

    /**
     * The text that {@code raw} spells, line ends made one as XML asks; empty when it is not the inside of a leaf element.
     */
    public static Optional<String> resolve(String raw) {
        if (raw.indexOf('<') >= 0 || raw.contains("]]>")) {
            return Optional.empty();
        }
        String lines = raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
        int ampersand = lines.indexOf('&');
        if (ampersand < 0) {
            return Optional.of(lines);
        }
        StringBuilder out = new StringBuilder(lines.length());
        int from = 0;
        while (ampersand >= 0) {
            int semicolon = lines.indexOf(';', ampersand);
            if (semicolon < 0 || semicolon - ampersand > REFERENCE_MAX) {
                return Optional.empty();
            }
            int referred = referred(lines.substring(ampersand + 1, semicolon));
            if (referred < 0) {
                return Optional.empty();
            }
            out.append(lines, from, ampersand).appendCodePoint(referred);
            from = semicolon + 1;
            ampersand = lines.indexOf('&', from);
        }
        return Optional.of(out.append(lines, from, lines.length()).toString());
    }

    private static int referred(String name) {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> name.startsWith("#") ? number(name.substring(1)) : -1;
        };
    }

    private static int number(String digits) {
        try {
            int number = digits.startsWith("x") ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
            return isCharacter(number) ? number : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Whether XML 1.0 allows the character. */
    static boolean isCharacter(int c) {
        return c >= 0x20
                ? c <= 0xD7FF || (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF)
                : c == '\t' || c == '\n' || c == '\r';
    }
}
