package jp.tashika.card.apdu;

import java.util.OptionalInt;

/**
 * 状態語。The two bytes at the end of every reply: how a command ended (ISO 7816-4, section 5.6).
 *
 * @param value 0x0000 to 0xFFFF
 */
public record StatusWord(int value) {

    public static final StatusWord OK = new StatusWord(0x9000);

    /** No security status: a secret has to be verified first. */
    public static final StatusWord NOT_VERIFIED = new StatusWord(0x6982);

    /** What a My Number card says of a blocked secret. */
    public static final StatusWord BLOCKED = new StatusWord(0x6984);

    public static final StatusWord NO_SUCH_FILE = new StatusWord(0x6A82);
    public static final StatusWord WRONG_PARAMETERS = new StatusWord(0x6A86);
    public static final StatusWord WRONG_OFFSET = new StatusWord(0x6B00);
    public static final StatusWord WRONG_LENGTH = new StatusWord(0x6700);
    public static final StatusWord NO_FILE_SELECTED = new StatusWord(0x6986);
    public static final StatusWord UNKNOWN_INSTRUCTION = new StatusWord(0x6D00);
    public static final StatusWord UNKNOWN_CLASS = new StatusWord(0x6E00);
    public static final StatusWord WRONG_DATA = new StatusWord(0x6A80);

    private static final int TRIES = 0x63C0;
    private static final int TRIES_MASK = 0xFFF0;
    private static final int TRIES_MAX = 15;

    public StatusWord {
        if (value < 0 || value > 0xFFFF) {
            throw new IllegalArgumentException("not two bytes");
        }
    }

    /** A wrong secret, or the answer to how many tries are left: {@code 63Cx}. */
    public static StatusWord triesLeft(int tries) {
        if (tries < 0 || tries > TRIES_MAX) {
            throw new IllegalArgumentException("tries from 0 to " + TRIES_MAX);
        }
        return new StatusWord(TRIES | tries);
    }

    public boolean isOk() {
        return value == OK.value;
    }

    /** 残り試行回数。Empty when the status says something else. */
    public OptionalInt triesLeft() {
        if ((value & TRIES_MASK) == TRIES) {
            return OptionalInt.of(value & 0x000F);
        }
        return value == BLOCKED.value ? OptionalInt.of(0) : OptionalInt.empty();
    }

    @Override
    public String toString() {
        return String.format("%04X", value);
    }
}
