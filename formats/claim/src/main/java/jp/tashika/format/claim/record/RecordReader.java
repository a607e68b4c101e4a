package jp.tashika.format.claim.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.layout.Edition;
import jp.tashika.format.claim.layout.FieldLayout;
import jp.tashika.format.claim.layout.FieldMode;
import jp.tashika.format.claim.layout.Layouts;
import jp.tashika.format.claim.layout.RecordLayout;
import jp.tashika.format.claim.layout.RecordRole;
import org.jspecify.annotations.Nullable;

/**
 * レコードの読取。Cuts a stream of windows-31j bytes into records, one at a time, in the order of the file.
 *
 * <p>Lines end with CRLF or LF; the byte 0x1A is a line of its own, wherever it stands. All bytes of the stream come back
 * in the records, once and in order. No content makes it fail: only the stream itself can. Memory is bounded: it holds 256
 * KiB at a time, and cuts a line of more than 65,535 bytes into pieces.
 *
 * <p>How dates are written (western or wareki) is taken from each header and each claim's first record, by the length of
 * its month.
 */
public final class RecordReader {

    /** 一行の上限。Longer lines are cut into pieces of this many bytes. */
    public static final int LINE_BYTES_MAX = Chunk.LINE_BYTES_MAX;

    private static final int CHUNK_BYTES = 256 * 1024;

    /** The first month in each layout, by its number; -1 where it has none. */
    private static final int[] MONTHS = Layouts.all().stream()
            .mapToInt(layout -> layout.fields().stream()
                    .filter(field -> field.mode() == FieldMode.MONTH)
                    .mapToInt(FieldLayout::index)
                    .findFirst()
                    .orElse(-1))
            .toArray();

    private final InputStream in;
    private Optional<ClaimKind> kind;
    private Edition edition = Edition.WESTERN;
    private Chunk chunk = new Chunk(new byte[0], 0);
    private int next;
    private long line;
    private int limit;
    private boolean inside;
    private boolean ended;

    /** Reads a file of claims of this kind. */
    public RecordReader(InputStream in, ClaimKind kind) {
        this.in = in;
        this.kind = Optional.of(kind);
    }

    /** Reads a file whose kind shows in its first records, see {@link #kind}. */
    public RecordReader(InputStream in) {
        this.in = in;
        this.kind = Optional.empty();
    }

    /**
     * レセプトの種類。The kind given, or that of the first record within 256 KiB that only one kind has; 医科 where none is.
     */
    public ClaimKind kind() throws IOException {
        if (kind.isEmpty()) {
            fill();
            kind = Optional.of(kindOfChunk());
        }
        return kind.get();
    }

    /** The next record, empty at the end of the stream. */
    public Optional<UkeRecord> next() throws IOException {
        kind();
        while (next == chunk.lineCount()) {
            if (ended) {
                return Optional.empty();
            }
            fill();
        }
        int place = next++;
        int flags = chunk.flags(place);
        if ((flags & Chunk.CONTINUED) == 0) {
            line++;
        }
        return Optional.of(record(place, flags));
    }

    private UkeRecord record(int place, int flags) throws IOException {
        if ((flags & Chunk.FRAGMENT) != 0) {
            return new UkeRecord(chunk, place, null, 0, line, RecordShape.FRAGMENT);
        }
        if ((flags & Chunk.END_MARK) != 0) {
            return new UkeRecord(chunk, place, null, 0, line, RecordShape.END_MARK);
        }
        if (chunk.contentEnd(place) == chunk.start(place)) {
            return new UkeRecord(chunk, place, null, 0, line, RecordShape.BLANK);
        }
        int prefix = UkeRecord.prefixFields(chunk, place);
        @Nullable RecordLayout layout = layout(place, prefix);
        if (layout == null) {
            return new UkeRecord(chunk, place, null, prefix, line, RecordShape.UNKNOWN);
        }
        UkeRecord record = new UkeRecord(chunk, place, layout, prefix, line, RecordShape.KNOWN);
        return layout.role() == RecordRole.BODY ? record : dated(record, layout);
    }

    private @Nullable RecordLayout layout(int place, int prefix) throws IOException {
        int start = chunk.fieldStart(place, prefix);
        return chunk.fieldEnd(place, prefix) - start == 2
                ? Layouts.of(kind(), edition)
                        .find(chunk.bytes[start], chunk.bytes[start + 1])
                        .orElse(null)
                : null;
    }

    /** The record in the edition that its own month shows, which holds for the records after it. */
    private UkeRecord dated(UkeRecord record, RecordLayout layout) {
        int month = MONTHS[layout.number()];
        Optional<Edition> shown = month < 0 ? Optional.empty() : Edition.ofMonth(record.length(month));
        if (shown.isEmpty() || shown.get() == layout.edition()) {
            return record;
        }
        edition = shown.get();
        return record.in(Layouts.of(layout.kind(), edition).record(layout.id()));
    }

    private void fill() throws IOException {
        int rest = limit - chunk.rest();
        byte[] bytes = new byte[CHUNK_BYTES];
        System.arraycopy(chunk.bytes, chunk.rest(), bytes, 0, rest);
        limit = rest + in.readNBytes(bytes, rest, CHUNK_BYTES - rest);
        ended = limit < CHUNK_BYTES;
        int expected = chunk.fieldCount() == 0 ? limit / 2 : chunk.fieldCount() + chunk.fieldCount() / 8;
        chunk = new Chunk(ended ? Arrays.copyOf(bytes, limit) : bytes, Math.min(expected, limit));
        inside = chunk.index(limit, ended, inside);
        next = 0;
    }

    private ClaimKind kindOfChunk() {
        for (int place = 0; place < chunk.lineCount(); place++) {
            int id = UkeRecord.prefixFields(chunk, place);
            if (id < chunk.fields(place)) {
                int start = chunk.fieldStart(place, id);
                String text = Windows31j.decode(chunk.bytes, start, Math.min(start + 3, chunk.fieldEnd(place, id)));
                Set<ClaimKind> kinds = Layouts.all().stream()
                        .filter(layout -> layout.id().equals(text))
                        .map(RecordLayout::kind)
                        .collect(Collectors.toSet());
                if (kinds.size() == 1) {
                    return kinds.iterator().next();
                }
            }
        }
        return ClaimKind.MEDICAL;
    }
}
