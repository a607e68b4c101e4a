package jp.tashika.simulation.care;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.tashika.format.insurer.row.CertificateStatement.DesignatedDisease;
import jp.tashika.format.insurer.row.Disease;
import jp.tashika.format.insurer.row.LossReason;
import jp.tashika.format.insurer.row.PersonStatement;
import jp.tashika.format.insurer.row.Sex;
import jp.tashika.simulation.population.Draw;
import jp.tashika.simulation.population.FictionalCoverage;
import jp.tashika.simulation.population.FictionalFacility;
import jp.tashika.simulation.population.FictionalPerson;
import jp.tashika.vocabulary.time.Age;

/**
 * 架空の患者。A person of the fiction with diseases, doctors and habits, the same in every month.
 *
 * @param conditions what the person is treated for, and since when
 * @param habit how the person goes about it
 */
public record FictionalPatient(
        FictionalPerson person,
        PersonStatement statement,
        District district,
        Map<Condition, LocalDate> conditions,
        Habit habit) {

    private static final long CONDITIONS = 41;
    private static final long HABITS = 42;
    private static final int ONSET_DAYS_MIN = 150;
    private static final int ONSET_DAYS_MAX = 4000;

    /**
     * 受診の習慣。
     *
     * @param choice any number, by which doctors, dentist and pharmacy are chosen
     * @param everyMonths how many months lie between two visits for the same disease
     * @param goesTwice whether the hospital is asked for medicine, too, beside the family doctor
     * @param wantsGenerics whether cheaper drugs of the same ingredient are taken where there are any
     * @param weekday 0 to 5, the weekday of visits
     */
    record Habit(int choice, int everyMonths, boolean goesTwice, boolean wantsGenerics, int weekday) {}

    public FictionalPatient {
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    }

    /** Nobody without any coverage is a patient. */
    public static Optional<FictionalPatient> of(long seed, FictionalPerson person, District district, LocalDate today) {
        if (person.coverages().isEmpty()) {
            return Optional.empty();
        }
        PersonStatement statement = person.coverages().getLast().statement().person();
        return Optional.of(new FictionalPatient(
                person, statement, district, conditions(seed, person, statement, today), habit(seed, person)));
    }

    private static Map<Condition, LocalDate> conditions(
            long seed, FictionalPerson person, PersonStatement statement, LocalDate today) {
        Draw draw = Draw.of(seed, person.index(), CONDITIONS);
        Map<Condition, LocalDate> conditions = new EnumMap<>(Condition.class);
        int age = Age.years(statement.birthdate(), today);
        for (Condition condition : Condition.values()) {
            boolean drawn = draw.chance(condition.perMille(age, isFemale(statement)));
            boolean has =
                    condition == Condition.KIDNEY_FAILURE ? age >= condition.fromAge() && isOnDialysis(person) : drawn;
            LocalDate since = today.minusDays(draw.between(ONSET_DAYS_MIN, ONSET_DAYS_MAX));
            if (has) {
                conditions.put(condition, later(since, statement.birthdate().plusYears(condition.fromAge())));
            }
        }
        return conditions;
    }

    /** Whether an insurer has issued the certificate of those on dialysis. */
    private static boolean isOnDialysis(FictionalPerson person) {
        return person.coverages().stream()
                .flatMap(coverage -> coverage.certificates().stream())
                .anyMatch(certificate -> certificate instanceof DesignatedDisease designated
                        && designated.disease() == Disease.DIALYSIS);
    }

    private static Habit habit(long seed, FictionalPerson person) {
        Draw draw = Draw.of(seed, person.index(), HABITS);
        int rhythm = draw.below(10);
        return new Habit(
                draw.below(60), rhythm < 6 ? 1 : rhythm < 9 ? 2 : 3, draw.chance(80), draw.chance(600), draw.below(6));
    }

    private static boolean isFemale(PersonStatement statement) {
        return statement.sexOnBack().orElse(statement.sex()) == Sex.FEMALE;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    public boolean isFemale() {
        return isFemale(statement);
    }

    public LocalDate birthdate() {
        return statement.birthdate();
    }

    public int age(LocalDate day) {
        return Age.years(birthdate(), day);
    }

    /** The coverage in force on a day. */
    public Optional<FictionalCoverage> inForce(LocalDate day) {
        return person.coverages().reversed().stream()
                .filter(coverage -> coverage.period().covers(day))
                .findFirst();
    }

    /** 治療中。Whether the person is under treatment for it on a day. */
    public boolean isTreatedFor(Condition condition, LocalDate day) {
        LocalDate since = conditions.get(condition);
        return since != null && !since.isAfter(day);
    }

    /** 治療年数。For how many whole years the person has been treated. */
    int yearsOf(Condition condition, LocalDate day) {
        LocalDate since = conditions.get(condition);
        return since == null ? 0 : Math.max(0, (int) ChronoUnit.YEARS.between(since, day));
    }

    /** かかりつけ医。 */
    FictionalFacility familyClinic() {
        return district.familyClinic(habit.choice());
    }

    /** 健診機関。Where the person is examined: the hospital of the district. */
    public FictionalFacility checkupCentre() {
        return district.hospital();
    }

    /** かかりつけ薬局。 */
    FictionalFacility pharmacy() {
        return district.pharmacy(habit.choice() / 2);
    }

    /** かかりつけ歯科。 */
    FictionalFacility dentist() {
        return district.dentist(habit.choice() / 4);
    }

    /** 生存。Whether the person is born and alive on a day. */
    public boolean isAliveOn(LocalDate day) {
        return !day.isBefore(birthdate())
                && person.coverages().stream()
                        .flatMap(coverage -> coverage.statement().loss().stream())
                        .noneMatch(loss -> loss.reason() == LossReason.DEATH && !day.isBefore(loss.lostOn()));
    }

    /** Personal: only which person of the fiction it is. */
    @Override
    public String toString() {
        return "FictionalPatient[" + person.index() + "]";
    }
}
