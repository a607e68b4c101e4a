package jp.tashika.core.redirection;

import static jp.tashika.core.redirection.Histories.JUNE;
import static jp.tashika.core.redirection.Histories.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import jp.tashika.core.Fictional;
import jp.tashika.core.registry.CardClassification;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.InsuredCard;
import jp.tashika.core.registry.Insurer;
import jp.tashika.core.registry.LossReason;
import jp.tashika.core.registry.Person;
import jp.tashika.core.registry.Relation;
import jp.tashika.core.registry.Term;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.person.PersonKey;
import jp.tashika.vocabulary.time.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A month of fictional claims of people who change jobs, move, turn 75, die or lose coverage; half of the desks have not
 * seen the new card. Each insurer then looks at what it gets, and refuses what is not its own. {@code
 * -Dtashika.claims=1000000} makes a large month.
 */
class SimulatedMonthTest {

    private static final int CLAIMS = Integer.getInteger("tashika.claims", 20_000);
    private static final List<InsurerNumber> INSURERS =
            List.of(Fictional.COMPANY, Fictional.TOWN, Fictional.insurer("0649003"), Fictional.insurer("0149001"));
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 4, 1);

    private final Random random = new Random(20_260_710);
    private final Map<Event, Integer> events = new EnumMap<>(Event.class);

    /** What happened to a person in the month. */
    private enum Event {
        NOTHING,
        CHANGED_JOB,
        CHANGED_TWICE,
        TURNED_75,
        DIED,
        LOST,
        GAP,
        NEW_NUMBERS
    }

    /** One claim, and all that is registered of its patient. */
    private record Case(ClaimedPerson claimed, List<Person> candidates, ClaimedCare care) {}

    @Tag("REZ-001")
    @Tag("REZ-002")
    @Test
    @DisplayName("転職などのある一月：振替・分割できたはずのレセプトは、資格過誤で一件も戻らない")
    void returnsNothingThatCouldHaveBeenRedirected() {
        Map<CoverageMark, Integer> marks = new EnumMap<>(CoverageMark.class);
        int returned = 0;
        int returnedWithout = 0;
        for (int i = 0; i < CLAIMS; i++) {
            Case one = makeCase(i);
            ClaimPatient patient = Identification.of(one.claimed(), one.candidates(), RedirectionRules.STANDARD);
            Destination destination = Redirection.of(patient, one.care(), RedirectionRules.STANDARD);
            marks.merge(CoverageMark.of(destination, CoverageMark.Stage.REVIEW), 1, Integer::sum);
            assertWhole(destination, one);
            if (isRefused(destination, one)) {
                returned++;
                assertThat(ReturnGround.of(destination)).isPresent();
                assertThat(couldHaveBeenRedirected(one))
                        .as("claim %d, %s", i, destination)
                        .isFalse();
            }
            returnedWithout += holdsForAll(
                            written(one), one.care().visitDays(), one.claimed().insurer())
                    ? 0
                    : 1;
        }
        assertThat(events).hasSize(Event.values().length);
        assertThat(marks)
                .containsKeys(
                        CoverageMark.UNCHANGED,
                        CoverageMark.NOT_FOUND,
                        CoverageMark.REDIRECTED,
                        CoverageMark.SPLIT,
                        CoverageMark.LOST,
                        CoverageMark.LOST_BY_DEATH,
                        CoverageMark.BRANCH_FOUND);
        assertThat(returned).isPositive().isLessThan(returnedWithout);
    }

    /** Every visit day goes to exactly one insurer, which has the patient on it. */
    private static void assertWhole(Destination destination, Case one) {
        List<ClaimPart> targets = destination.targets();
        if (!targets.isEmpty()) {
            List<LocalDate> days =
                    targets.stream().flatMap(part -> part.days().stream()).toList();
            assertThat(days)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(one.care().visitDays());
            assertThat(targets)
                    .extracting(part -> part.coverage().insurer().number())
                    .doesNotHaveDuplicates();
        }
    }

    /** What insurers do: each looks whether it has the patient on the days it is billed for, under numbers of those days. */
    private static boolean isRefused(Destination destination, Case one) {
        if (destination.targets().isEmpty()) {
            return isRefused(written(one), one.claimed().insurer(), one.care().visitDays(), one);
        }
        return destination.targets().stream()
                .anyMatch(part -> isRefused(
                        List.of(part.coverage()), part.coverage().insurer().number(), part.days(), one));
    }

    private static boolean isRefused(List<Coverage> billed, InsurerNumber insurer, Set<LocalDate> days, Case one) {
        boolean numbersHold = days.stream().anyMatch(day -> billed.stream().anyMatch(coverage -> holds(coverage, day)));
        return !numbersHold || !holdsForAll(patient(one).history(), days, insurer);
    }

    /** Reckoned apart from the decision: somebody has every day, nothing bars the claim, and the patient can be told. */
    private static boolean couldHaveBeenRedirected(Case one) {
        Coverage first = patient(one).history().getFirst();
        boolean told = one.claimed().birthdate().equals(first.bearer().birthdate())
                && one.claimed()
                        .insured()
                        .orElseThrow()
                        .number()
                        .equals(first.insured().number());
        boolean covered = one.care().visitDays().stream()
                .allMatch(day -> patient(one).history().stream().anyMatch(coverage -> holds(coverage, day)));
        return told && covered && one.care().obstacles().isEmpty();
    }

    private static Person patient(Case one) {
        return one.candidates().getFirst();
    }

    private static List<Coverage> written(Case one) {
        return patient(one).history().stream()
                .filter(coverage ->
                        coverage.bearer().birthdate().equals(one.claimed().birthdate()))
                .filter(coverage -> coverage.insured()
                        .number()
                        .equals(one.claimed().insured().orElseThrow().number()))
                .toList();
    }

    private static boolean holdsForAll(List<Coverage> coverages, Set<LocalDate> days, InsurerNumber insurer) {
        return days.stream()
                .allMatch(day -> coverages.stream()
                        .anyMatch(coverage -> coverage.insurer().number().equals(insurer) && holds(coverage, day)));
    }

    private static boolean holds(Coverage coverage, LocalDate day) {
        return !day.isBefore(coverage.period().from())
                && (coverage.period().lostOn().isEmpty()
                        || day.isBefore(coverage.period().lostOn().get()));
    }

    private Case makeCase(int number) {
        Event event = random.nextInt(100) < 60
                ? Event.NOTHING
                : Event.values()[1 + random.nextInt(Event.values().length - 1)];
        events.merge(event, 1, Integer::sum);
        LocalDate born = event == Event.TURNED_75
                ? LocalDate.of(1951, 6, 1 + random.nextInt(30))
                : LocalDate.of(1960, 1, 1).plusDays(random.nextInt(15_000));
        List<Coverage> history = history(number, event, born);
        Person patient = new Person(new PersonKey(new UUID(1, number)), history);
        Person stranger = new Person(
                new PersonKey(new UUID(2, number)), history(number + CLAIMS, Event.NOTHING, born.plusDays(400)));
        Coverage shown = random.nextBoolean() ? history.getFirst() : history.getLast();
        return new Case(claimed(shown), List.of(patient, stranger), care());
    }

    private List<Coverage> history(int number, Event event, LocalDate born) {
        int day = 1 + random.nextInt(30);
        int later = Math.min(30, day + 1 + random.nextInt(10));
        InsurerNumber first = INSURERS.get(number % INSURERS.size());
        InsurerNumber second = INSURERS.get((number + 1) % INSURERS.size());
        InsurerNumber third = INSURERS.get((number + 2) % INSURERS.size());
        List<Coverage> history = new ArrayList<>();
        switch (event) {
            case NOTHING -> history.add(coverage(number, 1, first, born, 0, 0, false));
            case CHANGED_JOB -> {
                history.add(coverage(number, 1, first, born, 0, day, false));
                history.add(coverage(number, 2, second, born, day, 0, false));
            }
            case CHANGED_TWICE -> {
                history.add(coverage(number, 1, first, born, 0, day, false));
                history.add(coverage(number, 2, second, born, day, later, false));
                history.add(coverage(number, 3, third, born, later, 0, false));
            }
            case TURNED_75 -> {
                int birthday = born.getDayOfMonth();
                history.add(coverage(number, 1, first, born, 0, birthday, false));
                history.add(coverage(number, 2, Fictional.LATE_ELDERLY, born, birthday, 0, false));
            }
            case DIED -> history.add(coverage(number, 1, first, born, 0, day, true));
            case LOST -> history.add(coverage(number, 1, first, born, 0, day, false));
            case GAP -> {
                history.add(coverage(number, 1, first, born, 0, day, false));
                history.add(coverage(number, 2, second, born, later, 0, false));
            }
            case NEW_NUMBERS -> {
                history.add(coverage(number, 1, first, born, 0, day, false));
                history.add(coverage(number, 2, first, born, day, 0, false));
            }
        }
        return history;
    }

    private static Coverage coverage(
            int person, int place, InsurerNumber insurer, LocalDate born, int from, int lost, boolean died) {
        LocalDate begins = from == 0 ? LONG_AGO : JUNE.atDay(from);
        Period period = new Period(begins, lost == 0 ? Optional.empty() : Optional.of(JUNE.atDay(lost)));
        return new Coverage(
                new UUID(person, place),
                new Insurer(insurer, "架空の保険者"),
                new InsuredNumber(
                        insurer.isLateElderly() ? Optional.empty() : Optional.of("架空"),
                        person + "0" + place,
                        insurer.isLateElderly() ? Optional.empty() : Optional.of("01")),
                period,
                CardClassification.GENERAL,
                bearer(born),
                Optional.of(Relation.SELF),
                Optional.empty(),
                List.of(new InsuredCard(new Term(Optional.of(begins), begins, Optional.empty()), Optional.empty())),
                period.lostOn().map(_ -> died ? LossReason.DEATH : LossReason.OTHER),
                false,
                List.of());
    }

    private ClaimedPerson claimed(Coverage shown) {
        boolean branch = random.nextInt(3) > 0;
        boolean typo = random.nextInt(50) == 0;
        InsuredNumber insured = new InsuredNumber(
                shown.insured().symbol(),
                typo ? shown.insured().number() + "9" : shown.insured().number(),
                shown.insured().branch().filter(_ -> branch));
        LocalDate born = shown.bearer().birthdate();
        return new ClaimedPerson(
                shown.insurer().number(),
                Optional.of(insured),
                random.nextInt(50) == 0 ? born.plusDays(1) : born,
                Optional.of(shown.bearer().sex()),
                Optional.of(shown.bearer().name()),
                shown.bearer().kana());
    }

    private ClaimedCare care() {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (int visits = 1 + random.nextInt(4); visits > 0; visits--) {
            days.add(JUNE.atDay(1 + random.nextInt(30)));
        }
        List<Obstacle> barring = List.copyOf(RedirectionRules.STANDARD.barring());
        Set<Obstacle> obstacles =
                random.nextInt(8) == 0 ? Set.of(barring.get(random.nextInt(barring.size()))) : Set.of();
        return new ClaimedCare(JUNE, JUNE.plusMonths(1), days, obstacles, Optional.empty());
    }
}
