package jp.tashika.format.claim.record;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.tashika.format.claim.layout.Edition;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.layout.RecordLayout;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.time.Wareki;

/**
 * レコードの組立て。Makes a record exactly as the wire wants it: windows-31j, all commas of its layout, CRLF.
 *
 * <p>What is put in is not looked at beyond what would break the line; {@link UkeRecord#check} does that.
 */
public final class RecordBuilder {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final int WAREKI_MONTH_DIGITS = Edition.WAREKI.monthBytes();

    private final RecordLayout layout;
    private final List<String> prefix;
    private final List<byte[]> fields;

    private RecordBuilder(RecordLayout layout, List<String> prefix, List<byte[]> fields) {
        this.layout = layout;
        this.prefix = prefix;
        this.fields = fields;
    }

    /** A record of this layout with all of its fields empty. */
    public static RecordBuilder of(RecordLayout layout) {
        List<byte[]> fields = new ArrayList<>(Collections.nCopies(layout.size(), new byte[0]));
        fields.set(0, encoded(layout.id()));
        return new RecordBuilder(layout, List.of(), fields);
    }

    /**
     * A copy to be changed: fields that are not put anew keep their bytes.
     *
     * @throws IllegalArgumentException when the record has no layout
     */
    public static RecordBuilder from(UkeRecord record) {
        RecordLayout layout = record.layout()
                .orElseThrow(() -> new IllegalArgumentException("line " + record.line() + " has no layout"));
        List<byte[]> fields = new ArrayList<>();
        for (int index = 0; index < Math.max(record.size(), layout.size()); index++) {
            fields.add(record.raw(index));
        }
        return new RecordBuilder(layout, record.prefix(), fields);
    }

    /** The same with other fields before the id, as reviewers and insurers have: データ識別, 行番号, 枝番号. */
    public RecordBuilder withPrefix(int origin, int line, int branch) {
        return new RecordBuilder(
                layout, List.of(Integer.toString(origin), Integer.toString(line), Integer.toString(branch)), fields);
    }

    /**
     * Puts a text, an empty one to clear the field.
     *
     * @throws IllegalArgumentException when the record has no such field, or windows-31j no such character, or the text has
     *     a comma, a quotation mark or a control character
     */
    public RecordBuilder put(FieldName name, String text) {
        int index = name.in(layout);
        if (index < 0) {
            throw new IllegalArgumentException(layout.kind() + " " + layout.id() + " has no field " + name);
        }
        if (text.chars().anyMatch(c -> c == ',' || c == '"' || Character.isISOControl(c))) {
            throw new IllegalArgumentException(name + " holds a character that would break the line");
        }
        fields.set(index, encoded(text));
        return this;
    }

    public RecordBuilder put(FieldName name, long number) {
        return put(name, Long.toString(number));
    }

    /** Puts a day as the edition of the layout writes it. */
    public RecordBuilder put(FieldName name, LocalDate day) {
        return put(
                name,
                layout.edition() == Edition.WESTERN
                        ? DateTimeFormatter.BASIC_ISO_DATE.format(day)
                        : Wareki.from(day).sevenDigits());
    }

    /** Puts a month as the edition of the layout writes it. */
    public RecordBuilder put(FieldName name, YearMonth month) {
        return put(
                name,
                layout.edition() == Edition.WESTERN
                        ? MONTH.format(month)
                        : Wareki.from(month.atEndOfMonth()).sevenDigits().substring(0, WAREKI_MONTH_DIGITS));
    }

    /** Puts the number of an insurer or public programme in eight places. */
    public RecordBuilder put(FieldName name, InsurerNumber number) {
        return put(name, number.padded());
    }

    public UkeRecord build() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        prefix.forEach(text -> write(line, encoded(text)));
        fields.forEach(field -> write(line, field));
        byte[] bytes = line.toByteArray();
        // the last comma is the line end's place
        byte[] ended = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, ended, 0, bytes.length - 1);
        ended[bytes.length - 1] = '\r';
        ended[bytes.length] = '\n';
        Chunk chunk = new Chunk(ended, prefix.size() + fields.size());
        chunk.index(ended.length, true, false);
        return new UkeRecord(chunk, 0, layout, prefix.size(), 0, RecordShape.KNOWN);
    }

    private static void write(ByteArrayOutputStream line, byte[] field) {
        line.writeBytes(field);
        line.write(',');
    }

    private static byte[] encoded(String text) {
        try {
            ByteBuffer bytes = Windows31j.CHARSET.newEncoder().encode(CharBuffer.wrap(text));
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return copy;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a character that windows-31j does not have", e);
        }
    }
}
