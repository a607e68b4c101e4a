package jp.tashika.format.claim.master;

import jp.tashika.vocabulary.outcome.Decoded;

/** マスターの行の受け手。Takes the rows of a master one by one. */
@FunctionalInterface
public interface MasterSink {

    /**
     * Takes the next row.
     *
     * @param row from 1
     * @param decoded the row, or every fault in it
     */
    void take(long row, Decoded<MasterRow> decoded);
}
