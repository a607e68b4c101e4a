package jp.tashika.bench.feed;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tashika.format.insurer.row.Acquisition;
import jp.tashika.format.insurer.row.CardClassification;
import jp.tashika.format.insurer.row.CardLink;
import jp.tashika.format.insurer.row.CeilingCategory;
import jp.tashika.format.insurer.row.CeilingKind;
import jp.tashika.format.insurer.row.CertificateStatement;
import jp.tashika.format.insurer.row.Correction;
import jp.tashika.format.insurer.row.CoverageStatement;
import jp.tashika.format.insurer.row.CoverageStatement.StatedLoss;
import jp.tashika.format.insurer.row.IndividualNumber;
import jp.tashika.format.insurer.row.Loss;
import jp.tashika.format.insurer.row.LossReason;
import jp.tashika.format.insurer.row.PersonStatement;
import jp.tashika.format.insurer.row.Relation;
import jp.tashika.format.insurer.row.Sex;
import jp.tashika.format.insurer.row.StatedTerm;
import jp.tashika.simulation.population.FictionalPerson;
import jp.tashika.vocabulary.number.InsuredNumber;

/**
 * 計測用の加入者。Invented people of one insurer, each made of a number, and the rows that tell of them.
 *
 * @param today the day all dates are relative to
 */
record FeedPeople(LocalDate today) {

    /** The body of every individual number begins with it; those of the population begin with another digit. */
    private static final List<CeilingCategory> CATEGORIES =
            List.copyOf(EnumSet.range(CeilingCategory.A01, CeilingCategory.A05));

    private static final long INVENTED = 80_000_000_000L;

    private static final long ODD = 647_352_641;
    private static final String ISSUER = "CN=Fictional JPKI, O=Tashika";
    private static final String[] FAMILY = {"試験", "架空", "見本", "例題", "仮想", "模擬", "想定", "標本", "練習", "検証"};
    private static final String[] GIVEN = {"太郎", "花子", "一郎", "さくら", "次郎", "みどり", "三郎", "あおい", "四郎", "ひかり"};
    private static final int BIRTHDAYS = 17_000;
    private static final int EMPLOYEES = 1_000;

    /** 取得。Somebody the centre has not heard of, with an open coverage. */
    Acquisition acquired(long number) {
        return new Acquisition(individual(number), statement(number, "架空県試験市中央"));
    }

    /** 過去の取得。Somebody known at other insurers; the coverage has ended long ago, so no answer of today changes. */
    Acquisition acquired(FictionalPerson person, long number, long turn) {
        PersonStatement known = person.coverages().getLast().statement().person();
        LocalDate from = known.birthdate().plusMonths(turn);
        return new Acquisition(
                person.individual(),
                statement(
                        insured(number),
                        known,
                        from,
                        Optional.of(new StatedLoss(from.plusMonths(1), LossReason.OTHER_COVERAGE))));
    }

    Loss lost(long number) {
        return new Loss(statement(number, "").reference(), today.minusDays(number % 30), LossReason.OTHER_COVERAGE);
    }

    /** 訂正。The person has moved. */
    Correction moved(long number, long turn) {
        CoverageStatement now = statement(number, "架空県見本町" + turn + "丁目");
        return new Correction(now.reference(), now);
    }

    CertificateStatement certified(long number) {
        LocalDate from = today.withDayOfMonth(1);
        return new CertificateStatement(
                statement(number, "").reference(),
                new CertificateStatement.CostCeiling(
                        new StatedTerm(Optional.of(from), from, Optional.of(from.plusYears(1))),
                        CeilingKind.CEILING,
                        CATEGORIES.get((int) (number % CATEGORIES.size())),
                        Optional.empty()));
    }

    CardLink linked(long number) {
        String serial = "6"
                + Long.toHexString(((INVENTED + number) * ODD) & 0x0FFF_FFFF_FFFF_FFFFL)
                        .toUpperCase(Locale.ROOT);
        return new CardLink(ISSUER, serial, new CardLink.ByIndividualNumber(individual(number), birthdate(number)));
    }

    private CoverageStatement statement(long number, String street) {
        return statement(
                insured(number),
                new PersonStatement(
                        FAMILY[(int) (number / 2 % 10)] + "　" + GIVEN[(int) (number % 10)],
                        Optional.of("シケン　タロウ"),
                        Optional.empty(),
                        Optional.empty(),
                        number % 2 == 0 ? Sex.MALE : Sex.FEMALE,
                        Optional.empty(),
                        birthdate(number),
                        Optional.of(street + number % 97 + "-" + number % 31),
                        Optional.of("999-" + String.format(Locale.ROOT, "%04d", number % 10_000))),
                LocalDate.of(2021, 4, 1).plusDays(number % 700),
                Optional.empty());
    }

    private static CoverageStatement statement(
            InsuredNumber insured, PersonStatement person, LocalDate from, Optional<StatedLoss> loss) {
        return new CoverageStatement(
                insured,
                person,
                from,
                loss,
                CardClassification.GENERAL,
                Optional.of(Relation.SELF),
                Optional.empty(),
                new StatedTerm(Optional.of(from), from, Optional.empty()),
                Optional.empty(),
                false);
    }

    /** Two people share a number, as in a family; so many numbers share a symbol, as in a company. */
    private static InsuredNumber insured(long number) {
        long family = number / 2;
        return new InsuredNumber(
                Optional.of("架・" + family / EMPLOYEES),
                Long.toString(1 + family % EMPLOYEES),
                Optional.of("0" + number % 2));
    }

    private LocalDate birthdate(long number) {
        return LocalDate.of(1960, 1, 1).plusDays(number * ODD % BIRTHDAYS);
    }

    private static IndividualNumber individual(long number) {
        return IndividualNumber.ofBody(Long.toString(INVENTED + number));
    }
}
