package jp.tashika.simulation.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tashika.format.insurer.row.Acquisition;
import jp.tashika.format.insurer.row.CardLink;
import jp.tashika.format.insurer.row.CertificateStatement;
import jp.tashika.format.insurer.row.FeedRow;
import jp.tashika.simulation.population.FictionalCoverage;
import jp.tashika.simulation.population.FictionalInsurer;
import jp.tashika.simulation.population.FictionalPerson;
import jp.tashika.simulation.population.Population;

/** 登録。One row of the feed of one insurer. */
public record Registration(FictionalInsurer insurer, FeedRow row) {

    /**
     * The rows by which a whole population is registered, person by person; rows of one insurer may be taken out of the
     * stream in the order in which they come.
     */
    public static Stream<Registration> of(Population population) {
        return population.people().flatMap(person -> of(person).stream());
    }

    /** Each coverage with its certificates, oldest first, and the card, which the newest insurer links. */
    public static List<Registration> of(FictionalPerson person) {
        List<Registration> rows = new ArrayList<>();
        for (FictionalCoverage coverage : person.coverages()) {
            FictionalInsurer insurer = coverage.insurer();
            rows.add(new Registration(insurer, new Acquisition(person.individual(), coverage.statement())));
            coverage.certificates()
                    .forEach(stated -> rows.add(new Registration(
                            insurer,
                            new CertificateStatement(coverage.statement().reference(), stated))));
        }
        Optional<CardLink> card = person.card();
        if (card.isPresent() && !person.coverages().isEmpty()) {
            rows.add(new Registration(person.coverages().getLast().insurer(), card.get()));
        }
        return rows;
    }
}
