package jp.tashika.format.checkup.document;

import java.util.Optional;
import jp.tashika.format.checkup.item.Oid;

/**
 * 当事者番号。The number of who sends or receives an archive: insurer (.101), institution (.102), agency (.103) and the like.
 *
 * @param oid what kind of number
 * @param digits 1 to {@value #DIGITS_MAX} digits
 */
public record PartyNumber(String oid, String digits) {

    public static final int DIGITS_MAX = 10;

    public PartyNumber {
        if (!Oid.isOid(oid) || !isNumber(digits)) {
            throw new IllegalArgumentException("no number of a party, length " + digits.length());
        }
    }

    /** An insurer, by 8 digits. */
    public static PartyNumber ofInsurer(String digits) {
        return new PartyNumber(Oid.ROOT + "101", digits);
    }

    /** A checkup institution, by 10 digits. */
    public static PartyNumber ofInstitution(InstitutionNumber number) {
        return new PartyNumber(Oid.ROOT + "102", number.digits());
    }

    public static Optional<PartyNumber> parse(String oid, String digits) {
        return Oid.isOid(oid) && isNumber(digits) ? Optional.of(new PartyNumber(oid, digits)) : Optional.empty();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= DIGITS_MAX && Plain.isDigits(text, text.length());
    }
}
