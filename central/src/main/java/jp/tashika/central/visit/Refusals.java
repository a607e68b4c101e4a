package jp.tashika.central.visit;

import jp.tashika.format.card.message.Refused;
import jp.tashika.vocabulary.outcome.Outcome;

/** 拒否の文面。How an outcome is said to a reader. */
final class Refusals {

    private Refusals() {}

    /** @param detail for the vendor: which item, never its content */
    static Refused of(Outcome reason, String detail) {
        String vendor = detail.isEmpty() ? reason.vendorText() : reason.vendorText() + " (" + detail + ")";
        return new Refused(reason.code(), reason.deskText(), vendor);
    }

    static Refused of(Outcome reason) {
        return of(reason, "");
    }
}
