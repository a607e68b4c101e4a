package jp.tashika.card.cardface;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tashika.vocabulary.time.Wareki;

/**
 * 照合番号B。Fourteen digits made of what is printed on the card's front: birth date, year of expiry, security code
 * (CRD-003). Ten wrong ones block the card's face for good.
 *
 * <p>It opens the front only. 照合番号A, the individual number, is not for facilities and is nowhere here (CRD-002).
 */
public final class FaceNumberB {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{14}");
    private static final Pattern CODE = Pattern.compile("[0-9]{4}");

    private final String digits;

    private FaceNumberB(String digits) {
        this.digits = digits;
    }

    /** 生年月日の印字。How a card prints a birth date, from which its six digits follow (CRD-015). */
    public enum PrintedBirthdate {
        /** 和暦。For Japanese people: year of the era, 元年 as 01 (HWR-023). */
        JAPANESE_ERA,
        /** 西暦。For foreign residents: the last two digits of the year; inferred, no public source confirms it. */
        WESTERN
    }

    /**
     * @param securityCode the four digits beside the photo
     * @return empty when the code is no four digits, or the birth date has no Japanese year
     */
    public static Optional<FaceNumberB> of(
            LocalDate birthdate, PrintedBirthdate printed, int expiryYear, String securityCode) {
        boolean isDated =
                expiryYear >= 1000 && expiryYear <= 9999 && (printed == PrintedBirthdate.WESTERN || isEra(birthdate));
        if (!isDated || !CODE.matcher(securityCode).matches()) {
            return Optional.empty();
        }
        return Optional.of(new FaceNumberB(sixDigits(birthdate, printed) + expiryYear + securityCode));
    }

    /** Takes fourteen digits as somebody keyed them in; empty when they are not. */
    public static Optional<FaceNumberB> parse(String digits) {
        return DIGITS.matcher(digits).matches() ? Optional.of(new FaceNumberB(digits)) : Optional.empty();
    }

    private static boolean isEra(LocalDate date) {
        return !date.isBefore(LocalDate.of(1873, 1, 1));
    }

    private static String sixDigits(LocalDate birthdate, PrintedBirthdate printed) {
        return switch (printed) {
            case JAPANESE_ERA -> Wareki.from(birthdate).sixDigits();
            case WESTERN ->
                String.format(
                        "%02d%02d%02d",
                        birthdate.getYear() % 100, birthdate.getMonthValue(), birthdate.getDayOfMonth());
        };
    }

    /** The fourteen digits, for the card alone. */
    public String digits() {
        return digits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FaceNumberB that && digits.equals(that.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    /** Personal: it tells a birth date. */
    @Override
    public String toString() {
        return "FaceNumberB[masked]";
    }
}
