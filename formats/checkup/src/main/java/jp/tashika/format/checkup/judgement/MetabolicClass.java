package jp.tashika.format.checkup.judgement;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.tashika.format.checkup.item.ItemCode;
import jp.tashika.format.checkup.item.Oid;

/** メタボリックシンドローム判定。The classes of the metabolic judgement (OID suffix .1008). */
public enum MetabolicClass {
    /** 基準該当。 */
    MEETS("1"),
    /** 予備群該当。 */
    BORDERLINE("2"),
    /** 非該当。 */
    DOES_NOT_MEET("3"),
    /** 判定不能。 */
    UNDECIDABLE("4");

    /** 判定の項目コード。The item it is stated with. */
    public static final ItemCode ITEM = ItemCode.of("9N501000000000011");

    /** 判定のコード表。OID of its list. */
    public static final String LIST = Oid.ROOT + "1008";

    private final String code;

    MetabolicClass(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<MetabolicClass> parse(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /**
     * Judges by the Japanese criteria: a waist of 85 cm and over (men) or 90 cm (women), or visceral fat of 100 cm² and
     * over, which goes before; with it two or more of blood sugar, lipids and pressure, or one.
     *
     * @return {@link #UNDECIDABLE} when what is missing could change the class
     */
    public static MetabolicClass of(Measurements values) {
        RiskCount risks = RiskCount.of(glucose(values), lipids(values), pressure(values));
        Answer wide = Criteria.wide(values);
        Set<MetabolicClass> possible = EnumSet.noneOf(MetabolicClass.class);
        if (wide.canBe(false)) {
            possible.add(DOES_NOT_MEET);
        }
        for (int count = risks.least(); wide.canBe(true) && count <= risks.most(); count++) {
            possible.add(count >= 2 ? MEETS : count == 1 ? BORDERLINE : DOES_NOT_MEET);
        }
        return possible.size() == 1 ? possible.iterator().next() : UNDECIDABLE;
    }

    private static Answer glucose(Measurements values) {
        return Criteria.firstKnown(
                        Criteria.atLeast(values.blood().fastingGlucose(), "110"),
                        Criteria.atLeast(values.blood().hemoglobinA1c(), "6.0"))
                .or(Criteria.yes(values.habits().glucoseMedicine()));
    }

    private static Answer lipids(Measurements values) {
        return Criteria.atLeast(values.blood().fastingTriglyceride(), "150")
                .or(Criteria.below(values.blood().hdl(), "40"))
                .or(Criteria.yes(values.habits().lipidMedicine()));
    }

    private static Answer pressure(Measurements values) {
        return Criteria.pressure(values).or(Criteria.yes(values.habits().pressureMedicine()));
    }
}
