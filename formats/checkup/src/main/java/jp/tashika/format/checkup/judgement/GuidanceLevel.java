package jp.tashika.format.checkup.judgement;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tashika.format.checkup.item.Edition;
import jp.tashika.format.checkup.item.ItemCode;
import jp.tashika.format.checkup.item.Oid;

/** 保健指導レベル。How much guidance a person is offered (OID suffix .3001). */
public enum GuidanceLevel {
    /** 積極的支援。 */
    INTENSIVE("1"),
    /** 動機付け支援。 */
    MOTIVATIONAL("2"),
    /** なし（情報提供）。 */
    INFORMATION("3"),
    /** 判定不能。 */
    UNDECIDABLE("4");

    /** 判定の項目コード。The item it is stated with. */
    public static final ItemCode ITEM = ItemCode.of("9N506000000000011");

    /** 判定のコード表。OID of its list. */
    public static final String LIST = Oid.ROOT + "3001";

    /** From this age on guidance is motivational at most. */
    private static final int ELDER_AGE = 65;

    private final String code;

    GuidanceLevel(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<GuidanceLevel> parse(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** 腹囲・BMIによる階層。The two classes of step 1, and none. */
    private enum Step1 {
        /** 腹囲または内臓脂肪面積。 */
        WIDE(2, 1),
        /** BMI。 */
        HEAVY(3, 1),
        /** 該当なし。 */
        NEITHER(Integer.MAX_VALUE, Integer.MAX_VALUE);

        private final int intensiveFrom;
        private final int motivationalFrom;

        Step1(int intensiveFrom, int motivationalFrom) {
            this.intensiveFrom = intensiveFrom;
            this.motivationalFrom = motivationalFrom;
        }

        /** The level of so many risks, smoking included. */
        GuidanceLevel level(int risks) {
            return risks >= intensiveFrom ? INTENSIVE : risks >= motivationalFrom ? MOTIVATIONAL : INFORMATION;
        }
    }

    /**
     * Judges in the order of the standard programme: people on medicine get information; then waist or BMI, then risks,
     * among which smoking counts only beside another one; from 65 to 74 years nobody gets intensive support.
     *
     * @return {@link #UNDECIDABLE} when what is missing could change the level
     */
    public static GuidanceLevel of(Measurements values) {
        Answer treated = Criteria.yes(values.habits().pressureMedicine())
                .or(Criteria.yes(values.habits().glucoseMedicine()))
                .or(Criteria.yes(values.habits().lipidMedicine()));
        Set<GuidanceLevel> possible = EnumSet.noneOf(GuidanceLevel.class);
        if (treated.canBe(true)) {
            possible.add(INFORMATION);
        }
        if (treated.canBe(false)) {
            possible.addAll(untreated(values));
        }
        return possible.size() == 1 ? possible.iterator().next() : UNDECIDABLE;
    }

    private static Set<GuidanceLevel> untreated(Measurements values) {
        RiskCount risks = RiskCount.of(glucose(values), lipids(values), Criteria.pressure(values));
        Answer smoker = Criteria.yes(values.habits().smoker());
        Set<GuidanceLevel> levels = EnumSet.noneOf(GuidanceLevel.class);
        for (Step1 step : steps(values)) {
            for (int count = risks.least(); count <= risks.most(); count++) {
                for (boolean smokes : List.of(true, false)) {
                    if (smoker.canBe(smokes)) {
                        GuidanceLevel level = step.level(smokes && count > 0 ? count + 1 : count);
                        levels.add(values.age() >= ELDER_AGE && level == INTENSIVE ? MOTIVATIONAL : level);
                    }
                }
            }
        }
        return levels;
    }

    private static Set<Step1> steps(Measurements values) {
        Answer wide = Criteria.wide(values);
        Answer heavy = Criteria.atLeast(values.body().bmi(), "25");
        Set<Step1> steps = EnumSet.noneOf(Step1.class);
        if (wide.canBe(true)) {
            steps.add(Step1.WIDE);
        }
        if (wide.canBe(false) && heavy.canBe(true)) {
            steps.add(Step1.HEAVY);
        }
        if (wide.canBe(false) && heavy.canBe(false)) {
            steps.add(Step1.NEITHER);
        }
        return steps;
    }

    private static Answer glucose(Measurements values) {
        boolean casual = values.edition().compareTo(Edition.THIRD) >= 0;
        return Criteria.firstKnown(
                Criteria.atLeast(values.blood().fastingGlucose(), "100"),
                Criteria.atLeast(values.blood().hemoglobinA1c(), "5.6"),
                casual ? Criteria.atLeast(values.blood().casualGlucose(), "100") : Answer.UNKNOWN);
    }

    private static Answer lipids(Measurements values) {
        boolean casual = values.edition().compareTo(Edition.FOURTH) >= 0;
        return Criteria.firstKnown(
                        Criteria.atLeast(values.blood().fastingTriglyceride(), "150"),
                        casual ? Criteria.atLeast(values.blood().casualTriglyceride(), "175") : Answer.UNKNOWN)
                .or(Criteria.below(values.blood().hdl(), "40"));
    }
}
