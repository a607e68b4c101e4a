package jp.tashika.central.checkup;

import java.util.ArrayList;
import java.util.List;

/** 一度に受け入れる分。Documents of an archive that get their verdicts in one transaction. */
final class Portion {

    private final List<Arrived> arrived = new ArrayList<>();
    private final List<DocumentVerdict> refused = new ArrayList<>();

    void add(Arrived one) {
        arrived.add(one);
    }

    void refuse(DocumentVerdict one) {
        refused.add(one);
    }

    int size() {
        return arrived.size() + refused.size();
    }

    List<Arrived> arrived() {
        return arrived;
    }

    List<DocumentVerdict> refused() {
        return refused;
    }

    /** The last entry in it, 0 when there is none. */
    int lastEntry() {
        int document = arrived.isEmpty() ? 0 : arrived.getLast().entry();
        int other = refused.isEmpty() ? 0 : refused.getLast().entry();
        return Math.max(document, other);
    }
}
