package jp.tashika.format.claim.delivery;

import java.io.IOException;
import java.io.OutputStream;
import jp.tashika.format.claim.claim.FileTotals;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.layout.Layouts;
import jp.tashika.format.claim.layout.RecordLayout;
import jp.tashika.format.claim.record.RecordBuilder;
import jp.tashika.format.claim.record.UkeRecord;

/**
 * 保険者向けファイルの書出し。Writes the claims of one facility that go to one insurer, with what the reviewer added.
 *
 * <p>What the facility wrote stays byte for byte, the numbers of its claims too: those of claims that went elsewhere are left
 * out, so numbers may have gaps. The caller closes the stream.
 */
public final class InsurerFileWriter {

    private static final String ONLY_VOLUME = "99";
    private static final FieldName COUNT = FieldName.of("count");
    private static final FieldName POINTS = FieldName.of("points");
    private static final FieldName VOLUME = FieldName.of("volume");

    private final PrefixedRows rows;
    private final Layouts layouts;
    private FileTotals totals = FileTotals.NONE;

    private InsurerFileWriter(PrefixedRows rows, Layouts layouts) {
        this.rows = rows;
        this.layouts = layouts;
    }

    /**
     * Begins a file.
     *
     * @param header the record that began the facility's file
     */
    public static InsurerFileWriter of(OutputStream out, UkeRecord header) throws IOException {
        RecordLayout layout = header.layout()
                .orElseThrow(() -> new IllegalArgumentException("line " + header.line() + " has no layout"));
        PrefixedRows rows = new PrefixedRows(out);
        rows.write(PrefixedRows.Origin.FACILITY, header);
        return new InsurerFileWriter(rows, Layouts.of(layout.kind(), layout.edition()));
    }

    public void write(MarkedClaim marked) throws IOException {
        rows.write(marked);
        totals = totals.plus(marked.claim().records());
    }

    /** Writes the trailer, which counts what was written, and the end mark. */
    public void finish() throws IOException {
        rows.begin();
        rows.write(
                PrefixedRows.Origin.REVIEWER,
                RecordBuilder.of(layouts.record("GO"))
                        .put(COUNT, totals.bearers())
                        .put(POINTS, totals.points())
                        .put(VOLUME, ONLY_VOLUME)
                        .build());
        rows.end();
    }
}
