package jp.tashika.format.checkup.judgement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.format.checkup.document.Bound;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.Observation;
import jp.tashika.format.checkup.document.Result;
import jp.tashika.format.checkup.document.Sex;
import jp.tashika.format.checkup.item.CheckupItem;
import jp.tashika.format.checkup.item.Edition;
import jp.tashika.format.checkup.item.FiscalYear;
import jp.tashika.format.checkup.item.ItemCode;
import jp.tashika.format.checkup.item.ItemMaster;
import jp.tashika.format.checkup.item.ResultForm;
import jp.tashika.vocabulary.time.Age;

/**
 * 判定に使う値。The values both judgements look at; empty where nothing was measured or answered.
 *
 * @param age 年度末年齢, years on the last day of the fiscal year
 * @param body fat, waist and BMI
 * @param blood what the blood says
 * @param pressure 血圧, mmHg
 * @param habits medicines and smoking
 */
public record Measurements(
        Sex sex, int age, Edition edition, Body body, Blood blood, Pressure pressure, Habits habits) {

    private static final List<CheckupItem> STATURE = items("9N001");
    private static final List<CheckupItem> WEIGHT = items("9N006");
    private static final List<CheckupItem> BMI = items("9N011");
    private static final List<CheckupItem> FAT = items("9N021");
    private static final List<CheckupItem> WAIST = items("9N016");
    private static final List<CheckupItem> FASTING_GLUCOSE = items("3D010000");
    private static final List<CheckupItem> CASUAL_GLUCOSE = items("3D0101299");
    private static final List<CheckupItem> HEMOGLOBIN_A1C = items("3D046");
    private static final List<CheckupItem> FASTING_TRIGLYCERIDE = items("3F0150000");
    private static final List<CheckupItem> CASUAL_TRIGLYCERIDE = items("3F0151299");
    private static final List<CheckupItem> HDL = items("3F070");
    private static final List<CheckupItem> SYSTOLIC = items("9A75");
    private static final List<CheckupItem> DIASTOLIC = items("9A76");
    private static final ItemCode PRESSURE_MEDICINE = ItemCode.of("9N701000000000011");
    private static final ItemCode GLUCOSE_MEDICINE = ItemCode.of("9N706000000000011");
    private static final ItemCode LIPID_MEDICINE = ItemCode.of("9N711000000000011");
    private static final ItemCode SMOKING = ItemCode.of("9N736000000000011");

    /**
     * 体格。
     *
     * @param fatCm2 内臓脂肪面積
     * @param waistCm 腹囲
     * @param bmi kg/m², as stated, or from stature and weight
     */
    public record Body(Optional<BigDecimal> fatCm2, Optional<BigDecimal> waistCm, Optional<BigDecimal> bmi) {}

    /**
     * 血液検査。All in mg/dL but HbA1c, in % (NGSP).
     */
    public record Blood(
            Optional<BigDecimal> fastingGlucose,
            Optional<BigDecimal> casualGlucose,
            Optional<BigDecimal> hemoglobinA1c,
            Optional<BigDecimal> fastingTriglyceride,
            Optional<BigDecimal> casualTriglyceride,
            Optional<BigDecimal> hdl) {}

    /** 血圧。In mmHg. */
    public record Pressure(Optional<BigDecimal> systolic, Optional<BigDecimal> diastolic) {}

    /** 服薬と喫煙。True for yes. */
    public record Habits(
            Optional<Boolean> pressureMedicine,
            Optional<Boolean> glucoseMedicine,
            Optional<Boolean> lipidMedicine,
            Optional<Boolean> smoker) {}

    /** The values of a document; of several methods or repetitions the first in the order of the master. */
    public static Measurements from(CheckupDocument document) {
        Map<ItemCode, Observation> found = document.byItem();
        return new Measurements(
                document.examinee().sex(),
                Age.years(
                        document.examinee().birthdate(),
                        FiscalYear.of(document.heldOn()).lastDay()),
                Edition.on(document.heldOn()),
                new Body(value(found, FAT), value(found, WAIST), bmi(found)),
                new Blood(
                        value(found, FASTING_GLUCOSE),
                        value(found, CASUAL_GLUCOSE),
                        value(found, HEMOGLOBIN_A1C),
                        value(found, FASTING_TRIGLYCERIDE),
                        value(found, CASUAL_TRIGLYCERIDE),
                        value(found, HDL)),
                new Pressure(value(found, SYSTOLIC), value(found, DIASTOLIC)),
                new Habits(
                        yes(found, PRESSURE_MEDICINE),
                        yes(found, GLUCOSE_MEDICINE),
                        yes(found, LIPID_MEDICINE),
                        yes(found, SMOKING)));
    }

    private static List<CheckupItem> items(String start) {
        return ItemMaster.standard().startingWith(start);
    }

    private static Optional<BigDecimal> bmi(Map<ItemCode, Observation> found) {
        return value(found, BMI)
                .or(() -> value(found, STATURE)
                        .filter(stature -> stature.signum() > 0)
                        .flatMap(stature -> value(found, WEIGHT).map(weight -> bmi(stature, weight))));
    }

    /** The body mass index of {@code statureCm} and {@code weightKg}, to one decimal. */
    public static BigDecimal bmi(BigDecimal statureCm, BigDecimal weightKg) {
        BigDecimal metres = statureCm.movePointLeft(2);
        return weightKg.divide(metres.multiply(metres), 1, RoundingMode.HALF_UP);
    }

    private static Optional<BigDecimal> value(Map<ItemCode, Observation> found, List<CheckupItem> items) {
        for (CheckupItem item : items) {
            Observation observation = found.get(item.code());
            Optional<BigDecimal> value = observation == null ? Optional.empty() : number(item, observation.result());
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> number(CheckupItem item, Result result) {
        return switch (result) {
            case Result.Quantity quantity -> Optional.of(quantity.value());
            case Result.OutOfRange(Optional<Result.Quantity> measured, Bound bound) ->
                measured.map(Result.Quantity::value).or(() -> end(item, bound));
            case Result.Choice _, Result.Text _, Result.NotPerformed _, Result.NotMeasurable _ -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> end(CheckupItem item, Bound bound) {
        if (!(item.form() instanceof ResultForm.Quantity form)) {
            return Optional.empty();
        }
        return form.range().map(range -> switch (bound) {
            case LOW -> range.low();
            case HIGH -> range.high();
        });
    }

    /** Whether the question was answered with code 1; in every list of these questions all others mean no. */
    private static Optional<Boolean> yes(Map<ItemCode, Observation> found, ItemCode item) {
        return Optional.ofNullable(found.get(item))
                .map(Observation::result)
                .filter(Result.Choice.class::isInstance)
                .map(Result.Choice.class::cast)
                .map(choice -> choice.code().equals("1"));
    }

    /** Personal: nothing is shown. */
    @Override
    public String toString() {
        return "Measurements[masked]";
    }
}
