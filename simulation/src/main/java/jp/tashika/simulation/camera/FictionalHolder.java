package jp.tashika.simulation.camera;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import jp.tashika.card.cardface.FaceNumberB.PrintedBirthdate;
import jp.tashika.card.cardface.Picture;
import jp.tashika.card.virtual.CardHolder;

/** 架空の名義人。Draws people who do not exist, for cards to be read. */
public final class FictionalHolder {

    private static final List<String> FAMILY_NAMES = List.of("試験", "見本", "架空", "仮名", "例示");
    private static final List<String> GIVEN_NAMES = List.of("太郎", "花子", "一郎", "さくら", "みのる");
    private static final int OLDEST = 100;

    /** One in so many is a foreign resident, whose birth date is printed in the western year. */
    private static final int FOREIGN = 8;

    /** One in so many was born in the first year of an era. */
    private static final int FIRST_YEAR = 20;

    private static final List<LocalDate> FIRST_DAYS =
            List.of(LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 8), LocalDate.of(2019, 5, 1));

    private FictionalHolder() {}

    /** @param today on which the card is still good */
    public static CardHolder draw(Random random, LocalDate today, Picture photo) {
        PrintedBirthdate printed =
                random.nextInt(FOREIGN) == 0 ? PrintedBirthdate.WESTERN : PrintedBirthdate.JAPANESE_ERA;
        LocalDate born = random.nextInt(FIRST_YEAR) == 0
                ? FIRST_DAYS.get(random.nextInt(FIRST_DAYS.size())).plusDays(random.nextInt(6))
                : today.minusDays(1 + random.nextInt(OLDEST * 365));
        LocalDate expiry = expiry(random, born, printed, today);
        Picture none = Picture.of(new byte[0]);
        return new CardHolder(
                FAMILY_NAMES.get(random.nextInt(FAMILY_NAMES.size())) + "　"
                        + GIVEN_NAMES.get(random.nextInt(GIVEN_NAMES.size())),
                "架空県試験市見本町" + (1 + random.nextInt(9)) + "丁目" + (1 + random.nextInt(40)) + "番地"
                        + (1 + random.nextInt(30)),
                born,
                printed,
                random.nextBoolean() ? '1' : '2',
                expiry,
                String.format(Locale.ROOT, "%04d", random.nextInt(10_000)),
                new CardHolder.Pictures(none, none, photo, none));
    }

    /** On a birthday, for ten years or for five; of foreign residents the day their stay ends. */
    private static LocalDate expiry(Random random, LocalDate born, PrintedBirthdate printed, LocalDate today) {
        if (printed == PrintedBirthdate.WESTERN) {
            return today.plusDays(1 + random.nextInt(3_600));
        }
        LocalDate birthday = born.withYear(today.getYear());
        LocalDate next = birthday.isAfter(today) ? birthday : born.withYear(today.getYear() + 1);
        return next.plusYears(random.nextInt(10));
    }
}
