package jp.tashika.format.claim.record;

import java.util.ArrayList;
import java.util.List;
import jp.tashika.format.claim.layout.Edition;
import jp.tashika.format.claim.layout.FieldLayout;
import jp.tashika.format.claim.layout.FieldMode;
import jp.tashika.format.claim.layout.Layouts;
import jp.tashika.format.claim.layout.Need;
import jp.tashika.format.claim.layout.RecordLayout;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Outcome;

/** レコードの検査。Holds one record against its layout. */
final class RecordCheck {

    /** A line of garbage does not need all of its faults told. */
    private static final int FAULTS_MAX = 16;

    /** The fields that must be there, by the number of the layout. */
    private static final int[][] REQUIRED = Layouts.all().stream()
            .map(layout -> layout.fields().stream()
                    .filter(field -> field.need() == Need.ALWAYS)
                    .mapToInt(FieldLayout::index)
                    .toArray())
            .toArray(int[][]::new);

    private final UkeRecord record;
    private final List<ClaimFault> faults = new ArrayList<>(0);

    private RecordCheck(UkeRecord record) {
        this.record = record;
    }

    static List<ClaimFault> of(UkeRecord record) {
        RecordCheck check = new RecordCheck(record);
        check.line();
        record.layout().ifPresent(check::fields);
        return check.faults.isEmpty() ? List.of() : List.copyOf(check.faults);
    }

    private void line() {
        switch (record.shape()) {
            case BLANK -> add(Outcome.CLAIM_LINE_EMPTY, Severity.WARNING, "");
            case FRAGMENT -> add(Outcome.CLAIM_LINE_TOO_LONG, Severity.ERROR, "> " + RecordReader.LINE_BYTES_MAX);
            case UNKNOWN -> {
                add(Outcome.CLAIM_RECORD_UNKNOWN, Severity.WARNING, "");
                if (record.isFlagged(Chunk.UNMAPPABLE)) {
                    add(Outcome.CLAIM_FIELD_UNMAPPABLE, Severity.WARNING, "");
                }
                if (record.isFlagged(Chunk.CONTROL)) {
                    add(Outcome.CLAIM_FIELD_CONTROL_CHARACTER, Severity.WARNING, "");
                }
            }
            case KNOWN, END_MARK -> {}
        }
        if (record.isFlagged(Chunk.UNENDED)) {
            add(Outcome.CLAIM_LINE_UNENDED, Severity.WARNING, "");
        }
    }

    private void fields(RecordLayout layout) {
        if (record.size() > layout.size()) {
            add(Outcome.CLAIM_RECORD_TOO_LONG, Severity.WARNING, record.size() + " > " + layout.size());
        }
        int there = Math.min(record.size(), layout.size());
        int[] required = REQUIRED[layout.number()];
        int missing = 0;
        // fields are mostly empty: go from one that is filled to the next
        for (int index = record.filled(1, there); faults.size() < FAULTS_MAX; index = record.filled(index + 1, there)) {
            while (missing < required.length && required[missing] < index) {
                add(Outcome.CLAIM_FIELD_MISSING, Severity.ERROR, layout.field(required[missing++]), "");
            }
            if (index == layout.size()) {
                return;
            }
            missing += missing < required.length && required[missing] == index ? 1 : 0;
            int from = record.from(index);
            field(layout.edition(), layout.field(index), from, record.to(index, from));
        }
    }

    private void field(Edition edition, FieldLayout field, int from, int to) {
        if (record.isFlagged(Chunk.UNMAPPABLE | Chunk.CONTROL) && !isClean(field, from, to)) {
            return;
        }
        switch (field.mode()) {
            case DIGITS, SIGNED, DECIMAL -> number(field, from, to);
            case HALF, FULL, EITHER -> text(field, from, to);
            case DAY, MONTH -> date(edition, field, from, to);
            case INSURER -> insurer(field, from, to);
        }
        if (!field.values().isEmpty() && !field.values().contains(Windows31j.decode(record.source(), from, to))) {
            addUnreadable(Outcome.CLAIM_FIELD_CODE_UNKNOWN, field, "");
        }
    }

    private boolean isClean(FieldLayout field, int from, int to) {
        byte[] bytes = record.source();
        boolean unmappable = false;
        boolean control = false;
        for (int at = from; at < to; at++) {
            int value = bytes[at] & 0xFF;
            if (!Windows31j.isLead(value)) {
                unmappable |= !Windows31j.isSingle(value);
                control |= value < 0x20 || value == 0x7F;
            } else if (at + 1 < to && Windows31j.isDouble(value, bytes[at + 1] & 0xFF)) {
                at++;
            } else {
                unmappable = true;
            }
        }
        if (unmappable) {
            addUnreadable(Outcome.CLAIM_FIELD_UNMAPPABLE, field, "");
        }
        if (control) {
            addUnreadable(Outcome.CLAIM_FIELD_CONTROL_CHARACTER, field, "");
        }
        return !unmappable && !control;
    }

    private void number(FieldLayout field, int from, int to) {
        byte[] bytes = record.source();
        boolean right = switch (field.mode()) {
            case DECIMAL -> FieldReading.isDecimal(bytes, from, to);
            case SIGNED -> FieldReading.isDigits(bytes, bytes[from] == '-' ? from + 1 : from, to);
            default -> FieldReading.isDigits(bytes, from, to);
        };
        int length = to - from;
        if (!right) {
            addUnreadable(Outcome.CLAIM_FIELD_ILL_FORMED, field, field.mode().label());
        } else if (isWrong(length, field)) {
            addUnreadable(Outcome.CLAIM_FIELD_LENGTH_WRONG, field, length + " / " + field.bytes());
        }
    }

    private static boolean isWrong(int length, FieldLayout field) {
        return length > field.bytes() || (field.fixed() && length < field.bytes());
    }

    private void text(FieldLayout field, int from, int to) {
        int length = to - from;
        if (isWrong(length, field)) {
            add(Outcome.CLAIM_FIELD_LENGTH_WRONG, Severity.WARNING, field, length + " / " + field.bytes());
        }
        byte[] bytes = record.source();
        int twos = 0;
        int ones = 0;
        for (int at = from; at < to; at++) {
            if (Windows31j.isLead(bytes[at] & 0xFF)) {
                twos++;
                at++;
            } else {
                ones++;
            }
        }
        boolean right = switch (field.mode()) {
            case HALF -> twos == 0;
            case FULL -> ones == 0;
            default -> ones == 0 || twos == 0;
        };
        if (!right) {
            add(
                    Outcome.CLAIM_FIELD_WIDTH_WRONG,
                    Severity.WARNING,
                    field,
                    field.mode().label());
        }
    }

    private void date(Edition edition, FieldLayout field, int from, int to) {
        boolean day = field.mode() == FieldMode.DAY;
        boolean right = day
                ? FieldReading.day(record.source(), from, to).isPresent()
                : FieldReading.month(record.source(), from, to).isPresent();
        if (!right) {
            addUnreadable(Outcome.CLAIM_FIELD_ILL_FORMED, field, field.mode().label());
        } else if (to - from != (day ? edition.dayBytes() : edition.monthBytes())) {
            add(Outcome.CLAIM_EDITION_MIXED, Severity.WARNING, field, (to - from) + " / " + field.bytes());
        }
    }

    private void insurer(FieldLayout field, int from, int to) {
        InsurerNumber.parse(Windows31j.decode(record.source(), from, to))
                .ifPresentOrElse(
                        number -> {
                            if (!number.hasRightCheckDigit()) {
                                add(Outcome.CLAIM_CHECK_DIGIT_WRONG, Severity.WARNING, field, "");
                            }
                        },
                        () -> addUnreadable(
                                Outcome.CLAIM_FIELD_ILL_FORMED,
                                field,
                                field.mode().label()));
    }

    /** What cannot be read weighs as much as depends on the field. */
    private void addUnreadable(Outcome outcome, FieldLayout field, String detail) {
        add(outcome, field.need() == Need.FREE ? Severity.WARNING : Severity.ERROR, field, detail);
    }

    private void add(Outcome outcome, Severity severity, FieldLayout field, String detail) {
        String where = field.japanese() + (detail.isEmpty() ? "" : ": " + detail);
        faults.add(new ClaimFault(outcome, severity, record.line(), record.id(), field.index(), where));
    }

    private void add(Outcome outcome, Severity severity, String detail) {
        faults.add(new ClaimFault(outcome, severity, record.line(), record.id(), 0, detail));
    }
}
