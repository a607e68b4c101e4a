package jp.tashika.format.claim.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import jp.tashika.format.claim.claim.FileTotals;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.layout.Layouts;
import jp.tashika.format.claim.layout.RecordLayout;
import jp.tashika.format.claim.record.RecordBuilder;
import jp.tashika.format.claim.record.UkeRecord;

/**
 * 返戻ファイルの書出し。Writes the claims that come back to one facility (.HEN), each with its reason. The caller closes the
 * stream.
 */
public final class ReturnFileWriter {

    private static final List<FieldName> FACILITY = List.of(
            FieldName.of("reviewer"),
            FieldName.of("prefecture"),
            FieldName.of("pointTable"),
            FieldName.of("facilityCode"));
    private static final FieldName MONTH = FieldName.of("billingMonth");
    private static final FieldName VOLUME = FieldName.of("volume");
    private static final FieldName SEARCH_NUMBER = FieldName.of("searchNumber");
    private static final FieldName PROCESSED_MONTH = FieldName.of("processedMonth");
    private static final FieldName RETURN_CLASS = FieldName.of("returnClass");
    private static final FieldName REASON_CODE = FieldName.of("reasonCode");
    private static final FieldName REASON_TEXT = FieldName.of("reasonText");
    private static final FieldName SUPPLEMENT = FieldName.of("supplement");
    private static final FieldName COUNT = FieldName.of("returnTotal1");
    private static final FieldName POINTS = FieldName.of("returnTotal2");
    private static final String FIRST_VOLUME = "00";

    private final PrefixedRows rows;
    private final Layouts layouts;
    private final YearMonth month;
    private FileTotals totals = FileTotals.NONE;
    private long count;

    private ReturnFileWriter(PrefixedRows rows, Layouts layouts, YearMonth month) {
        this.rows = rows;
        this.layouts = layouts;
        this.month = month;
    }

    /**
     * Begins a file.
     *
     * @param header the record that began the facility's file, by which the facility is named
     * @param month 返戻年月
     */
    public static ReturnFileWriter of(OutputStream out, UkeRecord header, YearMonth month) throws IOException {
        RecordLayout layout = header.layout()
                .orElseThrow(() -> new IllegalArgumentException("line " + header.line() + " has no layout"));
        Layouts layouts = Layouts.of(layout.kind(), layout.edition());
        RecordBuilder begin =
                RecordBuilder.of(layouts.record("HI")).put(MONTH, month).put(VOLUME, FIRST_VOLUME);
        FACILITY.forEach(name -> header.text(name).ifPresent(text -> begin.put(name, text)));
        PrefixedRows rows = new PrefixedRows(out);
        rows.write(PrefixedRows.Origin.RETURN, begin.build());
        return new ReturnFileWriter(rows, layouts, month);
    }

    /** Writes a claim as the facility sent it, with its search number, and the reason behind it. */
    public void write(ReturnedClaim returned) throws IOException {
        rows.begin();
        for (UkeRecord record : returned.claim().records()) {
            if (record.is("RE")) {
                UkeRecord found = RecordBuilder.from(record)
                        .put(SEARCH_NUMBER, returned.searchNumber())
                        .build();
                rows.write(PrefixedRows.Origin.RETURN, found);
            } else {
                rows.write(PrefixedRows.Origin.FACILITY, record);
            }
        }
        rows.write(PrefixedRows.Origin.RETURN, reason(returned));
        totals = totals.plus(returned.claim().records());
        count++;
    }

    /** Writes the trailer with the number of claims and their points, and the end mark. */
    public void finish() throws IOException {
        rows.begin();
        rows.write(
                PrefixedRows.Origin.RETURN,
                RecordBuilder.of(layouts.record("HG"))
                        .put(COUNT, count)
                        .put(POINTS, totals.points())
                        .build());
        rows.end();
    }

    private UkeRecord reason(ReturnedClaim returned) {
        ReturnGround ground = returned.ground();
        return RecordBuilder.of(returned.claim().layouts().record("HR"))
                .put(PROCESSED_MONTH, month)
                .put(RETURN_CLASS, ground.returnClass())
                .put(REASON_CODE, ground.code())
                .put(REASON_TEXT, ground.text())
                .put(SUPPLEMENT, returned.supplement())
                .put(SEARCH_NUMBER, returned.searchNumber())
                .build();
    }
}
