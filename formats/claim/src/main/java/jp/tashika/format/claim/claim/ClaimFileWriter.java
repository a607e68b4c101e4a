package jp.tashika.format.claim.claim;

import java.io.IOException;
import java.io.OutputStream;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.layout.Layouts;
import jp.tashika.format.claim.record.RecordBuilder;
import jp.tashika.format.claim.record.UkeRecord;

/**
 * レセプトファイルの書出し。Writes a claim file as the wire wants it: records in windows-31j with CRLF, a trailer that counts what
 * was written, and 0x1A.
 *
 * <p>{@link #write(FilePart)} writes what was read, byte for byte. A file that is made here is a header, claims and {@link
 * #finish}. The caller closes the stream.
 */
public final class ClaimFileWriter {

    private static final byte END_MARK = 0x1A;
    private static final String ONLY_VOLUME = "99";
    private static final FieldName COUNT = FieldName.of("count");
    private static final FieldName POINTS = FieldName.of("points");
    private static final FieldName VOLUME = FieldName.of("volume");

    private final OutputStream out;
    private FileTotals totals = FileTotals.NONE;

    public ClaimFileWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes a part of a file as it came. */
    public void write(FilePart part) throws IOException {
        part.writeTo(out);
    }

    /** Writes the header of a file that is made here. */
    public void write(UkeRecord header) throws IOException {
        header.writeTo(out);
    }

    /** Writes a claim, which the trailer will count. */
    public void write(Claim claim) throws IOException {
        for (UkeRecord record : claim.records()) {
            record.writeTo(out);
        }
        totals = totals.plus(claim.records());
    }

    /** Writes the trailer, with the number of insurers and public programmes and the points written, and the end mark. */
    public void finish(Layouts layouts) throws IOException {
        RecordBuilder.of(layouts.record("GO"))
                .put(COUNT, totals.bearers())
                .put(POINTS, totals.points())
                .put(VOLUME, ONLY_VOLUME)
                .build()
                .writeTo(out);
        out.write(END_MARK);
    }
}
