package jp.tashika.simulation.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.simulation.population.Names.Spelt;
import jp.tashika.vocabulary.number.InsuredNumber;

/** 見本の台帳。Where the sample people are entered one after the other, with what to ask about them. */
final class SampleBook {

    private final LocalDate today;
    private final Insurers insurers;
    private final List<FictionalPerson> people = new ArrayList<>();
    private final List<SampleQuery> queries = new ArrayList<>();

    SampleBook(Insurers insurers, LocalDate today) {
        this.insurers = insurers;
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    FictionalInsurer insurer(InsurerKind kind) {
        return insurer(kind, 0);
    }

    FictionalInsurer insurer(InsurerKind kind, int which) {
        List<FictionalInsurer> all = insurers.of(kind);
        return all.get(which % all.size());
    }

    /** The next person, in middle age until said otherwise. */
    SampleDraft person(String name, String kana) {
        return new SampleDraft(this, people.size(), new Spelt(name, kana));
    }

    void enter(FictionalPerson person, List<SampleQuery> asked) {
        people.add(person);
        queries.addAll(asked);
    }

    /** A query that fits no sample person as it stands. */
    void ask(
            FictionalInsurer insurer,
            String symbol,
            String number,
            String branch,
            LocalDate birthdate,
            ExpectedAnswer expected,
            String note) {
        InsuredNumber insured = new InsuredNumber(Optional.of(symbol), number, Optional.of(branch));
        queries.add(new SampleQuery(insurer.number(), insured, birthdate, expected, note));
    }

    List<FictionalPerson> people() {
        return people;
    }

    List<SampleQuery> queries() {
        return queries;
    }
}
