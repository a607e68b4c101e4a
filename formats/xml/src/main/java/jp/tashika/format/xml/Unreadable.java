package jp.tashika.format.xml;

import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/** 読取不能。Ends the reading of a document; never leaves {@link SafeXml}, which turns it into a fault. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public Unreadable(Outcome outcome, String path, String detail) {
        super(outcome.name(), null, false, false);
        this.fault = new Fault(outcome, path, detail);
    }

    public Fault fault() {
        return fault;
    }
}
