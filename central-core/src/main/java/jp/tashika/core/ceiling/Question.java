package jp.tashika.core.ceiling;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import jp.tashika.core.claim.CareSetting;

/**
 * 窓口負担の問い。What a reception desk asks: this patient, this facility, this month, as of today.
 *
 * <p>A facility's medical and dental care are two questions, and so are its in- and outpatient care (domain rules 7.2).
 *
 * @param cost what the insurance pays without a programme
 * @param programmes what is paid together with programmes, in the order of the claim
 */
public record Question(
        YearMonth month,
        Patient patient,
        CareSetting setting,
        MonthCost cost,
        List<Programme> programmes,
        Optional<DiseaseCare> disease,
        Optional<Meals> meals) {

    private static final int PROGRAMMES_MAX = 4;

    public Question {
        programmes = List.copyOf(programmes);
        if (programmes.size() > PROGRAMMES_MAX) {
            throw new IllegalArgumentException("a claim has four programmes at most: " + programmes.size());
        }
        if (meals.isPresent() && setting == CareSetting.OUTPATIENT) {
            throw new IllegalArgumentException("meals of an outpatient");
        }
    }

    public static Question of(YearMonth month, Patient patient, CareSetting setting, MonthCost cost) {
        return new Question(month, patient, setting, cost, List.of(), Optional.empty(), Optional.empty());
    }

    public Question with(Programme programme) {
        return new Question(month, patient, setting, cost, List.of(programme), disease, meals);
    }

    public Question with(DiseaseCare care) {
        return new Question(month, patient, setting, cost, programmes, Optional.of(care), meals);
    }

    public Question with(Meals eaten) {
        return new Question(month, patient, setting, cost, programmes, disease, Optional.of(eaten));
    }

    AgeGroup ageGroup() {
        return AgeGroup.of(patient, month);
    }

    /** The whole month as if no programme paid a part of it. */
    Question withoutProgrammes() {
        MonthCost whole = programmes.stream().map(Programme::cost).reduce(cost, MonthCost::plus);
        return new Question(month, patient, setting, whole, List.of(), disease, meals);
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "Question[masked]";
    }
}
