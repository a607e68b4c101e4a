package jp.tashika.format.oqs.message;

import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 照会番号登録情報。One patient's number at the facility, and whose it is.
 *
 * @param handle 照会番号, at most {@value #HANDLE_MAX} characters
 */
public record HandleEntry(String handle, InsurerNumber insurer, InsuredNumber insured) {

    /** 照会番号の最大長。 */
    public static final int HANDLE_MAX = 50;

    public HandleEntry {
        if (handle.isBlank() || handle.length() > HANDLE_MAX) {
            throw new IllegalArgumentException("1 to " + HANDLE_MAX + " characters, length " + handle.length());
        }
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "HandleEntry[***]";
    }
}
