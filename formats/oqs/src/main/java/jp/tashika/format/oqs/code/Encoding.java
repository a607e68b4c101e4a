package jp.tashika.format.oqs.code;

import java.nio.charset.Charset;
import java.util.Optional;
import jp.tashika.format.xml.XmlEncoding;

/** 文字コード識別。The encoding of a message; Shift_JIS means Windows code page 932. (OQSCD005) */
public enum Encoding implements Coded {
    /** UTF-8。 */
    UTF_8("0", XmlEncoding.UTF_8),
    /** Shift_JIS。 */
    SHIFT_JIS("1", XmlEncoding.SHIFT_JIS);

    private static final Encoding[] ALL = values();

    private final String wire;
    private final XmlEncoding xml;

    Encoding(String wire, XmlEncoding xml) {
        this.wire = wire;
        this.xml = xml;
    }

    /** The code of the encoding a document is really in. */
    public static Encoding of(XmlEncoding xml) {
        return xml == UTF_8.xml ? UTF_8 : SHIFT_JIS;
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
        return xml.declared();
    }

    public Charset charset() {
        return xml.charset();
    }

    /** How a document in this encoding is read and written. */
    public XmlEncoding xml() {
        return xml;
    }

    public static Optional<Encoding> parse(String wire) {
        return Coded.find(ALL, wire);
    }

    /** Reads a declared name; the usual other names of code page 932 are understood too. */
    public static Optional<Encoding> named(String name) {
        return XmlEncoding.named(name).map(Encoding::of);
    }
}
