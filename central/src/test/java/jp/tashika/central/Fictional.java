package jp.tashika.central;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.tashika.central.store.Registration;
import jp.tashika.core.registry.Bearer;
import jp.tashika.core.registry.CardClassification;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.InsuredCard;
import jp.tashika.core.registry.Insurer;
import jp.tashika.core.registry.Person;
import jp.tashika.core.registry.Relation;
import jp.tashika.core.registry.Sex;
import jp.tashika.core.registry.Term;
import jp.tashika.vocabulary.number.CheckDigit;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.person.PersonKey;
import jp.tashika.vocabulary.time.Period;

/** 架空の登録。People, insurers and facilities of prefectures 48 and 49, which do not exist. */
public final class Fictional {

    public static final Insurer COMPANY = insurer("0648001", "架空健康保険組合");
    public static final Insurer TOWN = insurer("0048002", "架空市");
    public static final FacilityCode CLINIC = facility("481123456");
    public static final FacilityCode HOSPITAL = facility("491765432");
    public static final LocalDate BORN = LocalDate.of(1980, 4, 2);

    private Fictional() {}

    public static Insurer insurer(String body, String name) {
        return new Insurer(InsurerNumber.of(body + CheckDigit.of(body)), name);
    }

    public static FacilityCode facility(String body) {
        return new FacilityCode(body + CheckDigit.of(body));
    }

    /** A person with one key for all coverages. */
    public static Registration person(Draft... coverages) {
        return Registration.of(new Person(
                new PersonKey(UuidCreator.getTimeOrderedEpoch()),
                List.of(coverages).stream().map(Draft::make).toList()));
    }

    public static Draft coverage(Insurer insurer, String symbol, String number, String from) {
        return new Draft(insurer, symbol, number, LocalDate.parse(from));
    }

    public static Term term(String from, String until) {
        return new Term(Optional.of(LocalDate.parse(from)), LocalDate.parse(from), Optional.of(LocalDate.parse(until)));
    }

    /** 下書き。What a test says of a coverage; the rest is plain. */
    public static final class Draft {

        private final Insurer insurer;
        private final String symbol;
        private final String number;
        private final LocalDate from;
        private Optional<LocalDate> lostOn = Optional.empty();
        private Optional<LocalDate> cardUntil = Optional.empty();
        private String branch = "01";
        private LocalDate birthdate = BORN;
        private List<InsuredCard> cards = List.of();
        private boolean withheld;
        private List<Certificate> certificates = List.of();

        private Draft(Insurer insurer, String symbol, String number, LocalDate from) {
            this.insurer = insurer;
            this.symbol = symbol;
            this.number = number;
            this.from = from;
        }

        public Draft lost(String day) {
            lostOn = Optional.of(LocalDate.parse(day));
            return this;
        }

        public Draft cardUntil(String day) {
            cardUntil = Optional.of(LocalDate.parse(day));
            return this;
        }

        /** Instead of the one card since the beginning. */
        public Draft cards(InsuredCard... all) {
            cards = List.of(all);
            return this;
        }

        public Draft branch(String value) {
            branch = value;
            return this;
        }

        public Draft born(String day) {
            birthdate = LocalDate.parse(day);
            return this;
        }

        public Draft withheld() {
            withheld = true;
            return this;
        }

        public Draft holding(Certificate... held) {
            certificates = List.of(held);
            return this;
        }

        public Coverage make() {
            return new Coverage(
                    UuidCreator.getTimeOrderedEpoch(),
                    insurer,
                    new InsuredNumber(Optional.of(symbol), number, Optional.of(branch)),
                    new Period(from, lostOn),
                    CardClassification.GENERAL,
                    new Bearer(
                            "試験　太郎",
                            Optional.of("シケン　タロウ"),
                            Optional.empty(),
                            Optional.empty(),
                            Sex.MALE,
                            Optional.empty(),
                            birthdate,
                            Optional.of("架空県試験市中央１－２－３"),
                            Optional.of("489-0001")),
                    Optional.of(Relation.SELF),
                    Optional.empty(),
                    cards.isEmpty()
                            ? List.of(new InsuredCard(new Term(Optional.of(from), from, cardUntil), Optional.empty()))
                            : cards,
                    Optional.empty(),
                    withheld,
                    certificates);
        }
    }
}
