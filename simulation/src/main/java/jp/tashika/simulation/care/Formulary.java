package jp.tashika.simulation.care;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tashika.format.claim.master.MasterRow;
import jp.tashika.format.claim.master.MiniMaster;

/** 薬と点数。The drugs and acts of the mini-master, by code, and how a price becomes points. */
final class Formulary {

    private static final Map<String, MasterRow.Drug> DRUGS =
            MiniMaster.drugs().stream().collect(Collectors.toMap(MasterRow.Drug::code, Function.identity()));
    private static final Map<String, MasterRow.Act> ACTS =
            MiniMaster.acts().stream().collect(Collectors.toMap(MasterRow.Act::code, Function.identity()));
    private static final Map<String, MasterRow.Material> MATERIALS =
            MiniMaster.materials().stream().collect(Collectors.toMap(MasterRow.Material::code, Function.identity()));

    /** Up to so many yen are one point, and each further ten or part of them another. */
    private static final BigDecimal FIRST_POINT_YEN = BigDecimal.valueOf(15);

    private Formulary() {}

    static BigDecimal yen(String drug) {
        return Objects.requireNonNull(DRUGS.get(drug), drug).priceYen().orElseThrow();
    }

    /** 薬剤料。Points of drugs that cost so much together. */
    static int points(BigDecimal yen) {
        return yen.compareTo(FIRST_POINT_YEN) <= 0
                ? 1
                : 1
                        + yen.subtract(FIRST_POINT_YEN)
                                .divide(BigDecimal.TEN, 0, RoundingMode.CEILING)
                                .intValueExact();
    }

    static int actPoints(String act) {
        return Objects.requireNonNull(ACTS.get(act), act).points().orElseThrow().intValueExact();
    }

    /** 特定器材料。A tenth of the price, rounded half up. */
    static int materialPoints(String material, int quantity) {
        return Objects.requireNonNull(MATERIALS.get(material), material)
                .priceYen()
                .orElseThrow()
                .multiply(BigDecimal.valueOf(quantity))
                .divide(BigDecimal.TEN, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
