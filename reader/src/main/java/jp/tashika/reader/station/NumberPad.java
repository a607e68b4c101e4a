package jp.tashika.reader.station;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.tashika.card.cardface.FaceNumberB;

/**
 * 照合番号Bの入力欄。Ten keys in their usual order. Unlike a PIN the number stands on the card in the tray for everybody to see, and
 * whoever keys it in has to see what was typed.
 */
public final class NumberPad {

    /** 桁数。 */
    public static final int LENGTH = 14;

    private static final int KEYS = 10;

    /** Where birth date, year of expiry and code end. */
    private static final int[] ENDS = {6, 10, LENGTH};

    private static final char OPEN = '_';

    private final char[] typed = new char[LENGTH];
    private int count;

    /** The digit on each key. */
    public List<Integer> keys() {
        return IntStream.rangeClosed(1, KEYS).map(key -> key % KEYS).boxed().toList();
    }

    /** 押下。A key that is none, or one too many, changes nothing. */
    public synchronized void press(int key) {
        if (key >= 0 && key < KEYS && count < LENGTH) {
            typed[count++] = (char) ('0' + (key + 1) % KEYS);
        }
    }

    /** 一字消す。 */
    public synchronized void erase() {
        if (count > 0) {
            typed[--count] = OPEN;
        }
    }

    public synchronized int count() {
        return count;
    }

    /** 表示。Three groups, as they stand on the card; what is not typed yet is a line. */
    public synchronized List<String> groups() {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            shown.append(i < count ? typed[i] : OPEN);
        }
        return IntStream.range(0, ENDS.length)
                .mapToObj(i -> shown.substring(i == 0 ? 0 : ENDS[i - 1], ENDS[i]))
                .toList();
    }

    /** 入力された番号。Empty until all of it is there. */
    public synchronized Optional<FaceNumberB> number() {
        return count == LENGTH ? FaceNumberB.parse(new String(typed)) : Optional.empty();
    }

    /** 消去。 */
    public synchronized void wipe() {
        Arrays.fill(typed, OPEN);
        count = 0;
    }

    /** Personal: not shown. */
    @Override
    public String toString() {
        return "NumberPad[masked]";
    }
}
