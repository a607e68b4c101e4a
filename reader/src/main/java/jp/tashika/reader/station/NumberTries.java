package jp.tashika.reader.station;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tashika.card.cardface.FaceNumberB;

/**
 * 照合番号Bの試行。What may still be tried with the card of one visit. Ten wrong numbers block the front of a card for good, and no
 * time heals it: what a machine has read is tried twice at most and never below seven, what somebody has keyed in twice more and
 * never below three; no number twice.
 */
final class NumberTries {

    private static final int READ_MAX = 2;
    private static final int KEYED_MAX = 2;

    /** What must be left before the machine tries: a wrong one takes one. */
    private static final int LEFT_MIN_READ = 8;

    private static final int LEFT_MIN_KEYED = 4;

    private final Set<FaceNumberB> wrong = new HashSet<>();
    private Optional<FaceNumberB> right = Optional.empty();
    private int read;
    private int keyed;

    /** Whether a number may be tried with so many tries left on the card; it is counted then. */
    synchronized boolean begin(FaceNumberB number, boolean isKeyed, int left) {
        if (right.filter(number::equals).isPresent()) {
            return true;
        }
        boolean mayTry = !wrong.contains(number)
                && (isKeyed ? keyed < KEYED_MAX && left >= LEFT_MIN_KEYED : read < READ_MAX && left >= LEFT_MIN_READ);
        if (mayTry && isKeyed) {
            keyed++;
        } else if (mayTry) {
            read++;
        }
        return mayTry;
    }

    /** Of what was read, the first that is not known to be wrong. */
    synchronized Optional<FaceNumberB> first(List<FaceNumberB> read) {
        return read.stream().filter(number -> !wrong.contains(number)).findFirst();
    }

    synchronized void isWrong(FaceNumberB number) {
        wrong.add(number);
    }

    /** Remembered for as long as the card lies there: another round of pictures needs no reading. */
    synchronized void isRight(FaceNumberB number) {
        right = Optional.of(number);
    }

    synchronized Optional<FaceNumberB> right() {
        return right;
    }

    synchronized boolean mayRead() {
        return read < READ_MAX;
    }

    synchronized boolean mayKey(int left) {
        return keyed < KEYED_MAX && left >= LEFT_MIN_KEYED;
    }

    @Override
    public String toString() {
        return "NumberTries[masked]";
    }
}
