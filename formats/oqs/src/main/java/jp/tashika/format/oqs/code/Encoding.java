package jp.tashika.format.oqs.code;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** 文字コード識別。The encoding of a message; Shift_JIS means Windows code page 932. (OQSCD005) */
public enum Encoding implements Coded {
    /** UTF-8。 */
    UTF_8("0", "UTF-8", StandardCharsets.UTF_8),
    /** Shift_JIS。 */
    SHIFT_JIS("1", "Shift_JIS", Charset.forName("windows-31j"));

    private static final Encoding[] ALL = values();

    private final String wire;
    private final String declared;
    private final Charset charset;

    Encoding(String wire, String declared, Charset charset) {
        this.wire = wire;
        this.declared = declared;
        this.charset = charset;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD005";
    }

    /** 宣言名。The name in the XML declaration. */
    public String declared() {
        return declared;
    }

    public Charset charset() {
        return charset;
    }

    public static Optional<Encoding> parse(String wire) {
        return Coded.find(ALL, wire);
    }

    /** Reads a declared name; the usual other names of code page 932 are understood too. */
    public static Optional<Encoding> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8" -> Optional.of(UTF_8);
            case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "cp932", "ms932" ->
                Optional.of(SHIFT_JIS);
            default -> Optional.empty();
        };
    }
}
