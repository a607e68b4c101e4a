package jp.tashika.format.claim.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.layout.Layouts;
import jp.tashika.format.claim.record.RecordBuilder;
import jp.tashika.format.claim.record.RecordShape;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.format.claim.view.Confirmation;
import jp.tashika.format.claim.view.CoverageCheck;
import jp.tashika.format.claim.view.ReviewMark;
import jp.tashika.vocabulary.number.InsuredNumber;

/** 識別つきの行。Rows with データ識別, 行番号 and 枝番号 in front; the record itself stays byte for byte. */
final class PrefixedRows {

    private static final byte END_MARK = 0x1A;
    private static final FieldName HANDLE = FieldName.of("handle");

    private final OutputStream out;
    private int row;

    PrefixedRows(OutputStream out) {
        this.out = out;
    }

    /** データ識別。Who a row is by. */
    enum Origin {
        /** 医療機関の請求。 */
        FACILITY(1),
        /** 審査支払機関。 */
        REVIEWER(2),
        /** 返戻。 */
        RETURN(8);

        private final int code;

        Origin(int code) {
            this.code = code;
        }
    }

    /** Counts rows from 1 again, as in every claim. */
    void begin() {
        row = 0;
    }

    void write(Origin origin, UkeRecord record) throws IOException {
        row++;
        if (record.prefix().isEmpty()) {
            out.write((origin.code + "," + row + ",0,").getBytes(StandardCharsets.US_ASCII));
        }
        byte[] bytes = record.bytes();
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        out.write(bytes, 0, end);
        out.write('\r');
        out.write('\n');
    }

    void end() throws IOException {
        out.write(END_MARK);
    }

    /** A claim with its handle in front, its mark behind what the facility wrote of the coverage, and where it goes last. */
    void write(MarkedClaim marked) throws IOException {
        Claim claim = marked.claim();
        Layouts layouts = claim.layouts();
        begin();
        write(Origin.REVIEWER, handle(layouts, marked.handle()));
        List<UkeRecord> records = claim.records().stream()
                .filter(record -> record.shape() == RecordShape.KNOWN || record.shape() == RecordShape.UNKNOWN)
                .toList();
        int place = markPlace(records);
        for (int i = 0; i < records.size(); i++) {
            write(records.get(i));
            if (i == place) {
                write(Origin.REVIEWER, mark(layouts, marked));
            }
        }
        Optional<UkeRecord> redirecting = redirecting(layouts, marked);
        if (redirecting.isPresent()) {
            write(Origin.REVIEWER, redirecting.get());
        }
    }

    /** A record made here was changed by the reviewer, such as the totals of a part. */
    private void write(UkeRecord record) throws IOException {
        write(record.line() == 0 ? Origin.REVIEWER : Origin.FACILITY, record);
    }

    private static int markPlace(List<UkeRecord> records) {
        int place = 0;
        for (int i = 0; i < records.size(); i++) {
            switch (records.get(i).id()) {
                case "RE", "HO", "KO", "SN" -> place = i;
                default -> {}
            }
        }
        return place;
    }

    private static UkeRecord handle(Layouts layouts, String handle) {
        return RecordBuilder.of(layouts.record("MN")).put(HANDLE, handle).build();
    }

    private static UkeRecord mark(Layouts layouts, MarkedClaim marked) {
        return marked.right()
                .map(CoverageNumbers::claimSafe)
                .map(right -> {
                    InsuredNumber insured = right.insured().orElseThrow();
                    return CoverageCheck.mark(layouts, marked.confirmation(), right.insurer(), insured);
                })
                .orElseGet(() -> CoverageCheck.mark(layouts, marked.confirmation()));
    }

    private static Optional<UkeRecord> redirecting(Layouts layouts, MarkedClaim marked) {
        boolean redirected = marked.confirmation() == Confirmation.REDIRECTED
                || marked.confirmation() == Confirmation.REDIRECTED_LATER;
        return marked.right().filter(_ -> redirected).map(right -> ReviewMark.redirecting(layouts, right.insurer()));
    }
}
