package jp.tashika.format.checkup.programme;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.Observation;
import jp.tashika.format.checkup.document.Result;
import jp.tashika.format.checkup.item.Edition;
import jp.tashika.format.checkup.item.ItemCode;
import jp.tashika.format.checkup.judgement.GuidanceLevel;
import jp.tashika.format.checkup.judgement.Measurements;
import jp.tashika.format.checkup.judgement.MetabolicClass;
import jp.tashika.format.checkup.judgement.StatedJudgement;
import jp.tashika.vocabulary.outcome.Outcome;

/** 整合の規則。Whether results bear each other out: all of it is noted only. */
final class PlausibilityRules {

    private static final ItemCode STATURE = ItemCode.of("9N001000000000001");
    private static final ItemCode WEIGHT = ItemCode.of("9N006000000000001");
    private static final ItemCode BMI = ItemCode.of("9N011000000000001");
    private static final BigDecimal BMI_TOLERANCE = new BigDecimal("0.1");

    private static final ItemCode LAST_MEAL = ItemCode.of("9N141000000000011");
    /** 食後10時間以上。The answer after which blood is taken fasting, in both lists of the question. */
    private static final String FASTING = "2";

    private final CheckupDocument document;
    private final Map<ItemCode, Observation> found;
    private final Findings findings;

    PlausibilityRules(CheckupDocument document, Findings findings) {
        this.document = document;
        this.found = document.byItem();
        this.findings = findings;
    }

    void look() {
        bmi();
        Measurements values = Measurements.from(document);
        fasting(values);
        if (StatedJudgement.isMetabolicDoubtful(document, values)) {
            findings.note(Outcome.CHECKUP_JUDGEMENT_DIFFERS, MetabolicClass.ITEM.text(), "");
        }
        if (StatedJudgement.isGuidanceDoubtful(document, values)) {
            findings.note(Outcome.CHECKUP_JUDGEMENT_DIFFERS, GuidanceLevel.ITEM.text(), "");
        }
    }

    private void bmi() {
        Optional<BigDecimal> stature = number(STATURE).filter(value -> value.signum() > 0);
        Optional<BigDecimal> weight = number(WEIGHT);
        Optional<BigDecimal> stated = number(BMI);
        if (stature.isPresent() && weight.isPresent() && stated.isPresent()) {
            BigDecimal difference = Measurements.bmi(stature.get(), weight.get())
                    .subtract(stated.get())
                    .abs();
            if (difference.compareTo(BMI_TOLERANCE) > 0) {
                findings.note(Outcome.CHECKUP_BMI_IMPLAUSIBLE, BMI.text(), "");
            }
        }
    }

    private Optional<BigDecimal> number(ItemCode item) {
        return Optional.ofNullable(found.get(item))
                .map(Observation::result)
                .filter(Result.Quantity.class::isInstance)
                .map(result -> ((Result.Quantity) result).value());
    }

    /** Until the 4th edition triglycerides had one item for both ways of taking blood. */
    private void fasting(Measurements values) {
        Optional<String> meal = Optional.ofNullable(found.get(LAST_MEAL))
                .map(Observation::result)
                .filter(Result.Choice.class::isInstance)
                .map(result -> ((Result.Choice) result).code());
        if (meal.isEmpty()) {
            return;
        }
        Measurements.Blood blood = values.blood();
        boolean twoKinds = values.edition() == Edition.FOURTH;
        boolean casual =
                blood.casualGlucose().isPresent() || blood.casualTriglyceride().isPresent();
        boolean fasting = blood.fastingGlucose().isPresent()
                || (twoKinds && blood.fastingTriglyceride().isPresent());
        if (meal.get().equals(FASTING) ? casual : fasting) {
            findings.note(Outcome.CHECKUP_FASTING_CONTRADICTED, LAST_MEAL.text(), "");
        }
    }
}
