package jp.tashika.format.checkup.programme;

import java.util.ArrayList;
import java.util.List;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/** 指摘の集まり。What was found in one document; the first {@value #MAX} are kept. */
final class Findings {

    static final int MAX = 100;

    private final List<Finding> found = new ArrayList<>();

    void refuse(Outcome outcome, String path, String detail) {
        add(Weight.REFUSED, outcome, path, detail);
    }

    void note(Outcome outcome, String path, String detail) {
        add(Weight.NOTED, outcome, path, detail);
    }

    void add(Weight weight, Outcome outcome, String path, String detail) {
        if (found.size() < MAX) {
            found.add(new Finding(new Fault(outcome, path, detail), weight));
        }
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
