package jp.tashika.format.xml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** XMLの文字コード。The encodings documents come in; Shift_JIS means Windows code page 932. */
public enum XmlEncoding {
    /** UTF-8。 */
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    /** Shift_JIS。 */
    SHIFT_JIS("Shift_JIS", Charset.forName("windows-31j"));

    private final String declared;
    private final Charset charset;

    XmlEncoding(String declared, Charset charset) {
        this.declared = declared;
        this.charset = charset;
    }

    /** 宣言名。The name in the XML declaration. */
    public String declared() {
        return declared;
    }

    public Charset charset() {
        return charset;
    }

    /** Reads a declared name; the usual other names of code page 932 are understood too. */
    public static Optional<XmlEncoding> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8" -> Optional.of(UTF_8);
            case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "cp932", "ms932" ->
                Optional.of(SHIFT_JIS);
            default -> Optional.empty();
        };
    }
}
