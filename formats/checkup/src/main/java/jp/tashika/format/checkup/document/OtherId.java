package jp.tashika.format.checkup.document;

import jp.tashika.format.checkup.item.Oid;

/**
 * その他の番号。Another number of the person, such as that of a former insurer (OID suffixes .212 to .215).
 *
 * @param oid what kind of number
 * @param text at most {@value #TEXT_MAX} characters
 */
public record OtherId(String oid, String text) {

    public static final int TEXT_MAX = 64;

    public OtherId {
        if (!Oid.isOid(oid)) {
            throw new IllegalArgumentException("no OID, length " + oid.length());
        }
        Plain.line(text, TEXT_MAX);
    }

    /** Personal: only the kind is shown. */
    @Override
    public String toString() {
        return "OtherId[" + oid + ", " + text.length() + " characters]";
    }
}
