package jp.tashika.format.xml;

import java.util.ArrayList;
import java.util.List;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/** 不備の集まり。What was found wrong with one message or one of its rows; the first {@value #MAX} are kept. */
public final class Faults {

    /** 最大数。More faults than this help nobody. */
    public static final int MAX = 20;

    private final List<Fault> found = new ArrayList<>(0);

    public void add(Outcome outcome, String path, String detail) {
        if (found.size() < MAX) {
            found.add(new Fault(outcome, path, detail));
        }
    }

    /** How many are kept. */
    public int size() {
        return found.size();
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What was found, of which there must be something. */
    public <T> Decoded<T> faulty() {
        return Decoded.faulty(found);
    }

    /** The value if nothing was wrong with it. */
    public <T> Decoded<T> decoded(T value) {
        return found.isEmpty() ? Decoded.ok(value) : Decoded.faulty(found);
    }
}
