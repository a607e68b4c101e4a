package jp.tashika.format.claim.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.RecordBuilder;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.format.claim.view.CostBearer;

/** 合計欄。What a claim states once for all of its days: of the insurer, and the days of visits. */
final class Totals {

    private static final List<FieldName> DAYS_OF_MONTH = FieldName.run("day", 31);
    private static final FieldName BEARER = FieldName.of("bearer");
    private static final FieldName DAYS = FieldName.of("days");
    private static final FieldName POINTS = FieldName.of("points");
    /** What was reckoned for the whole month, in yen or by a certificate of one insurer. */
    private static final List<FieldName> UNDIVIDED = Stream.of(
                    "mealCount", "mealYen", "shareYen", "reductionClass", "reductionPercent", "reductionYen")
            .map(FieldName::of)
            .toList();

    private static final String COUNTED = "1";

    private final Claim claim;

    Totals(Claim claim) {
        this.claim = claim;
    }

    /** Whether the insurer alone pays, and nothing but points and days is stated of it. */
    boolean areDivisible() {
        Optional<UkeRecord> insurer = claim.first("HO");
        return insurer.isPresent()
                && claim.first("KO").isEmpty()
                && UNDIVIDED.stream().noneMatch(insurer.get()::has);
    }

    OptionalLong points() {
        return claim.first("HO").map(record -> record.number(POINTS)).orElse(OptionalLong.empty());
    }

    OptionalLong days() {
        return claim.first("HO").map(record -> record.number(DAYS)).orElse(OptionalLong.empty());
    }

    /** Whether the claim tells the days of its visits, beside what it bills. */
    boolean hasVisits() {
        return claim.all("JD").stream().anyMatch(Totals::isOfInsurance);
    }

    /** 実日数 by the days of visits that count. */
    List<Integer> countedVisits() {
        List<Integer> days = new ArrayList<>();
        for (UkeRecord record : claim.all("JD")) {
            for (int i = 0; isOfInsurance(record) && i < DAYS_OF_MONTH.size(); i++) {
                if (record.text(DAYS_OF_MONTH.get(i)).filter(COUNTED::equals).isPresent()) {
                    days.add(i + 1);
                }
            }
        }
        return days;
    }

    /** The insurer's record with other totals; one that stated none still states none. */
    static UkeRecord insurer(UkeRecord record, long days, long points) {
        RecordBuilder builder = RecordBuilder.from(record);
        if (record.has(DAYS)) {
            builder.put(DAYS, days);
        }
        if (record.has(POINTS)) {
            builder.put(POINTS, points);
        }
        return builder.build();
    }

    /** A record with 31 days, of which only those of the part are kept; the same object when all are. */
    static UkeRecord cut(UkeRecord record, DayOwners owners, int part) {
        RecordBuilder builder = RecordBuilder.from(record);
        boolean changed = false;
        for (int i = 0; i < DAYS_OF_MONTH.size(); i++) {
            if (record.has(DAYS_OF_MONTH.get(i)) && !owners.has(part, i + 1)) {
                builder.put(DAYS_OF_MONTH.get(i), "");
                changed = true;
            }
        }
        return changed ? builder.build() : record;
    }

    private static boolean isOfInsurance(UkeRecord record) {
        return record.text(BEARER).filter(CostBearer.INSURANCE.code()::equals).isPresent();
    }
}
