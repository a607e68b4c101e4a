package jp.tashika.format.checkup.document;

import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 受診券。The voucher a person was sent by the insurer and brought to the checkup.
 *
 * @param number 受診券整理番号, 11 digits
 */
public record Voucher(InsurerNumber insurer, String number, Optional<LocalDate> expiresOn) {

    public static final int NUMBER_LENGTH = 11;

    public Voucher {
        if (!Plain.isDigits(number, NUMBER_LENGTH)) {
            throw new IllegalArgumentException("11 digits expected, length " + number.length());
        }
    }

    /** Names a person to their insurer: the number is not shown. */
    @Override
    public String toString() {
        return "Voucher[of " + insurer + ", masked]";
    }
}
