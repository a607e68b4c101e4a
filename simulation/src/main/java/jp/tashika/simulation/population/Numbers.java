package jp.tashika.simulation.population;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import jp.tashika.format.insurer.row.CardLink;
import jp.tashika.format.insurer.row.IndividualNumber;
import jp.tashika.vocabulary.number.InsuredNumber;

/**
 * 採番。Numbers no two people share, made of the person's index by formulas that can be undone.
 *
 * <p>Generated numbers have at most five digits behind their leading zeros; the sample people have six, so that the two
 * never meet.
 */
final class Numbers {

    private static final String ISSUER = "CN=Fictional JPKI, O=Tashika";
    private static final int SLOTS = 4;
    private static final int SERIAL_BITS = 30;
    private static final long SERIALS = (1L << SERIAL_BITS) - 1;
    private static final long EIGHT_DIGITS = 100_000_000;

    /** Odd, and no multiple of five: multiplying by them can be undone in both ranges. */
    private static final long ODD = 647_352_641;

    private static final long COPRIME = 76_543_217;

    private Numbers() {}

    /** Numbers of one person alone. */
    static InsuredNumber ofPerson(FictionalInsurer insurer, long index, int slot) {
        return insurer.kind() == InsurerKind.LATE_ELDERLY
                ? new InsuredNumber(Optional.empty(), insurer.style().number(eightDigits(index)), Optional.empty())
                : ofFamily(insurer, index, slot, 0);
    }

    /**
     * Numbers a family shares.
     *
     * @param insuredIndex whose numbers they are
     * @param place which member, 0 for the insured person
     */
    static InsuredNumber ofFamily(FictionalInsurer insurer, long insuredIndex, int slot, int place) {
        long serial = serial(insuredIndex * SLOTS + slot);
        return new InsuredNumber(
                insurer.style().symbol(serial),
                insurer.style().number(serial),
                Optional.of("0" + (insurer.firstBranch() + place)));
    }

    /** 利用者証明用電子証明書。The serial is the index in disguise. */
    static CardLink cardLink(IndividualNumber individual, LocalDate birthdate) {
        long body = Long.parseLong(individual.digits().substring(0, 11));
        String serial =
                "5" + Long.toHexString((body * ODD) & 0x0FFF_FFFF_FFFF_FFFFL).toUpperCase(Locale.ROOT);
        return new CardLink(ISSUER, serial, new CardLink.ByIndividualNumber(individual, birthdate));
    }

    private static long serial(long number) {
        long scattered = (number * ODD + 12_345) & SERIALS;
        return scattered ^ (scattered >>> (SERIAL_BITS / 2));
    }

    private static long eightDigits(long index) {
        return (index % EIGHT_DIGITS * COPRIME + 12_345_678) % EIGHT_DIGITS;
    }
}
