package jp.tashika.simulation.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.layout.Layouts;
import jp.tashika.format.claim.record.RecordBuilder;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.simulation.care.Charge;
import jp.tashika.simulation.care.Charged;
import jp.tashika.simulation.care.ChargedItem;

/** 摘要欄。The lines of a claim: what was charged on several days stands once, with its days. */
final class ChargeSheet {

    /** 架空フリーコメント。 */
    static final String FREE_WORDS = "899000001";

    private static final int DAYS = 31;

    private final Layouts layouts;
    private final Map<Unit, int[]> units = new LinkedHashMap<>();

    /** 算定単位。A charge and who bears it. */
    private record Unit(String bearers, Charge charge) {}

    ChargeSheet(Layouts layouts) {
        this.layouts = layouts;
    }

    void add(String bearers, List<Charged> charges) {
        for (Charged charged : charges) {
            int[] days = units.computeIfAbsent(new Unit(bearers, charged.charge()), _ -> new int[DAYS]);
            days[charged.day().getDayOfMonth() - 1] += charged.times();
        }
    }

    /** 合計点数。Of all that {@code bearers} bear. */
    long points(String bearers) {
        return units.entrySet().stream()
                .filter(entry -> entry.getKey().bearers().equals(bearers))
                .mapToLong(entry -> (long) entry.getKey().charge().points() * times(entry.getValue()))
                .sum();
    }

    long points() {
        return units.entrySet().stream()
                .mapToLong(entry -> (long) entry.getKey().charge().points() * times(entry.getValue()))
                .sum();
    }

    /** In the order of the categories. */
    List<UkeRecord> records() {
        List<Map.Entry<Unit, int[]>> sorted = new ArrayList<>(units.entrySet());
        sorted.sort(Comparator.comparing(entry -> entry.getKey().charge().category()));
        List<UkeRecord> records = new ArrayList<>();
        sorted.forEach(entry -> unit(entry.getKey(), entry.getValue(), records));
        return records;
    }

    private void unit(Unit unit, int[] days, List<UkeRecord> records) {
        List<ChargedItem> items = unit.charge().items();
        int last = items.size() - 1;
        while (items.get(last) instanceof ChargedItem.Remark) {
            last--;
        }
        for (int i = 0; i < items.size(); i++) {
            RecordBuilder line = line(items.get(i)).put(ClaimFields.BEARERS, unit.bearers());
            if (i == 0) {
                line.put(ClaimFields.CATEGORY, unit.charge().category());
            }
            if (i == last) {
                line.put(ClaimFields.POINTS, unit.charge().points());
            }
            if (!(items.get(i) instanceof ChargedItem.Remark)) {
                times(line, days);
            }
            records.add(line.build());
        }
    }

    private RecordBuilder line(ChargedItem item) {
        return switch (item) {
            case ChargedItem.Act(String code) ->
                RecordBuilder.of(layouts.record(layouts.kind() == ClaimKind.DENTAL ? "SS" : "SI"))
                        .put(ClaimFields.CODE, code);
            case ChargedItem.DrugUse(var code, var quantity) ->
                RecordBuilder.of(layouts.record("IY"))
                        .put(ClaimFields.CODE, code)
                        .put(ClaimFields.QUANTITY, quantity.toPlainString());
            case ChargedItem.MaterialUse(var code, var quantity) ->
                RecordBuilder.of(layouts.record("TO"))
                        .put(ClaimFields.CODE, code)
                        .put(ClaimFields.QUANTITY, quantity.toPlainString());
            case ChargedItem.Remark(String text) ->
                RecordBuilder.of(layouts.record("CO"))
                        .put(ClaimFields.COMMENT_CODE, FREE_WORDS)
                        .put(ClaimFields.COMMENT_TEXT, text);
        };
    }

    private static void times(RecordBuilder line, int[] days) {
        line.put(ClaimFields.TIMES, times(days));
        for (int day = 0; day < DAYS; day++) {
            if (days[day] > 0) {
                line.put(ClaimFields.DAY.get(day), days[day]);
            }
        }
    }

    private static int times(int[] days) {
        int sum = 0;
        for (int count : days) {
            sum += count;
        }
        return sum;
    }
}
