package jp.tashika.format.checkup.judgement;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
        return new Measurements(
                document.examinee().sex(),
                Age.years(
                        document.examinee().birthdate(),
                        FiscalYear.of(document.heldOn()).lastDay()),
                Edition.on(document.heldOn()),
                new Body(value(document, "9N021"), value(document, "9N016"), bmi(document)),
                new Blood(
                        value(document, "3D010000"),
                        value(document, "3D0101299"),
                        value(document, "3D046"),
                        value(document, "3F0150000"),
                        value(document, "3F0151299"),
                        value(document, "3F070")),
                new Pressure(value(document, "9A75"), value(document, "9A76")),
                new Habits(
                        yes(document, "9N701000000000011"),
                        yes(document, "9N706000000000011"),
                        yes(document, "9N711000000000011"),
                        yes(document, "9N736000000000011")));
    }

    private static Optional<BigDecimal> bmi(CheckupDocument document) {
        return value(document, "9N011")
                .or(() -> value(document, "9N001")
                        .filter(stature -> stature.signum() > 0)
                        .flatMap(stature -> value(document, "9N006").map(weight -> bmi(stature, weight))));
    }

    /** The body mass index of {@code statureCm} and {@code weightKg}, to one decimal. */
    public static BigDecimal bmi(BigDecimal statureCm, BigDecimal weightKg) {
        BigDecimal metres = statureCm.movePointLeft(2);
        return weightKg.divide(metres.multiply(metres), 1, RoundingMode.HALF_UP);
    }

    private static Optional<BigDecimal> value(CheckupDocument document, String start) {
        return ItemMaster.standard().startingWith(start).stream()
                .flatMap(
                        item -> document
                                .observation(item.code())
                                .map(Observation::result)
                                .flatMap(result -> number(item, result))
                                .stream())
                .findFirst();
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
    private static Optional<Boolean> yes(CheckupDocument document, String code) {
        return document.observation(ItemCode.of(code))
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
