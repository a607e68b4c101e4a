package jp.tashika.simulation.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.tashika.format.insurer.row.Acquisition;
import jp.tashika.format.insurer.row.CardLink;
import jp.tashika.format.insurer.row.CertificateStatement;
import jp.tashika.format.insurer.row.CoverageReference;
import jp.tashika.simulation.population.FictionalPerson;
import jp.tashika.simulation.population.Insurers;
import jp.tashika.simulation.population.Population;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    private static final Population POPULATION =
            Population.of(42, 20_000, LocalDate.of(2026, 11, 22), Insurers.of(Insurers.DEFAULT_COUNT));

    @Test
    void everyCoverageCertificateAndCardIsRegistered() {
        long coverages =
                POPULATION.people().mapToLong(p -> p.coverages().size()).sum();
        long certificates = POPULATION
                .people()
                .flatMap(p -> p.coverages().stream())
                .mapToLong(c -> c.certificates().size())
                .sum();
        long cards = POPULATION.people().filter(p -> p.card().isPresent()).count();
        List<Registration> rows = Registration.of(POPULATION).toList();
        assertThat(rows.stream().filter(r -> r.row() instanceof Acquisition)).hasSize((int) coverages);
        assertThat(rows.stream().filter(r -> r.row() instanceof CertificateStatement))
                .hasSize((int) certificates);
        assertThat(rows.stream().filter(r -> r.row() instanceof CardLink)).hasSize((int) cards);
        assertThat(cards / 20_000.0).isBetween(0.75, 0.81);
    }

    @Test
    void certificatesFollowTheCoverageTheyNameAtTheSameInsurer() {
        Set<String> known = new HashSet<>();
        Registration.of(POPULATION).forEach(registration -> {
            switch (registration.row()) {
                case Acquisition acquisition ->
                    known.add(registration.insurer().number()
                            + key(acquisition.statement().reference()));
                case CertificateStatement certificate ->
                    assertThat(known).contains(registration.insurer().number() + key(certificate.coverage()));
                default -> assertThat(registration.row()).isInstanceOf(CardLink.class);
            }
        });
    }

    private static String key(CoverageReference reference) {
        return reference.insured().symbol()
                + reference.insured().number()
                + reference.insured().branch()
                + reference.birthdate()
                + reference.acquiredOn();
    }

    @Test
    void nobodyIsForgotten() {
        assertThat(POPULATION.people().map(Registration::of).filter(List::isEmpty))
                .isEmpty();
        FictionalPerson first = POPULATION.person(0);
        assertThat(Registration.of(first)).hasSize(2);
    }
}
