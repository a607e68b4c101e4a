package jp.tashika.card.cardface;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tashika.vocabulary.time.Wareki;
import jp.tashika.vocabulary.time.WarekiEra;

/**
 * 照合番号B。Fourteen digits made of what is printed on the card's front: birth date, year of expiry, security code
 * (CRD-003). Ten wrong ones block the card's face for good.
 *
 * <p>It opens the front only. 照合番号A, the individual number, is not for facilities and is nowhere here (CRD-002).
 */
public final class FaceNumberB {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{14}");
    private static final Pattern CODE = Pattern.compile("[0-9]{4}");

    private static final int YEARS_MAX = 10;
    private static final int OLDEST = 130;

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

    /**
     * Whether it can stand on a card that is good on a day: a birth date of somebody living, in the year of any era or the last
     * two digits of a western one, and an expiry from that year to ten years on. What cannot is not worth one of ten tries.
     */
    public boolean isPossible(LocalDate today) {
        int ends = number(6, 10);
        return ends >= today.getYear()
                && ends <= today.getYear() + YEARS_MAX
                && Stream.concat(
                                Arrays.stream(WarekiEra.values())
                                        .flatMap(era ->
                                                Wareki.of(era, number(0, 2), number(2, 4), number(4, 6)).stream())
                                        .map(Wareki::date),
                                western(today).stream())
                        .anyMatch(born -> !born.isAfter(today) && born.isAfter(today.minusYears(OLDEST)));
    }

    /** The last such year that is not to come: its twin a hundred years before differs in nothing that is asked here. */
    private Optional<LocalDate> western(LocalDate today) {
        int century = today.getYear() / 100 * 100;
        int year = century + number(0, 2) > today.getYear() ? century - 100 + number(0, 2) : century + number(0, 2);
        try {
            return Optional.of(LocalDate.of(year, number(2, 4), number(4, 6)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int number(int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
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
