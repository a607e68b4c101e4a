package jp.tashika.reader.station;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import jp.tashika.card.application.Secret;

/**
 * 暗証番号の入力欄。Ten keys whose digits stand in another order each time (HWR-034): the page sends which key was pressed, and
 * only here that becomes a digit, in bytes that are wiped.
 */
public final class PinPad {

    /** 桁数。Sent by itself at the fourth (HWR-017). */
    public static final int LENGTH = 4;

    private static final int KEYS = 10;

    private final int[] digits;
    private final byte[] typed = new byte[LENGTH];
    private int count;

    private PinPad(int[] digits) {
        this.digits = digits;
    }

    /** A new order of the digits. */
    public static PinPad shuffled(RandomGenerator random) {
        int[] digits = IntStream.range(0, KEYS).toArray();
        for (int i = KEYS - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int moved = digits[i];
            digits[i] = digits[j];
            digits[j] = moved;
        }
        return new PinPad(digits);
    }

    /** キーの並び。The digit on each key, as the page shows them. */
    public List<Integer> keys() {
        return Arrays.stream(digits).boxed().toList();
    }

    /** 押下。Whether all four are there now; a key that is none, or one too many, changes nothing. */
    public synchronized boolean press(int key) {
        if (key >= 0 && key < KEYS && count < LENGTH) {
            typed[count++] = (byte) ('0' + digits[key]);
            return count == LENGTH;
        }
        return false;
    }

    /** 一字消す。 */
    public synchronized void erase() {
        if (count > 0 && count < LENGTH) {
            typed[--count] = 0;
        }
    }

    public synchronized int count() {
        return count;
    }

    /** 取出し。Once: the pad keeps nothing of it. */
    public synchronized Secret take() {
        Secret secret = Secret.of(typed.clone());
        wipe();
        return secret;
    }

    /** The same as plain bytes, for what is no secret of a card; whoever asks wipes them. */
    synchronized byte[] takeBytes() {
        byte[] bytes = typed.clone();
        wipe();
        return bytes;
    }

    /** 消去。 */
    public synchronized void wipe() {
        Arrays.fill(typed, (byte) 0);
        count = 0;
    }

    @Override
    public String toString() {
        return "PinPad[masked]";
    }
}
