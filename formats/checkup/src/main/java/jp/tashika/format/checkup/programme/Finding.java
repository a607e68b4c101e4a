package jp.tashika.format.checkup.programme;

import jp.tashika.vocabulary.outcome.Fault;

/**
 * 指摘。One thing found in a document.
 *
 * @param fault its path is a part of the envelope, or section and item code; never a value
 */
public record Finding(Fault fault, Weight weight) {

    public boolean isRefused() {
        return weight == Weight.REFUSED;
    }
}
