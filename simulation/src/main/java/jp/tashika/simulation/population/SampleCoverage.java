package jp.tashika.simulation.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.insurer.row.CardClassification;
import jp.tashika.format.insurer.row.CertificateStatement.Stated;
import jp.tashika.format.insurer.row.CoverageStatement;
import jp.tashika.format.insurer.row.CoverageStatement.StatedLoss;
import jp.tashika.format.insurer.row.LossReason;
import jp.tashika.format.insurer.row.PersonStatement;
import jp.tashika.format.insurer.row.Relation;
import jp.tashika.format.insurer.row.StatedRatio;
import jp.tashika.format.insurer.row.StatedTerm;
import jp.tashika.vocabulary.number.InsuredNumber;

/** 見本の資格の下書き。One coverage of a sample person while being described: begun two years ago, open, until said otherwise. */
final class SampleCoverage {

    private final SampleDraft person;
    private final FictionalInsurer insurer;
    private final List<Stated> certificates = new ArrayList<>();
    private InsuredNumber insured;
    private LocalDate from;
    private Optional<StatedLoss> loss = Optional.empty();
    private Optional<LocalDate> cardUntil = Optional.empty();
    private CardClassification classification = CardClassification.GENERAL;
    private Optional<Relation> relation;
    private Optional<String> insuredName = Optional.empty();
    private Optional<StatedRatio> ratio = Optional.empty();
    private boolean withheld;

    SampleCoverage(SampleDraft person, FictionalInsurer insurer, long number) {
        this.person = person;
        this.insurer = insurer;
        LocalDate usual = person.today().minusYears(2).withDayOfMonth(1);
        this.from = usual.isBefore(person.birthdate()) ? person.birthdate() : usual;
        boolean late = insurer.kind() == InsurerKind.LATE_ELDERLY;
        this.relation = late ? Optional.empty() : Optional.of(Relation.SELF);
        this.insured = late
                ? Numbers.ofPerson(insurer, person.index(), 0)
                : new InsuredNumber(
                        Optional.of(Long.toString(5000 + person.index())), Long.toString(number), Optional.of("00"));
    }

    SampleCoverage numbered(String symbol, String number, String branch) {
        insured = new InsuredNumber(Optional.of(symbol), number, Optional.of(branch));
        return this;
    }

    /** Older cards carry no branch. */
    SampleCoverage withoutBranch() {
        insured = new InsuredNumber(insured.symbol(), insured.number(), Optional.empty());
        return this;
    }

    SampleCoverage from(LocalDate day) {
        from = day;
        return this;
    }

    SampleCoverage lost(LocalDate day, LossReason reason) {
        loss = Optional.of(new StatedLoss(day, reason));
        return this;
    }

    SampleCoverage cardUntil(LocalDate day) {
        cardUntil = Optional.of(day);
        return this;
    }

    SampleCoverage classified(CardClassification kind) {
        classification = kind;
        return this;
    }

    SampleCoverage familyOf(String name) {
        relation = Optional.of(Relation.FAMILY);
        insuredName = Optional.of(name);
        return this;
    }

    SampleCoverage ratio(StatedRatio stated) {
        ratio = Optional.of(stated);
        return this;
    }

    SampleCoverage withheld() {
        withheld = true;
        return this;
    }

    SampleCoverage certificate(Stated stated) {
        certificates.add(stated);
        return this;
    }

    /** Asks with the numbers as registered. */
    SampleCoverage ask(ExpectedAnswer expected, String note) {
        return ask(insured, expected, note);
    }

    /** Asks with other spellings of the numbers; an empty branch is left out. */
    SampleCoverage askAs(String symbol, String number, String branch, ExpectedAnswer expected, String note) {
        return ask(new InsuredNumber(Optional.of(symbol), number, Optional.of(branch)), expected, note);
    }

    SampleCoverage askBorn(LocalDate birthdate, ExpectedAnswer expected, String note) {
        person.asked(new SampleQuery(insurer.number(), insured, birthdate, expected, note));
        return this;
    }

    private SampleCoverage ask(InsuredNumber numbers, ExpectedAnswer expected, String note) {
        person.asked(new SampleQuery(insurer.number(), numbers, person.birthdate(), expected, note));
        return this;
    }

    /** Another coverage of the same person. */
    SampleDraft and() {
        return person;
    }

    void enter() {
        person.enter();
    }

    FictionalCoverage made(PersonStatement statement) {
        return new FictionalCoverage(
                insurer,
                new CoverageStatement(
                        insured,
                        statement,
                        from,
                        loss,
                        classification,
                        relation,
                        insuredName,
                        new StatedTerm(Optional.of(from), from, cardUntil),
                        ratio,
                        withheld),
                certificates);
    }
}
