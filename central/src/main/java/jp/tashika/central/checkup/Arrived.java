package jp.tashika.central.checkup;

import jp.tashika.format.checkup.document.CheckupDocument;

/**
 * 届いた文書。A document that could be read.
 *
 * @param entry which entry of the archive, from 1
 * @param sha256 of its bytes as they came, in hexadecimal
 */
record Arrived(int entry, CheckupDocument document, String sha256) {

    /** Personal: only which one it is. */
    @Override
    public String toString() {
        return "Arrived[" + entry + "]";
    }
}
