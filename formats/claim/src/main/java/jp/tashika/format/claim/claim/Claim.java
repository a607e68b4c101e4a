package jp.tashika.format.claim.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.layout.Edition;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.layout.Layouts;
import jp.tashika.format.claim.layout.RecordLayout;
import jp.tashika.format.claim.layout.RecordRole;
import jp.tashika.format.claim.record.ClaimFault;
import jp.tashika.format.claim.record.UkeRecord;

/**
 * レセプト。What a facility bills for one patient and one month: its records, in the order of the file.
 *
 * <p>Lines that are no known record are among them, so that its bytes are whole.
 */
public final class Claim {

    private static final FieldName NUMBER = FieldName.of("number");

    private final ClaimKind kind;
    private final List<UkeRecord> records;
    private final List<ClaimFault> faults;

    Claim(ClaimKind kind, List<UkeRecord> records, List<ClaimFault> faults) {
        this.kind = kind;
        this.records = List.copyOf(records);
        this.faults = List.copyOf(faults);
    }

    /** A claim of these records, checked by itself: its place in a file is not looked at. */
    public static Claim of(ClaimKind kind, List<UkeRecord> records) {
        return new Claim(kind, records, new ClaimCheck(kind).of(records));
    }

    public ClaimKind kind() {
        return kind;
    }

    /** The layouts of its kind, in the edition of its first record. */
    public Layouts layouts() {
        return Layouts.of(
                kind,
                common().flatMap(UkeRecord::layout).map(RecordLayout::edition).orElse(Edition.WESTERN));
    }

    /** In the order of the file. */
    public List<UkeRecord> records() {
        return records;
    }

    /** What is wrong with it, in the order of the file. */
    public List<ClaimFault> faults() {
        return faults;
    }

    /** Whether one of its faults is an error. */
    public boolean hasError() {
        return faults.stream().anyMatch(ClaimFault::isError);
    }

    /** レセプト共通。The record that begins the claim, empty when it is missing. */
    public Optional<UkeRecord> common() {
        for (UkeRecord record : records) {
            if (record.layout()
                    .filter(layout -> layout.role() == RecordRole.CLAIM)
                    .isPresent()) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    /** レセプト番号。Its number in the file, from 1; empty when it cannot be read. */
    public OptionalLong number() {
        return common().map(record -> record.number(NUMBER)).orElse(OptionalLong.empty());
    }

    /** 最初の行番号。Where it begins in the file, 0 when it was made here. */
    public long line() {
        return records.isEmpty() ? 0 : records.getFirst().line();
    }

    /** The first record of this id. */
    public Optional<UkeRecord> first(String id) {
        for (UkeRecord record : records) {
            if (record.is(id)) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    /** The records of this id, in the order of the file. */
    public List<UkeRecord> all(String id) {
        List<UkeRecord> all = new ArrayList<>();
        for (UkeRecord record : records) {
            if (record.is(id)) {
                all.add(record);
            }
        }
        return all;
    }

    /** 元のバイト列。All of its lines as they came. */
    public byte[] bytes() {
        return FilePart.bytes(records);
    }

    /** Personal: only what it is, and how large. */
    @Override
    public String toString() {
        return "Claim[" + kind + ", line " + line() + ", " + records.size() + " records]";
    }
}
