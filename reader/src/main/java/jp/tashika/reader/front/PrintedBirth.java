package jp.tashika.reader.front;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tashika.vocabulary.time.Wareki;
import jp.tashika.vocabulary.time.WarekiEra;

/**
 * 印字された生年月日。As one picture shows it, or several together.
 *
 * @param era empty where it could not be read, or is not printed because the year is western
 * @param digits six with the year of an era, eight with a western year (CRD-015)
 */
public record PrintedBirth(Optional<WarekiEra> era, String digits) {

    private static final int WESTERN_LENGTH = 8;
    /** Who was born on it has other birthdays too. */
    private static final String LEAP_DAY = "0229";

    private static final int OLDEST = 130;

    boolean isWestern() {
        return digits.length() == WESTERN_LENGTH;
    }

    /** The six digits of 照合番号B; of a western year the last two digits. */
    String sixDigits() {
        return isWestern() ? digits.substring(2) : digits;
    }

    /** Month and day. */
    String dayOfYear() {
        return digits.substring(digits.length() - 4);
    }

    /**
     * With month and day as the expiry has them, where they differ in nothing but a digit that stands twice: of {@code 11} the
     * engine often reads one. Cards of Japanese people end on a birthday, so that both lines show the same.
     */
    PrintedBirth mendedBy(String expiry) {
        return isWestern()
                ? this
                : new PrintedBirth(
                        era,
                        digits.substring(0, 2)
                                + longer(digits.substring(2, 4), expiry.substring(4, 6))
                                + longer(digits.substring(4, 6), expiry.substring(6, 8)));
    }

    /**
     * 考えられる生年月日。As it was read, and then, where a year of one digit was read, with the digit twice, if somebody can be
     * born in that year: nothing else on the card tells the two apart.
     */
    Stream<PrintedBirth> likely(LocalDate today) {
        String year = digits.substring(0, 2);
        if (isWestern() || year.charAt(0) != '0' || year.charAt(1) == '0') {
            return Stream.of(this);
        }
        PrintedBirth twice = new PrintedBirth(era, year.substring(1) + digits.substring(1));
        return twice.isPossible(today) ? Stream.of(this, twice) : Stream.of(this);
    }

    private static String longer(String own, String other) {
        return isHalf(own, other) ? other : own;
    }

    /** Whether the first is {@code 01} where the other is {@code 11}, and so on. */
    private static boolean isHalf(String half, String whole) {
        return half.charAt(0) == '0' && half.charAt(1) == whole.charAt(0) && whole.charAt(0) == whole.charAt(1);
    }

    /** Whether an expiry's month and day are those of a birthday; a digit that stands twice may have been read once. */
    boolean isBirthday(String expiry) {
        String ends = expiry.substring(4);
        String born = dayOfYear();
        boolean isSame =
                isSame(born.substring(0, 2), ends.substring(0, 2)) && isSame(born.substring(2), ends.substring(2));
        return isSame || (born.equals(LEAP_DAY) && Set.of("0228", "0301").contains(ends));
    }

    private static boolean isSame(String born, String ends) {
        return born.equals(ends) || isHalf(ends, born);
    }

    /** Whether somebody who lives can be born then; of an era that was not read, any that fits. */
    boolean isPossible(LocalDate today) {
        Stream<Optional<LocalDate>> dates = isWestern()
                ? Stream.of(western(digits))
                : (era.isPresent() ? era.stream() : Stream.of(WarekiEra.values())).map(this::in);
        return dates.flatMap(Optional::stream)
                .anyMatch(date -> !date.isAfter(today) && date.isAfter(today.minusYears(OLDEST)));
    }

    private Optional<LocalDate> in(WarekiEra any) {
        return Wareki.of(any, number(0), number(2), number(4)).map(Wareki::date);
    }

    private int number(int from) {
        return Integer.parseInt(digits.substring(from, from + 2));
    }

    /** Eight digits as a date; empty when there is no such day. */
    static Optional<LocalDate> western(String digits) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6, 8))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Personal: not shown. */
    @Override
    public String toString() {
        return "PrintedBirth[masked]";
    }
}
