package jp.tashika.format.claim.record;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.layout.RecordLayout;
import jp.tashika.vocabulary.number.InsurerNumber;
import org.jspecify.annotations.Nullable;

/**
 * レコード。One line of a claim file: its bytes as they came, and its fields, decoded when they are asked for.
 *
 * <p>A field that is empty, missing at the end of a short record, or unreadable is empty to its reader; {@link #check} tells
 * which of the three it was. Blanks around a value (half-width and full-width) are no part of it. Records of reviewers and insurers
 * have three more fields in front (データ識別, 行番号, 枝番号, see {@link #prefix}); indexes do not count them: the id is
 * always field 0.
 *
 * <p>A record keeps the 256 KiB alive that it was read with. Whoever keeps one for long keeps its {@link #bytes}.
 */
public final class UkeRecord {

    private static final int PREFIX_FIELDS = 3;

    private final Chunk chunk;
    private final int place;
    private final @Nullable RecordLayout layout;
    private final int prefix;
    private final long line;
    private final RecordShape shape;

    UkeRecord(Chunk chunk, int place, @Nullable RecordLayout layout, int prefix, long line, RecordShape shape) {
        this.chunk = chunk;
        this.place = place;
        this.layout = layout;
        this.prefix = prefix;
        this.line = line;
        this.shape = shape;
    }

    /** How many fields stand before the id: three with reviewers and insurers, else none. */
    static int prefixFields(Chunk chunk, int place) {
        if (chunk.fields(place) <= PREFIX_FIELDS) {
            return 0;
        }
        int from = chunk.start(place);
        int to = chunk.fieldEnd(place, 0);
        boolean number = to > from && to <= from + 2 && FieldReading.isDigits(chunk.bytes, from, to);
        return number ? PREFIX_FIELDS : 0;
    }

    /** The same line by another layout. */
    UkeRecord in(RecordLayout other) {
        return new UkeRecord(chunk, place, other, prefix, line, shape);
    }

    public RecordShape shape() {
        return shape;
    }

    /** レコード識別。Two capitals; empty text when this kind of claims has no such record. */
    public String id() {
        return layout == null ? "" : layout.id();
    }

    /** Whether it is the record of this id. */
    public boolean is(String id) {
        return layout != null && layout.id().equals(id);
    }

    /** The layout it is read by, present when its shape is {@link RecordShape#KNOWN}. */
    public Optional<RecordLayout> layout() {
        return Optional.ofNullable(layout);
    }

    /** 行番号。Where it stood in its file, from 1; 0 when it was made here. */
    public long line() {
        return line;
    }

    /** 項目数。How many fields stand there, the id counted. */
    public int size() {
        return chunk.fields(place) - prefix;
    }

    /** データ識別・行番号・枝番号。What stands before the id with reviewers and insurers, empty texts included; none elsewhere. */
    public List<String> prefix() {
        return prefix == 0
                ? List.of()
                : List.of(
                        Windows31j.decode(chunk.bytes, chunk.fieldStart(place, 0), chunk.fieldEnd(place, 0)),
                        Windows31j.decode(chunk.bytes, chunk.fieldStart(place, 1), chunk.fieldEnd(place, 1)),
                        Windows31j.decode(chunk.bytes, chunk.fieldStart(place, 2), chunk.fieldEnd(place, 2)));
    }

    /** Whether something stands in the field. */
    public boolean has(FieldName name) {
        int index = indexOf(name);
        if (index < 0 || index >= size()) {
            return false;
        }
        int from = chunk.fieldStart(place, index + prefix);
        int to = chunk.fieldEnd(place, index + prefix);
        return from < to && FieldReading.skipBlanks(chunk.bytes, from, to) < to;
    }

    /** The text of a field; bytes that are no character become U+FFFD. */
    public Optional<String> text(FieldName name) {
        return text(indexOf(name));
    }

    /** The text of the field at an index, from 0. */
    public Optional<String> text(int index) {
        int from = from(index);
        int to = to(index, from);
        return from == to ? Optional.empty() : Optional.of(Windows31j.decode(chunk.bytes, from, to));
    }

    /** The number of a field: up to 18 digits, with a minus where the layout allows one. */
    public OptionalLong number(FieldName name) {
        int index = indexOf(name);
        int from = from(index);
        return FieldReading.number(chunk.bytes, from, to(index, from));
    }

    /** The number of a field with a point in it, exactly as it stands. */
    public Optional<BigDecimal> decimal(FieldName name) {
        int index = indexOf(name);
        int from = from(index);
        return FieldReading.decimal(chunk.bytes, from, to(index, from));
    }

    /** The day of a field, western or wareki by its length. */
    public Optional<LocalDate> day(FieldName name) {
        int index = indexOf(name);
        int from = from(index);
        return FieldReading.day(chunk.bytes, from, to(index, from));
    }

    /** The month of a field, western or wareki by its length. */
    public Optional<YearMonth> month(FieldName name) {
        int index = indexOf(name);
        int from = from(index);
        return FieldReading.month(chunk.bytes, from, to(index, from));
    }

    /** The insurer or public programme of a field, 6 digits padded to 8; its check digit is not looked at. */
    public Optional<InsurerNumber> insurer(FieldName name) {
        return text(name).flatMap(InsurerNumber::parse);
    }

    /** 元のバイト列。The line as it came, with its line end. */
    public byte[] bytes() {
        return Arrays.copyOfRange(chunk.bytes, chunk.start(place), chunk.end(place));
    }

    /** How many bytes the line has, with its line end. */
    public int byteCount() {
        return chunk.end(place) - chunk.start(place);
    }

    /** Writes the line as it came, with its line end. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(chunk.bytes, chunk.start(place), byteCount());
    }

    /**
     * 検査。Everything that is wrong with this line by itself: its shape, its fields' form, length and codes.
     *
     * <p>Whatever a field's reader cannot read is named here.
     */
    public List<ClaimFault> check() {
        return RecordCheck.of(this);
    }

    /** How many bytes stand in a field, blanks around them not counted; 0 when the record is too short to have it. */
    int length(int index) {
        int from = from(index);
        return to(index, from) - from;
    }

    /** The first field from {@code index} on, below {@code end}, with more than blanks in it; the layout's size if none. */
    int filled(int index, int end) {
        for (int field = chunk.filled(place, index + prefix, end + prefix);
                field < end + prefix;
                field = chunk.filled(place, field + 1, end + prefix)) {
            int to = chunk.fieldEnd(place, field);
            if (FieldReading.skipBlanks(chunk.bytes, chunk.fieldStart(place, field), to) < to) {
                return field - prefix;
            }
        }
        return layout == null ? end : layout.size();
    }

    byte[] source() {
        return chunk.bytes;
    }

    boolean isFlagged(int flags) {
        return (chunk.flags(place) & flags) != 0;
    }

    /** Where the value of a field begins, after blanks. */
    int from(int index) {
        if (index < 0 || index >= size()) {
            return 0;
        }
        int from = chunk.fieldStart(place, index + prefix);
        int to = chunk.fieldEnd(place, index + prefix);
        return FieldReading.skipBlanks(chunk.bytes, from, to);
    }

    /** Where the value of a field that begins at {@code from} ends, before blanks. */
    int to(int index, int from) {
        return index < 0 || index >= size()
                ? from
                : FieldReading.dropBlanks(chunk.bytes, from, chunk.fieldEnd(place, index + prefix));
    }

    /** The bytes of a field with its blanks; none when the record is too short to have it. */
    byte[] raw(int index) {
        return index >= size()
                ? new byte[0]
                : Arrays.copyOfRange(
                        chunk.bytes, chunk.fieldStart(place, index + prefix), chunk.fieldEnd(place, index + prefix));
    }

    private int indexOf(FieldName name) {
        return layout == null ? -1 : name.in(layout);
    }

    /** Personal: only what kind of line it is. */
    @Override
    public String toString() {
        return "UkeRecord[" + id() + ", line " + line + ", " + size() + " fields]";
    }
}
