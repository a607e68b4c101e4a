package jp.tashika.card.apdu;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * 命令。A command APDU (ISO 7816-4, section 5.1), short or extended as its lengths need.
 *
 * <p>Its data may be a secret: {@link #wipe} it when the reply is there. What it holds is never shown.
 */
public final class Command {

    /** The most a command can carry or expect in its short form. */
    public static final int SHORT_DATA_MAX = 255;

    public static final int SHORT_EXPECTED_MAX = 256;
    private static final int EXTENDED_MAX = 65_535;
    private static final int HEADER = 4;

    private final int cla;
    private final int ins;
    private final int p1;
    private final int p2;
    private final byte[] data;
    private final OptionalInt expected;

    private Command(int cla, int ins, int p1, int p2, byte[] data, OptionalInt expected) {
        if (((cla | ins | p1 | p2) & ~0xFF) != 0) {
            throw new IllegalArgumentException("a header of four bytes");
        }
        if (data.length > EXTENDED_MAX || expected.orElse(1) < 1 || expected.orElse(1) > EXTENDED_MAX + 1) {
            throw new IllegalArgumentException("a length no command can have");
        }
        this.cla = cla;
        this.ins = ins;
        this.p1 = p1;
        this.p2 = p2;
        this.data = data;
        this.expected = expected;
    }

    /** Neither data nor an expected reply. */
    public static Command of(int cla, int ins, int p1, int p2) {
        return new Command(cla, ins, p1, p2, new byte[0], OptionalInt.empty());
    }

    /** Data to the card; the bytes are copied. */
    public static Command with(int cla, int ins, int p1, int p2, byte[] data) {
        return new Command(cla, ins, p1, p2, data.clone(), OptionalInt.empty());
    }

    /**
     * The same, with a reply expected.
     *
     * @param most bytes at most, 1 to 65,536; 256 stands for as many as there are in the short form
     */
    public Command expecting(int most) {
        return new Command(cla, ins, p1, p2, data, OptionalInt.of(most));
    }

    /**
     * Reads the bytes of a command, short or extended.
     *
     * @throws MalformedCommand when they are none
     */
    public static Command parse(byte[] bytes) throws MalformedCommand {
        if (bytes.length < HEADER) {
            throw new MalformedCommand();
        }
        Command header = of(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF, bytes[3] & 0xFF);
        int rest = bytes.length - HEADER;
        if (rest == 0) {
            return header;
        }
        boolean isExtended = rest >= 3 && bytes[HEADER] == 0;
        return isExtended ? extended(header, bytes) : shortForm(header, bytes);
    }

    private static Command shortForm(Command header, byte[] bytes) throws MalformedCommand {
        int rest = bytes.length - HEADER;
        int first = bytes[HEADER] & 0xFF;
        if (rest == 1) {
            return header.expecting(first == 0 ? SHORT_EXPECTED_MAX : first);
        }
        int left = rest - 1 - first;
        if (first == 0 || left < 0 || left > 1) {
            throw new MalformedCommand();
        }
        Command carrying = header.carrying(Arrays.copyOfRange(bytes, HEADER + 1, HEADER + 1 + first));
        if (left == 0) {
            return carrying;
        }
        int last = bytes[bytes.length - 1] & 0xFF;
        return carrying.expecting(last == 0 ? SHORT_EXPECTED_MAX : last);
    }

    private static Command extended(Command header, byte[] bytes) throws MalformedCommand {
        int rest = bytes.length - HEADER;
        int first = twoBytes(bytes, HEADER + 1);
        if (rest == 3) {
            return header.expecting(first == 0 ? EXTENDED_MAX + 1 : first);
        }
        int left = rest - 3 - first;
        if (first == 0 || (left != 0 && left != 2)) {
            throw new MalformedCommand();
        }
        Command carrying = header.carrying(Arrays.copyOfRange(bytes, HEADER + 3, HEADER + 3 + first));
        if (left == 0) {
            return carrying;
        }
        int last = twoBytes(bytes, bytes.length - 2);
        return carrying.expecting(last == 0 ? EXTENDED_MAX + 1 : last);
    }

    private Command carrying(byte[] own) {
        return new Command(cla, ins, p1, p2, own, expected);
    }

    private static int twoBytes(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    public int cla() {
        return cla;
    }

    public int ins() {
        return ins;
    }

    public int p1() {
        return p1;
    }

    public int p2() {
        return p2;
    }

    /** P1 and P2 as one number. */
    public int parameters() {
        return (p1 << 8) | p2;
    }

    /** A copy. */
    public byte[] data() {
        return data.clone();
    }

    /** 期待長。How many bytes the reply may have; empty when none is expected. */
    public OptionalInt expected() {
        return expected;
    }

    /** The command as it goes to the card; whoever asks wipes it. */
    public byte[] toBytes() {
        boolean isExtended = data.length > SHORT_DATA_MAX || expected.orElse(0) > SHORT_EXPECTED_MAX;
        byte[] bytes = new byte[HEADER + dataLength(isExtended) + expectedLength(isExtended)];
        bytes[0] = (byte) cla;
        bytes[1] = (byte) ins;
        bytes[2] = (byte) p1;
        bytes[3] = (byte) p2;
        int at = HEADER;
        if (data.length > 0) {
            at = isExtended ? putTwo(bytes, at + 1, data.length) : putOne(bytes, at, data.length);
            System.arraycopy(data, 0, bytes, at, data.length);
            at += data.length;
        }
        if (expected.isPresent()) {
            if (isExtended) {
                putTwo(bytes, data.length > 0 ? at : at + 1, expected.getAsInt());
            } else {
                putOne(bytes, at, expected.getAsInt());
            }
        }
        return bytes;
    }

    private int dataLength(boolean isExtended) {
        return data.length == 0 ? 0 : data.length + (isExtended ? 3 : 1);
    }

    private int expectedLength(boolean isExtended) {
        if (expected.isEmpty()) {
            return 0;
        }
        return !isExtended ? 1 : data.length == 0 ? 3 : 2;
    }

    private static int putOne(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        return at + 1;
    }

    private static int putTwo(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >> 8);
        bytes[at + 1] = (byte) value;
        return at + 2;
    }

    /** 消去。Forgets the data, which may have been a secret. */
    public void wipe() {
        Arrays.fill(data, (byte) 0);
    }

    /** What is asked, never with what. */
    @Override
    public String toString() {
        return String.format("Command[%02X %02X %02X %02X]", cla, ins, p1, p2);
    }
}
