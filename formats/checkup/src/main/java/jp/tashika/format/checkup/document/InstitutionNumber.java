package jp.tashika.format.checkup.document;

import java.util.Optional;

/** 健診機関番号。The 10 digits of whoever held a checkup (OID suffix .102); for employers two numbers are set aside. */
public record InstitutionNumber(String digits) {

    public InstitutionNumber {
        if (!Plain.isDigits(digits, 10)) {
            throw new IllegalArgumentException("10 digits expected, length " + digits.length());
        }
    }

    /** Reads exactly ten ASCII digits; no check digit is looked at. */
    public static Optional<InstitutionNumber> parse(String text) {
        return Plain.isDigits(text, 10) ? Optional.of(new InstitutionNumber(text)) : Optional.empty();
    }

    /** 事業者。Whether it is one of the numbers under which employers hand results to insurers. */
    public boolean isEmployer() {
        return digits.equals("5521111111") || digits.equals("6631111116");
    }

    @Override
    public String toString() {
        return digits;
    }
}
