package jp.tashika.core.redirection;

import static jp.tashika.core.redirection.Histories.BORN;
import static jp.tashika.core.redirection.Histories.care;
import static jp.tashika.core.redirection.Histories.claimed;
import static jp.tashika.core.redirection.Histories.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tashika.core.registry.Coverage;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Tag("REZ-001")
class RedirectionPropertiesTest {

    private static final RedirectionRules STANDARD = RedirectionRules.STANDARD;

    @Provide
    Arbitrary<List<Coverage>> histories() {
        return Combinators.combine(
                        Arbitraries.of("X", "X2", "Y", "Z"),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.of("", " 死亡", " 停止"))
                .as((letter, from, lost, rest) ->
                        letter + " " + (from == 0 ? "" : from) + "-" + (lost == 0 || lost < from ? "" : lost) + rest)
                .list()
                .uniqueElements()
                .ofMaxSize(6)
                .map(texts -> Histories.history(String.join("/", texts)));
    }

    private static Destination decide(List<Coverage> history, Set<Integer> days, Set<Obstacle> obstacles) {
        ClaimedCare care = care(days.stream().map(Object::toString).collect(Collectors.joining(" ")), obstacles);
        ClaimPatient patient =
                Identification.of(claimed("X", Optional.of("01"), BORN), List.of(person(history)), STANDARD);
        return Redirection.of(patient, care, STANDARD);
    }

    @Property
    @Label("請求先には全受診日がちょうど一度ずつあり、どの日もその保険者に資格がある")
    void everyDayGoesWhereThePatientIsInsured(
            @ForAll("histories") List<Coverage> history,
            @ForAll @Size(min = 1, max = 5) Set<@IntRange(min = 1, max = 30) Integer> days) {
        List<ClaimPart> targets = decide(history, days, Set.of()).targets();
        if (!targets.isEmpty()) {
            assertThat(targets.stream().flatMap(part -> part.days().stream()).map(LocalDate::getDayOfMonth))
                    .containsExactlyInAnyOrderElementsOf(days);
            assertThat(targets)
                    .allSatisfy(part -> assertThat(part.days())
                            .allSatisfy(day -> assertThat(history)
                                    .anyMatch(coverage -> coverage.insurer()
                                                    .equals(part.coverage().insurer())
                                            && coverage.period().covers(day))));
        }
    }

    @Property
    @Label("記載の資格が全受診日に有効なら、他に何が登録されていても動かない")
    void neverLeavesACoverageThatHolds(
            @ForAll("histories") List<Coverage> history,
            @ForAll @Size(min = 1, max = 5) Set<@IntRange(min = 1, max = 30) Integer> days) {
        List<Coverage> written = history.stream()
                .filter(coverage -> coverage.insured().number().equals("X"))
                .toList();
        Destination destination = decide(history, days, Set.of());
        boolean holds = days.stream()
                .allMatch(day ->
                        written.stream().anyMatch(coverage -> coverage.period().covers(Histories.JUNE.atDay(day))));
        if (holds) {
            assertThat(destination).isInstanceOf(Destination.Unchanged.class);
        } else if (written.isEmpty()) {
            assertThat(destination).isInstanceOf(Destination.Unidentified.class);
        }
    }

    @Property
    @Label("動かしてはならないレセプトには、他の請求先がない")
    void movesNothingThatIsBarred(
            @ForAll("histories") List<Coverage> history,
            @ForAll @Size(min = 1, max = 5) Set<@IntRange(min = 1, max = 30) Integer> days,
            @ForAll Obstacle obstacle) {
        Destination free = decide(history, days, Set.of());
        Destination barred = decide(history, days, Set.of(obstacle));
        if (free.targets().isEmpty()) {
            assertThat(barred).isEqualTo(free);
        } else if (STANDARD.barring().contains(obstacle)) {
            assertThat(barred)
                    .isInstanceOfSatisfying(
                            Destination.Barred.class,
                            kept -> assertThat(kept.instead()).isEqualTo(free.targets()));
            assertThat(barred.targets()).isEmpty();
        } else {
            assertThat(barred.targets().size()).isEqualTo(free.targets().size() == 1 ? 1 : 0);
        }
    }

    @Property
    @Label("登録の並びによらず同じ答え")
    void doesNotDependOnTheOrderOfTheHistory(
            @ForAll("histories") List<Coverage> history,
            @ForAll @Size(min = 1, max = 5) Set<@IntRange(min = 1, max = 30) Integer> days,
            @ForAll Random random) {
        List<Coverage> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);
        assertThat(Histories.text(decide(shuffled, days, Set.of())))
                .isEqualTo(Histories.text(decide(history, days, Set.of())));
    }
}
