package jp.tashika.format.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * XML書出し。Writes elements and text straight into bytes, one element a line.
 *
 * <p>Hand-written because what goes out is so little of XML, and because {@code &} and the like must be spelled the same
 * way everywhere. Not safe for several threads.
 */
public final class XmlOut {

    private static final int FLUSH_AT = 64 * 1024;

    private final XmlEncoding encoding;
    private final Unmappable unmappable;
    private final @Nullable OutputStream sink;
    private byte[] bytes;
    private int length;

    private XmlOut(XmlEncoding encoding, Unmappable unmappable, @Nullable OutputStream sink, int capacity) {
        this.encoding = encoding;
        this.unmappable = unmappable;
        this.sink = sink;
        this.bytes = new byte[capacity];
        ascii("<?xml version=\"1.0\" encoding=\"");
        ascii(encoding.declared());
        ascii("\" standalone=\"no\"?>\n");
    }

    /** Writes into memory. */
    public static XmlOut inMemory(XmlEncoding encoding, Unmappable unmappable) {
        return new XmlOut(encoding, unmappable, null, 4096);
    }

    /** Writes to {@code sink} in large pieces; {@link #flush} must follow the last element. */
    public static XmlOut to(OutputStream sink, XmlEncoding encoding, Unmappable unmappable) {
        return new XmlOut(encoding, unmappable, sink, FLUSH_AT + 8192);
    }

    public XmlEncoding encoding() {
        return encoding;
    }

    public void open(String name) {
        reserve(name.length() + 3);
        bytes[length++] = '<';
        name(name);
        bytes[length++] = '>';
        bytes[length++] = '\n';
    }

    public void close(String name) {
        reserve(name.length() + 4);
        bytes[length++] = '<';
        bytes[length++] = '/';
        name(name);
        bytes[length++] = '>';
        bytes[length++] = '\n';
    }

    /** The start of a tag, up to its name: {@link #attribute}s follow, and then {@link #inside}, {@link #only} or
     * {@link #empty}. */
    public void tag(String name) {
        reserve(name.length() + 1);
        bytes[length++] = '<';
        name(name);
    }

    /** An attribute of the tag begun. */
    public void attribute(String name, String value) {
        reserve(name.length() + 3);
        bytes[length++] = ' ';
        name(name);
        bytes[length++] = '=';
        bytes[length++] = '"';
        text(value, true);
        reserve(1);
        bytes[length++] = '"';
    }

    /** The end of the tag begun; elements follow, and {@link #close}. */
    public void inside() {
        reserve(2);
        bytes[length++] = '>';
        bytes[length++] = '\n';
    }

    /** The end of the tag begun, the text of its element, and its end. */
    public void only(String name, String text) {
        reserve(1);
        bytes[length++] = '>';
        text(text, false);
        close(name);
    }

    /** The end of the tag begun, and of its element, which is empty. */
    public void empty() {
        reserve(3);
        bytes[length++] = '/';
        bytes[length++] = '>';
        bytes[length++] = '\n';
    }

    /** An element with text. */
    public void leaf(String name, String text) {
        startLeaf(name);
        text(text, false);
        close(name);
    }

    /** An element whose content is already spelled as XML: see {@link Escapes#resolve}. */
    public void rawLeaf(String name, String spelled) {
        startLeaf(name);
        for (int i = 0; i < spelled.length(); ) {
            int c = spelled.codePointAt(i);
            i += Character.charCount(c);
            reserve(32);
            character(c);
        }
        close(name);
    }

    /** Text between elements. */
    public void text(String text) {
        text(text, false);
    }

    /** A leaf of digits, padded with zeros to {@code width}. */
    public void digits(int value, int width) {
        reserve(width);
        int rest = value;
        for (int i = width - 1; i >= 0; i--) {
            bytes[length + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += width;
    }

    public void startLeaf(String name) {
        reserve(name.length() + 2);
        bytes[length++] = '<';
        name(name);
        bytes[length++] = '>';
    }

    /** Everything written so far. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Hands everything on to the sink. */
    public void flush() {
        if (sink != null) {
            try {
                sink.write(bytes, 0, length);
                sink.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            length = 0;
        }
    }

    private void text(String text, boolean attribute) {
        int size = text.length();
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            reserve(32);
            if (c < 0x80) {
                String escaped = attribute ? Escapes.escapedInAttribute(c) : Escapes.escaped(c);
                if (escaped != null) {
                    ascii(escaped);
                } else {
                    bytes[length++] = (byte) (Escapes.isCharacter(c) ? c : '?');
                }
            } else if (Character.isSurrogate(c)) {
                int whole = text.codePointAt(i);
                i += Character.charCount(whole) - 1;
                character(whole);
            } else {
                character(c);
            }
        }
    }

    /** One character as it is, without escaping. */
    private void character(int c) {
        int fit = Escapes.isCharacter(c) ? c : '?';
        if (fit < 0x80) {
            bytes[length++] = (byte) fit;
        } else if (encoding == XmlEncoding.UTF_8) {
            length = Utf8.put(fit, bytes, length);
        } else {
            int mapped = fit < 0x10000 ? Cp932.code((char) fit) : 0;
            if (mapped == 0) {
                replace(fit);
            } else {
                if (mapped > 0xFF) {
                    bytes[length++] = (byte) (mapped >> 8);
                }
                bytes[length++] = (byte) mapped;
            }
        }
    }

    private void replace(int c) {
        switch (unmappable) {
            case Unmappable.CharacterReference() -> ascii("&#" + c + ";");
            case Unmappable.Substitute(String text) -> {
                byte[] instead = text.getBytes(encoding.charset());
                reserve(instead.length);
                System.arraycopy(instead, 0, bytes, length, instead.length);
                length += instead.length;
            }
        }
    }

    private void ascii(String text) {
        byte[] plain = text.getBytes(StandardCharsets.US_ASCII);
        reserve(plain.length);
        System.arraycopy(plain, 0, bytes, length, plain.length);
        length += plain.length;
    }

    // the one call of the JDK that copies ASCII without going through a charset; element names are half of a message
    @SuppressWarnings("deprecation")
    private void name(String name) {
        name.getBytes(0, name.length(), bytes, length);
        length += name.length();
    }

    private void reserve(int more) {
        if (length + more <= bytes.length) {
            return;
        }
        if (sink != null && length >= FLUSH_AT) {
            flush();
        }
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
