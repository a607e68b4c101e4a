package jp.tashika.format.oqs.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jp.tashika.format.oqs.message.BatchRequest;
import jp.tashika.format.xml.Faults;
import jp.tashika.format.xml.Unreadable;
import jp.tashika.format.xml.XmlCursor;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * 一人ごとの要素。The body of a message that has one element for each person: exactly one, or up to as many as a batch holds.
 *
 * @param <E> what one element says
 */
final class Repeated<E> implements Frame.Body<List<E>> {

    private final XmlCursor in;
    private final Faults faults;
    private final String name;
    private final Supplier<E> each;
    private final boolean isOne;
    private final List<E> all = new ArrayList<>();

    private Repeated(XmlCursor in, Faults faults, String name, Supplier<E> each, boolean isOne) {
        this.in = in;
        this.faults = faults;
        this.name = name;
        this.each = each;
        this.isOne = isOne;
    }

    static <E> Repeated<E> one(XmlCursor in, Faults faults, String name, Supplier<E> each) {
        return new Repeated<>(in, faults, name, each, true);
    }

    static <E> Repeated<E> many(XmlCursor in, Faults faults, String name, Supplier<E> each) {
        return new Repeated<>(in, faults, name, each, false);
    }

    @Override
    public boolean take() {
        if (!in.name().equals(name)) {
            return false;
        }
        if (all.size() >= (isOne ? 1 : BatchRequest.ROWS_MAX)) {
            throw new Unreadable(isOne ? Outcome.ELEMENT_REPEATED : Outcome.BATCH_TOO_LARGE, in.path(), "");
        }
        in.ordinal(isOne ? 0 : all.size() + 1);
        all.add(each.get());
        return true;
    }

    @Override
    public List<E> end() {
        if (isOne && all.isEmpty()) {
            faults.add(Outcome.ELEMENT_MISSING, in.path() + "/" + name, "");
        }
        return all;
    }
}
