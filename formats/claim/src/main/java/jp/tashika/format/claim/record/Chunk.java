package jp.tashika.format.claim.record;

import java.util.Arrays;

/**
 * 塊。A stretch of a file, with the places of its lines and fields. Filled once by {@link #index}, never changed afterwards.
 *
 * <p>This is the hot loop of reading: it looks at each byte once and writes plain arrays, so that a record costs one small
 * object and a field nothing until it is asked for.
 */
final class Chunk {

    /** Bytes that are no character stand in the line. */
    static final int UNMAPPABLE = 1;
    /** Control characters stand in the line. */
    static final int CONTROL = 2;
    /** The line is longer than a line may be, and this a piece of it. */
    static final int FRAGMENT = 4;
    /** The piece is not the first of its line. */
    static final int CONTINUED = 8;
    /** The file ended before the line did. */
    static final int UNENDED = 16;
    /** The line is 0x1A. */
    static final int END_MARK = 32;

    static final int LINE_BYTES_MAX = 65_535;

    // what stands in the table of lines, in this order
    private static final int START = 0;
    private static final int CONTENT_END = 1;
    private static final int END = 2;
    private static final int FIRST_FIELD = 3;
    private static final int FIELDS = 4;
    private static final int FLAGS = 5;
    private static final int STRIDE = 6;

    private static final byte LINE_FEED = '\n';
    private static final byte CARRIAGE_RETURN = '\r';
    private static final byte EOF = 0x1A;

    // what a byte is to the loop
    private static final byte PLAIN = 0;
    private static final byte COMMA = 1;
    private static final byte LEAD = 2;
    private static final byte LINE = 3;
    private static final byte WRONG = 4;
    private static final byte[] CLASSES = classes();

    final byte[] bytes;
    private int[] fieldEnds;
    private int fields;
    private int[] lines;
    private int lineCount;
    // the line being looked at
    private int lineStart;
    private int lineFields;
    private int lineFlags;

    /**
     * A chunk of these bytes, which must not change any more.
     *
     * @param fieldsExpected about how many fields it has; more of them cost a copy
     */
    Chunk(byte[] bytes, int fieldsExpected) {
        this.bytes = bytes;
        this.fieldEnds = new int[fieldsExpected + 16];
        this.lines = new int[(bytes.length / 64 + 4) * STRIDE];
    }

    /**
     * Looks for lines and fields.
     *
     * @param limit bytes from here on are not looked at
     * @param last whether the file ends at the limit; else a line without an end is left for the next chunk
     * @param inside whether the first line goes on with one that was too long
     * @return whether the line left over goes on with one that was too long; it begins at {@link #rest}
     */
    boolean index(int limit, boolean last, boolean inside) {
        lineFlags = inside ? FRAGMENT | CONTINUED : 0;
        for (int at = 0; at < limit; ) {
            at = switch (CLASSES[bytes[at] & 0xFF]) {
                case PLAIN -> at + 1;
                case COMMA -> {
                    endField(at);
                    yield at + 1;
                }
                case LINE -> line(at, limit);
                case LEAD -> twoBytes(at, limit);
                default -> {
                    lineFlags |= bytes[at] < 0 ? UNMAPPABLE : CONTROL;
                    yield at + 1;
                }
            };
            if (at - lineStart >= LINE_BYTES_MAX) {
                lineFlags |= FRAGMENT;
                close(at, at, FRAGMENT | CONTINUED);
            }
        }
        if (last && lineStart < limit) {
            lineFlags |= UNENDED;
            close(bytes[limit - 1] == CARRIAGE_RETURN ? limit - 1 : limit, limit, 0);
        }
        return (lineFlags & CONTINUED) != 0;
    }

    /** Where the line begins that has no end yet. */
    int rest() {
        return lineStart;
    }

    int fieldCount() {
        return fields;
    }

    int lineCount() {
        return lineCount;
    }

    int start(int line) {
        return lines[line * STRIDE + START];
    }

    int contentEnd(int line) {
        return lines[line * STRIDE + CONTENT_END];
    }

    int end(int line) {
        return lines[line * STRIDE + END];
    }

    int fields(int line) {
        return lines[line * STRIDE + FIELDS];
    }

    int flags(int line) {
        return lines[line * STRIDE + FLAGS];
    }

    int fieldStart(int line, int field) {
        return field == 0 ? start(line) : fieldEnds[lines[line * STRIDE + FIRST_FIELD] + field - 1] + 1;
    }

    int fieldEnd(int line, int field) {
        return fieldEnds[lines[line * STRIDE + FIRST_FIELD] + field];
    }

    /** The first field from {@code field} (at least 1) on that is not empty, {@code end} if there is none below it. */
    int filled(int line, int field, int end) {
        int first = lines[line * STRIDE + FIRST_FIELD];
        for (int i = field; i < end; i++) {
            if (fieldEnds[first + i] - fieldEnds[first + i - 1] > 1) {
                return i;
            }
        }
        return end;
    }

    private int line(int at, int limit) {
        switch (bytes[at]) {
            case LINE_FEED -> {
                boolean carriage = at > lineStart && bytes[at - 1] == CARRIAGE_RETURN;
                close(carriage ? at - 1 : at, at + 1, 0);
            }
            case CARRIAGE_RETURN -> lineFlags |= at + 1 < limit && bytes[at + 1] != LINE_FEED ? CONTROL : 0;
            default -> {
                if (at > lineStart) {
                    close(at, at, 0);
                }
                lineFlags = END_MARK;
                close(at + 1, at + 1, 0);
            }
        }
        return at + 1;
    }

    private int twoBytes(int at, int limit) {
        if (at + 1 == limit || !Windows31j.isSecond(bytes[at + 1] & 0xFF)) {
            lineFlags |= UNMAPPABLE;
            return at + 1;
        }
        lineFlags |= Windows31j.isDouble(bytes[at] & 0xFF, bytes[at + 1] & 0xFF) ? 0 : UNMAPPABLE;
        return at + 2;
    }

    private void endField(int at) {
        if (fields == fieldEnds.length) {
            fieldEnds = Arrays.copyOf(fieldEnds, fields * 2);
        }
        fieldEnds[fields++] = at;
        lineFields++;
    }

    private void close(int contentEnd, int end, int nextFlags) {
        endField(contentEnd);
        if (lineCount * STRIDE == lines.length) {
            lines = Arrays.copyOf(lines, lines.length * 2);
        }
        int row = lineCount++ * STRIDE;
        lines[row + START] = lineStart;
        lines[row + CONTENT_END] = contentEnd;
        lines[row + END] = end;
        lines[row + FIRST_FIELD] = fields - lineFields;
        lines[row + FIELDS] = lineFields;
        lines[row + FLAGS] = lineFlags;
        lineStart = end;
        lineFields = 0;
        lineFlags = nextFlags;
    }

    private static byte[] classes() {
        byte[] classes = new byte[0x100];
        for (int value = 0; value < classes.length; value++) {
            if (Windows31j.isLead(value)) {
                classes[value] = LEAD;
            } else if (value < 0x20 || value == 0x7F || !Windows31j.isSingle(value)) {
                classes[value] = WRONG;
            }
        }
        classes[','] = COMMA;
        classes[LINE_FEED] = LINE;
        classes[CARRIAGE_RETURN] = LINE;
        classes[EOF] = LINE;
        return classes;
    }
}
