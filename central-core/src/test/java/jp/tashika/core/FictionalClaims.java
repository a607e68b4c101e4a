package jp.tashika.core;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.tashika.core.claim.CareFacility;
import jp.tashika.core.claim.CareSection;
import jp.tashika.core.claim.CareSetting;
import jp.tashika.core.claim.Claim;
import jp.tashika.core.claim.ClaimCost;
import jp.tashika.core.claim.ClaimKey;
import jp.tashika.core.claim.ClaimKind;
import jp.tashika.core.claim.ClaimLine;
import jp.tashika.core.claim.DayCounts;
import jp.tashika.core.claim.Visits;
import jp.tashika.vocabulary.number.FacilityCode;

/** 架空のレセプト。Makes fictional claims for tests; prefectures 48 and 49 do not exist. */
public final class FictionalClaims {

    public static final YearMonth MONTH = YearMonth.of(2026, 6);
    public static final FacilityCode CLINIC_CODE = new FacilityCode("4810000016");
    public static final CareFacility CLINIC = new CareFacility(Optional.of(CLINIC_CODE), "架空診療所");
    public static final CareFacility PHARMACY = new CareFacility(Optional.of(new FacilityCode("4840000011")), "架空薬局");
    public static final ClaimCost COST = new ClaimCost(1_000, 0, Optional.empty(), Optional.empty(), true);

    private FictionalClaims() {}

    public static Claim medical(ClaimLine... lines) {
        return claim(ClaimKind.MEDICAL, MONTH, CareSetting.OUTPATIENT, true, new Claim.Content.Lines(List.of(lines)));
    }

    public static Claim claim(
            ClaimKind kind, YearMonth month, CareSetting setting, boolean insured, Claim.Content content) {
        CareFacility facility = kind == ClaimKind.DISPENSING ? PHARMACY : CLINIC;
        return new Claim(
                new ClaimKey(facility.code().orElseThrow(), month.plusMonths(1), kind, 1),
                month,
                setting,
                insured,
                facility,
                new Visits(2, new TreeSet<>(List.of(5, 12))),
                COST,
                content);
    }

    /** A drug line; {@code section} 0 goes on with the group above, {@code days} are day, count, day, count. */
    public static ClaimLine.Drug drug(int section, String code, String amount, int... days) {
        return new ClaimLine.Drug(section(section), code, Optional.of(new BigDecimal(amount)), days(days), List.of());
    }

    public static ClaimLine.Act act(int section, String code, int... days) {
        return new ClaimLine.Act(section(section), code, Optional.empty(), days(days));
    }

    public static ClaimLine.Remark remark(int section, String text) {
        return new ClaimLine.Remark(section(section), text);
    }

    public static ClaimLine.Device device(int section, String code) {
        return new ClaimLine.Device(section(section), code);
    }

    public static Optional<CareSection> section(int code) {
        return code == 0 ? Optional.empty() : Optional.of(new CareSection(code));
    }

    public static DayCounts days(int... pairs) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            counts.put(pairs[i], pairs[i + 1]);
        }
        return DayCounts.of(counts);
    }
}
