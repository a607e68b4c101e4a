package jp.tashika.core.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import jp.tashika.vocabulary.time.Age;

/** 資格の届出の規則。What of a stated coverage cannot be right, whatever else is on record; paths are column names. */
public final class StatementRules {

    private static final int YEARS_OF_LIFE_MAX = 125;
    private static final int YEARS_AHEAD_MAX = 1;
    private static final int LATE_ELDERLY_YEARS_MIN = 65;

    private final Statement statement;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private StatementRules(Statement statement, LocalDate today) {
        this.statement = statement;
        this.today = today;
    }

    /** @return everything that is wrong, empty when the statement may stand */
    public static List<Fault> check(Statement statement, LocalDate today) {
        StatementRules rules = new StatementRules(statement, today);
        rules.datesAreInOrder();
        rules.datesArePlausible();
        rules.schemeFits();
        rules.ratioFits();
        return List.copyOf(rules.faults);
    }

    /** 喪失の規則。What cannot be right about the day a coverage is said to be lost. */
    public static List<Fault> checkLoss(LocalDate acquiredOn, LocalDate lostOn, LocalDate today) {
        if (lostOn.isBefore(acquiredOn)) {
            return List.of(Fault.of(Outcome.ROW_DATES_OUT_OF_ORDER, "lost_on"));
        }
        return lostOn.isAfter(today.plusYears(YEARS_AHEAD_MAX))
                ? List.of(Fault.of(Outcome.ROW_DATE_IMPLAUSIBLE, "lost_on"))
                : List.of();
    }

    private void datesAreInOrder() {
        inOrder(statement.bearer().birthdate(), Optional.of(statement.acquiredOn()), "acquired_on");
        inOrder(statement.acquiredOn(), statement.lostOn(), "lost_on");
        inOrder(statement.cardFrom(), statement.cardUntil(), "card_until");
        inOrder(statement.bearer().birthdate(), statement.cardIssuedOn(), "card_issued_on");
        if (statement.cardFrom().isBefore(statement.acquiredOn())) {
            add(Outcome.ROW_TERM_OUTSIDE_COVERAGE, "card_from");
        }
    }

    private void datesArePlausible() {
        LocalDate birthdate = statement.bearer().birthdate();
        if (birthdate.isAfter(today) || birthdate.plusYears(YEARS_OF_LIFE_MAX).isBefore(today)) {
            add(Outcome.ROW_DATE_IMPLAUSIBLE, "birthdate");
        }
        LocalDate horizon = today.plusYears(YEARS_AHEAD_MAX);
        if (statement.acquiredOn().isAfter(horizon)) {
            add(Outcome.ROW_DATE_IMPLAUSIBLE, "acquired_on");
        }
        if (statement.lostOn().filter(day -> day.isAfter(horizon)).isPresent()) {
            add(Outcome.ROW_DATE_IMPLAUSIBLE, "lost_on");
        }
    }

    // spec| domain rules 2, 5: 後期高齢者 have no 本人・家族の別; nobody enters another scheme from the 75th birthday on
    private void schemeFits() {
        LocalDate birthdate = statement.bearer().birthdate();
        if (statement.bearer().name().isBlank()) {
            add(Outcome.ROW_VALUE_MISSING, "name");
        }
        if (statement.insurer().isLateElderly()) {
            if (statement.relation().isPresent()) {
                add(Outcome.ROW_VALUE_SURPLUS, "relation");
            }
            if (statement.acquiredOn().isBefore(Age.birthday(birthdate, LATE_ELDERLY_YEARS_MIN))) {
                add(Outcome.ROW_DATE_IMPLAUSIBLE, "acquired_on");
            }
        } else {
            if (statement.relation().isEmpty()) {
                add(Outcome.ROW_VALUE_MISSING, "relation");
            }
            if (Age.isLateElderly(birthdate, statement.acquiredOn())) {
                add(Outcome.ROW_DATE_IMPLAUSIBLE, "acquired_on");
            }
        }
    }

    private void ratioFits() {
        CardRatioRule.fault(statement.insurer(), statement.ratio(), statement.incomeClass())
                .ifPresent(faults::add);
    }

    private void inOrder(LocalDate first, Optional<LocalDate> then, String column) {
        if (then.filter(first::isAfter).isPresent()) {
            add(Outcome.ROW_DATES_OUT_OF_ORDER, column);
        }
    }

    private void add(Outcome outcome, String column) {
        faults.add(Fault.of(outcome, column));
    }
}
