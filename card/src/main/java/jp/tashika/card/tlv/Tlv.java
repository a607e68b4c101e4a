package jp.tashika.card.tlv;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * タグ・長さ・値。One BER-TLV object: a tag of one to three bytes, a length of definite form, a value.
 *
 * <p>The files of a card are at most {@value #LENGTH_MAX} bytes long; a longer one is refused.
 */
public final class Tlv {

    /** The longest value taken, in bytes. */
    public static final int LENGTH_MAX = 0xFFFF;

    private static final int TAG_BYTES_MAX = 3;
    private static final int MORE = 0x80;
    private static final int NUMBER = 0x1F;
    private static final int CONSTRUCTED = 0x20;

    private final int tag;
    private final byte[] value;

    private Tlv(int tag, byte[] value) {
        this.tag = tag;
        this.value = value;
    }

    /**
     * @param tag as its bytes read, for example 0xDF27
     * @throws IllegalArgumentException when no tag has such bytes, or the value is too long
     */
    public static Tlv of(int tag, byte[] value) {
        if (!isTag(tag) || value.length > LENGTH_MAX) {
            throw new IllegalArgumentException("no such tag, or too long a value");
        }
        return new Tlv(tag, value.clone());
    }

    /** One that consists of others. */
    public static Tlv of(int tag, List<Tlv> inner) {
        return of(tag, toBytes(inner));
    }

    private static boolean isTag(int tag) {
        if (tag <= 0 || tag > 0xFFFFFF) {
            return false;
        }
        if (tag <= 0xFF) {
            return (tag & NUMBER) != NUMBER;
        }
        int first = tag > 0xFFFF ? tag >> 16 : tag >> 8;
        boolean endsHere = (tag & MORE) == 0;
        boolean goesOn = tag <= 0xFFFF || ((tag >> 8) & MORE) != 0;
        return (first & NUMBER) == NUMBER && endsHere && goesOn;
    }

    /** What {@link #parse} reads, with what lies behind it in the file. */
    private record Read(Tlv tlv, int end) {}

    /**
     * Reads the first object; what lies behind it is padding of the file.
     *
     * @throws MalformedTlv when there is none, or not all of it
     */
    public static Tlv parse(byte[] bytes) throws MalformedTlv {
        return read(bytes, 0).tlv();
    }

    /**
     * Reads objects until the end.
     *
     * @throws MalformedTlv when something else is between them
     */
    public static List<Tlv> parseAll(byte[] bytes) throws MalformedTlv {
        List<Tlv> all = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            Read read = read(bytes, at);
            all.add(read.tlv());
            at = read.end();
        }
        return all;
    }

    /**
     * How long the file is whose first bytes these are, tag and length included, so that it can be read in one go.
     *
     * @throws MalformedTlv when the bytes do not begin with a tag and a length
     */
    public static int lengthOfFile(byte[] beginning) throws MalformedTlv {
        Header header = header(beginning, 0);
        return header.valueAt() + header.length();
    }

    private static Read read(byte[] bytes, int at) throws MalformedTlv {
        Header header = header(bytes, at);
        int end = header.valueAt() + header.length();
        if (end > bytes.length) {
            throw new MalformedTlv("a value longer than what is there", at);
        }
        return new Read(new Tlv(header.tag(), Arrays.copyOfRange(bytes, header.valueAt(), end)), end);
    }

    private record Header(int tag, int valueAt, int length) {}

    private static Header header(byte[] bytes, int from) throws MalformedTlv {
        int at = from;
        int tag = byteAt(bytes, at++);
        if ((tag & NUMBER) == NUMBER) {
            int next;
            do {
                if (at - from >= TAG_BYTES_MAX) {
                    throw new MalformedTlv("a tag of more than three bytes", from);
                }
                next = byteAt(bytes, at++);
                tag = (tag << 8) | next;
            } while ((next & MORE) != 0);
        }
        if (tag == 0) {
            throw new MalformedTlv("no tag", from);
        }
        int length = byteAt(bytes, at++);
        if (length >= MORE) {
            int count = length & ~MORE;
            if (count == 0 || count > 2) {
                throw new MalformedTlv("a length of no known form", from);
            }
            length = 0;
            for (int i = 0; i < count; i++) {
                length = (length << 8) | byteAt(bytes, at++);
            }
        }
        return new Header(tag, at, length);
    }

    private static int byteAt(byte[] bytes, int at) throws MalformedTlv {
        if (at >= bytes.length) {
            throw new MalformedTlv("an early end", at);
        }
        return bytes[at] & 0xFF;
    }

    public int tag() {
        return tag;
    }

    /** A copy. */
    public byte[] value() {
        return value.clone();
    }

    /** Bytes of the value. */
    public int length() {
        return value.length;
    }

    /** 消去。Forgets the value, which may be personal. */
    public void wipe() {
        Arrays.fill(value, (byte) 0);
    }

    public boolean isConstructed() {
        int first = tag > 0xFFFF ? tag >> 16 : tag > 0xFF ? tag >> 8 : tag;
        return (first & CONSTRUCTED) != 0;
    }

    /**
     * What it consists of.
     *
     * @throws MalformedTlv when its value is not made of objects
     */
    public List<Tlv> inner() throws MalformedTlv {
        return parseAll(value);
    }

    /** The first with the tag among {@code all}. */
    public static Optional<Tlv> find(List<Tlv> all, int tag) {
        return all.stream().filter(each -> each.tag == tag).findFirst();
    }

    public byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(value.length + 6);
        if (tag > 0xFFFF) {
            out.write(tag >> 16);
        }
        if (tag > 0xFF) {
            out.write(tag >> 8);
        }
        out.write(tag);
        if (value.length > 0xFF) {
            out.write(0x82);
            out.write(value.length >> 8);
        } else if (value.length >= MORE) {
            out.write(0x81);
        }
        out.write(value.length);
        out.writeBytes(value);
        return out.toByteArray();
    }

    /** One behind the other. */
    public static byte[] toBytes(List<Tlv> all) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        all.forEach(each -> out.writeBytes(each.toBytes()));
        return out.toByteArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tlv that && tag == that.tag && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return 31 * tag + Arrays.hashCode(value);
    }

    /** The tag alone: values are personal. */
    @Override
    public String toString() {
        return String.format("Tlv[%X, %d bytes]", tag, value.length);
    }
}
