package jp.tashika.format.claim.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.UkeRecord;

/**
 * 調剤。One time that a prescription was dispensed.
 *
 * @param record CZ
 * @param lines the drugs, materials and remarks
 */
public record Dispensing(UkeRecord record, List<ClaimLine> lines) {

    private static final FieldName PRESCRIBED_ON = FieldName.of("prescribedOn");
    private static final FieldName DISPENSED_ON = FieldName.of("dispensedOn");
    private static final FieldName QUANTITY = FieldName.of("dispensedQuantity");

    public Dispensing {
        lines = List.copyOf(lines);
    }

    /** 処方箋交付年月日。 */
    public Optional<LocalDate> prescribedOn() {
        return record.day(PRESCRIBED_ON);
    }

    /** 調剤年月日。 */
    public Optional<LocalDate> dispensedOn() {
        return record.day(DISPENSED_ON);
    }

    /** 調剤数量。Days of 内服, doses of 屯服. */
    public OptionalLong quantity() {
        return record.number(QUANTITY);
    }

    /** 医薬品。The drugs among the lines. */
    public List<ClaimLine.Drug> drugs() {
        return LineFields.drugs(lines);
    }

    /** コメント。The remarks among the lines. */
    public List<LineComment> comments() {
        return LineFields.comments(lines);
    }

    /** The dispensings among the records behind one SH. */
    static List<Dispensing> of(List<UkeRecord> records) {
        List<Dispensing> dispensings = new ArrayList<>();
        List<UkeRecord> times = new ArrayList<>();
        List<ClaimLine> lines = new ArrayList<>();
        boolean more = false;
        for (UkeRecord record : records) {
            if (record.is("CZ")) {
                if (more) {
                    add(dispensings, times, lines);
                    lines = new ArrayList<>();
                }
                times.add(record);
                more = false;
            } else {
                LineGroup.line(record).ifPresent(lines::add);
                more = !times.isEmpty();
            }
        }
        boolean shared = lines.isEmpty() && !dispensings.isEmpty();
        add(dispensings, times, shared ? dispensings.getLast().lines() : lines);
        return dispensings;
    }

    private static void add(List<Dispensing> dispensings, List<UkeRecord> times, List<ClaimLine> lines) {
        times.forEach(time -> dispensings.add(new Dispensing(time, lines)));
        times.clear();
    }
}
