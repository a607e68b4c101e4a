package jp.tashika.simulation.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.insurer.row.IndividualNumber;
import jp.tashika.format.insurer.row.PersonStatement;
import jp.tashika.format.insurer.row.Sex;
import jp.tashika.simulation.population.Names.Spelt;

/** 見本の人の下書き。One sample person while being described; {@link #enter} writes it into the book. */
final class SampleDraft {

    private static final int MIDDLE_AGE = 45;

    private final SampleBook book;
    private final long index;
    private final Spelt name;
    private final List<SampleCoverage> coverages = new ArrayList<>();
    private final List<SampleQuery> asked = new ArrayList<>();
    private LocalDate birthdate;
    private Sex sex = Sex.MALE;
    private Optional<Sex> sexOnBack = Optional.empty();
    private Optional<Spelt> otherName = Optional.empty();
    private String address = "架空県見本市1－2－3";
    private boolean card = true;

    SampleDraft(SampleBook book, long index, Spelt name) {
        this.book = book;
        this.index = index;
        this.name = name;
        this.birthdate = book.today().minusYears(MIDDLE_AGE).minusDays(100 + index);
    }

    SampleDraft born(LocalDate day) {
        birthdate = day;
        return this;
    }

    /** A hundred days and more after the birthday of that age. */
    SampleDraft aged(int years) {
        return born(book.today().minusYears(years).minusDays(100 + index % 200));
    }

    SampleDraft female() {
        sex = Sex.FEMALE;
        return this;
    }

    SampleDraft sexOnBack(Sex back) {
        sex = Sex.UNSET;
        sexOnBack = Optional.of(back);
        return this;
    }

    SampleDraft otherName(String text, String kana) {
        otherName = Optional.of(new Spelt(text, kana));
        return this;
    }

    SampleDraft address(String text) {
        address = text;
        return this;
    }

    SampleDraft withoutCard() {
        card = false;
        return this;
    }

    /** A coverage at {@code insurer}; further words describe it, {@link SampleCoverage#and} comes back here. */
    SampleCoverage at(FictionalInsurer insurer) {
        SampleCoverage coverage = new SampleCoverage(this, insurer, 500_000 + index * 10 + coverages.size());
        coverages.add(coverage);
        return coverage;
    }

    SampleCoverage at(InsurerKind kind) {
        return at(book.insurer(kind));
    }

    LocalDate today() {
        return book.today();
    }

    LocalDate birthdate() {
        return birthdate;
    }

    long index() {
        return index;
    }

    void asked(SampleQuery query) {
        asked.add(query);
    }

    void enter() {
        IndividualNumber individual = FictionalPerson.individual(index);
        PersonStatement statement = new PersonStatement(
                name.text(),
                Optional.of(name.kana()),
                otherName.map(Spelt::text),
                otherName.map(Spelt::kana),
                sex,
                sexOnBack,
                birthdate,
                Optional.of(address),
                Optional.of("999-9901"));
        book.enter(
                new FictionalPerson(
                        index,
                        individual,
                        coverages.stream()
                                .map(coverage -> coverage.made(statement))
                                .toList(),
                        card ? Optional.of(Numbers.cardLink(individual, birthdate)) : Optional.empty()),
                asked);
    }
}
