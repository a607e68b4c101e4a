package jp.tashika.core;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tashika.core.eligibility.Proof;
import jp.tashika.core.registry.Bearer;
import jp.tashika.core.registry.CardClassification;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.InsuredCard;
import jp.tashika.core.registry.Insurer;
import jp.tashika.core.registry.LossReason;
import jp.tashika.core.registry.Person;
import jp.tashika.core.registry.Relation;
import jp.tashika.core.registry.Sex;
import jp.tashika.core.registry.Term;
import jp.tashika.vocabulary.number.CheckDigit;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.person.PersonKey;
import jp.tashika.vocabulary.time.Period;

/** 架空の資格。Makes fictional coverages for tests; prefectures 48 and 49 do not exist. */
public final class Fictional {

    public static final InsurerNumber COMPANY = insurer("0648001");
    public static final InsurerNumber TOWN = insurer("0048002");
    public static final InsurerNumber LATE_ELDERLY = insurer("3948000");
    public static final LocalDate BORN = LocalDate.of(1980, 4, 2);

    private Fictional() {}

    public static InsurerNumber insurer(String body) {
        return InsurerNumber.of(body + CheckDigit.of(body));
    }

    public static Term term(String from, String until) {
        return new Term(
                Optional.of(LocalDate.parse(from)),
                LocalDate.parse(from),
                Optional.of(until).filter(text -> !text.isEmpty()).map(LocalDate::parse));
    }

    /** A coverage whose certificate has no end. */
    public static Draft coverage(String mark, String from, String lostOn) {
        return new Draft(mark, LocalDate.parse(from), lostOn);
    }

    public static Person person(long key, Coverage... history) {
        return new Person(new PersonKey(new UUID(7, key)), List.of(history));
    }

    public static Proof.Numbers numbersOf(Coverage coverage) {
        return new Proof.Numbers(
                coverage.insurer().number(),
                coverage.insured(),
                coverage.bearer().birthdate());
    }

    /** 下書き。Collects what a test says about a coverage; the rest is plain. */
    public static final class Draft {

        private String mark;
        private final Period period;
        private InsurerNumber insurer = COMPANY;
        private LocalDate birthdate = BORN;
        private Optional<String> symbol = Optional.of("架空");
        private String number;
        private Optional<String> branch = Optional.of("01");
        private Term card;
        private final List<InsuredCard> former = new ArrayList<>();
        private Optional<CopaymentRatio> ratio = Optional.empty();
        private boolean withheld;
        private List<Certificate> certificates = List.of();

        private Draft(String mark, LocalDate from, String lostOn) {
            this.mark = mark;
            this.period = new Period(
                    from, Optional.of(lostOn).filter(text -> !text.isEmpty()).map(LocalDate::parse));
            this.number = mark;
            this.card = new Term(Optional.of(from), from, Optional.empty());
        }

        public Draft mark(String value) {
            mark = value;
            return this;
        }

        public Draft insurer(InsurerNumber value) {
            insurer = value;
            return this;
        }

        public Draft born(LocalDate value) {
            birthdate = value;
            return this;
        }

        public Draft born(String value) {
            return born(LocalDate.parse(value));
        }

        public Draft symbol(String value) {
            symbol = Optional.of(value);
            return this;
        }

        public Draft number(String value) {
            number = value;
            return this;
        }

        public Draft branch(String value) {
            branch = Optional.of(value);
            return this;
        }

        public Draft cardUntil(String last) {
            card = new Term(card.issuedOn(), card.from(), Optional.of(LocalDate.parse(last)));
            return this;
        }

        /** Another card, of which the ratio may be told; the drafted one stays, wherever it stands in time. */
        public Draft beside(String first, String last, CopaymentRatio... stated) {
            former.add(new InsuredCard(
                    new Term(
                            Optional.of(LocalDate.parse(first)),
                            LocalDate.parse(first),
                            Optional.of(last).filter(text -> !text.isEmpty()).map(LocalDate::parse)),
                    Stream.of(stated).findFirst()));
            return this;
        }

        public Draft cardFrom(String first) {
            card = new Term(Optional.of(LocalDate.parse(first)), LocalDate.parse(first), card.until());
            return this;
        }

        public Draft ratio(CopaymentRatio value) {
            ratio = Optional.of(value);
            return this;
        }

        public Draft withheld() {
            withheld = true;
            return this;
        }

        public Draft holding(Certificate... value) {
            certificates = List.of(value);
            return this;
        }

        public Coverage make() {
            return new Coverage(
                    UUID.nameUUIDFromBytes(mark.getBytes(StandardCharsets.UTF_8)),
                    new Insurer(insurer, "架空健康保険組合"),
                    new InsuredNumber(symbol, number, branch),
                    period,
                    CardClassification.GENERAL,
                    bearer(birthdate),
                    Optional.of(Relation.SELF),
                    Optional.empty(),
                    Stream.concat(former.stream(), Stream.of(new InsuredCard(card, ratio)))
                            .toList(),
                    period.lostOn().map(_ -> LossReason.OTHER),
                    withheld,
                    certificates);
        }

        private static Bearer bearer(LocalDate birthdate) {
            return new Bearer(
                    "架空　花子",
                    Optional.of("カクウ　ハナコ"),
                    Optional.empty(),
                    Optional.empty(),
                    Sex.FEMALE,
                    Optional.empty(),
                    birthdate,
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
