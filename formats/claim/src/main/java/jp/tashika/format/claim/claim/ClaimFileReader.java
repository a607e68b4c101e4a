package jp.tashika.format.claim.claim;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.layout.RecordLayout;
import jp.tashika.format.claim.layout.RecordRole;
import jp.tashika.format.claim.record.ClaimFault;
import jp.tashika.format.claim.record.RecordReader;
import jp.tashika.format.claim.record.RecordShape;
import jp.tashika.format.claim.record.Severity;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * レセプトファイルの読取。Reads a claim file as a stream: header, claims one at a time, trailer, end.
 *
 * <p>A claim with an error is handed out as {@link FilePart.Quarantined} and the file goes on. Errors of the file itself (no
 * header, no trailer, wrong totals) stand with the header, the trailer and the end; whoever must not take half a file waits
 * for {@link FilePart.End}. A file cut off has no trailer: its last claim is quarantined, since nobody knows what is
 * missing.
 *
 * <p>Encoding windows-31j; with or without 0x1A; CRLF or LF; both editions. No content makes it fail, only the stream.
 * Memory is bounded: one claim is held, and cut into pieces beyond {@link #CLAIM_BYTES_MAX} or {@link #CLAIM_RECORDS_MAX}.
 *
 * <p>A reader belongs to one thread; the parts it hands out never change and may go to others.
 *
 * @see <a href="https://www.ssk.or.jp/">レセプト電算処理システム記録条件仕様</a>
 */
public final class ClaimFileReader {

    /** 一件の上限。A claim of more bytes is quarantined in pieces. */
    public static final int CLAIM_BYTES_MAX = 8 << 20;

    /** 一件のレコード数の上限。A claim of more records is quarantined in pieces. */
    public static final int CLAIM_RECORDS_MAX = 50_000;

    private static final FieldName NUMBER = FieldName.of("number");
    private static final FieldName SUMMARY_CLASS = FieldName.of("summaryClass");
    private static final FieldName PREFECTURE = FieldName.of("prefecture");
    private static final FieldName POINT_TABLE = FieldName.of("pointTable");
    private static final FieldName FACILITY_CODE = FieldName.of("facilityCode");

    private final RecordReader records;
    private final ClaimCheck check;
    private final ClaimKind kind;
    private final Deque<FilePart> parts = new ArrayDeque<>();
    private final List<ClaimFault> fileFaults = new ArrayList<>();

    // the claim being put together
    private List<UkeRecord> claim = new ArrayList<>();
    private long claimBytes;
    private boolean begun;
    private boolean tooLarge;
    // the file so far
    private boolean anything;
    private boolean header;
    private boolean trailer;
    private boolean ended;
    private long lastNumber;
    private FileTotals totals = FileTotals.NONE;
    private @Nullable UkeRecord endMark;

    private ClaimFileReader(RecordReader records) throws IOException {
        this.records = records;
        this.kind = records.kind();
        this.check = new ClaimCheck(kind);
    }

    /** Reads a file of claims of this kind; the caller closes the stream. */
    public static ClaimFileReader of(InputStream in, ClaimKind kind) throws IOException {
        return new ClaimFileReader(new RecordReader(in, kind));
    }

    /** Reads a file whose kind shows in its first records. */
    public static ClaimFileReader of(InputStream in) throws IOException {
        return new ClaimFileReader(new RecordReader(in));
    }

    public ClaimKind kind() {
        return kind;
    }

    /** The next part, {@link FilePart.End} at the end of the file, empty after it. */
    public Optional<FilePart> next() throws IOException {
        while (parts.isEmpty() && !ended) {
            Optional<UkeRecord> record = records.next();
            if (record.isPresent()) {
                take(record.get());
            } else {
                end();
            }
        }
        return Optional.ofNullable(parts.poll());
    }

    /** Hands all parts to {@code sink}, one after the other. */
    public void forEach(FileSink sink) throws IOException {
        for (Optional<FilePart> part = next(); part.isPresent(); part = next()) {
            sink.take(part.get());
        }
    }

    private void take(UkeRecord record) {
        anything = true;
        afterEndMark(record);
        switch (record.shape()) {
            case KNOWN -> record.layout().map(RecordLayout::role).ifPresent(role -> take(record, role));
            case UNKNOWN, BLANK, FRAGMENT -> body(record);
            case END_MARK -> {
                close(!trailer);
                endMark = record;
            }
        }
    }

    private void take(UkeRecord record, RecordRole role) {
        switch (role) {
            case HEADER -> header(record);
            case OPENER -> {
                if (begun) {
                    close(false);
                }
                add(record);
            }
            case CLAIM -> {
                if (begun) {
                    close(false);
                }
                begun = true;
                add(record);
            }
            case BODY -> body(record);
            case TRAILER -> trailer(record);
        }
    }

    private void header(UkeRecord record) {
        close(header && !trailer);
        List<ClaimFault> faults = new ArrayList<>(record.check());
        if (header) {
            faults.add(fault(Outcome.CLAIM_FILE_HEADER_REPEATED, Severity.ERROR, record, ""));
        } else if (totals.bearers() > 0 || trailer) {
            faults.add(fault(Outcome.CLAIM_RECORD_MISPLACED, Severity.ERROR, record, ""));
        }
        faults.addAll(facility(record));
        header = true;
        trailer = false;
        lastNumber = 0;
        totals = FileTotals.NONE;
        parts.add(new FilePart.Header(record, faults));
    }

    private List<ClaimFault> facility(UkeRecord record) {
        List<ClaimFault> faults = new ArrayList<>();
        String table = record.text(POINT_TABLE).orElse("");
        String expected = switch (kind) {
            case MEDICAL, DPC -> "1";
            case DENTAL -> "3";
            case DISPENSING -> "4";
        };
        if (!table.isEmpty() && !table.equals(expected)) {
            faults.add(fault(Outcome.CLAIM_FILE_KIND_WRONG, Severity.ERROR, record, expected));
        }
        String code = record.text(PREFECTURE).orElse("")
                + table
                + record.text(FACILITY_CODE).orElse("");
        FacilityCode.parse(code)
                .filter(parsed -> !parsed.hasRightCheckDigit())
                .ifPresent(parsed ->
                        faults.add(fault(Outcome.CLAIM_CHECK_DIGIT_WRONG, Severity.WARNING, record, "医療機関コード")));
        return faults;
    }

    private void trailer(UkeRecord record) {
        close(false);
        List<ClaimFault> faults = new ArrayList<>(record.check());
        if (trailer) {
            faults.add(fault(Outcome.CLAIM_FILE_AFTER_END, Severity.ERROR, record, ""));
        } else if (totals.isCountedBy(record)) {
            if (!totals.hasCountOf(record)) {
                faults.add(
                        fault(Outcome.CLAIM_FILE_COUNT_WRONG, Severity.ERROR, record, Long.toString(totals.bearers())));
            }
            if (!totals.hasPointsOf(record)) {
                faults.add(
                        fault(Outcome.CLAIM_FILE_POINTS_WRONG, Severity.ERROR, record, Long.toString(totals.points())));
            }
        }
        trailer = true;
        parts.add(new FilePart.Trailer(record, faults));
    }

    /** A line that goes on with what was begun; a stray where nothing was. */
    private void body(UkeRecord record) {
        if (!claim.isEmpty() || tooLarge) {
            add(record);
            return;
        }
        List<ClaimFault> faults = new ArrayList<>(record.check());
        if (record.shape() != RecordShape.BLANK) {
            Outcome outcome = trailer ? Outcome.CLAIM_FILE_AFTER_END : Outcome.CLAIM_RECORD_MISPLACED;
            faults.add(fault(outcome, Severity.ERROR, record, ""));
        }
        parts.add(new FilePart.Stray(record, faults));
    }

    private void add(UkeRecord record) {
        claim.add(record);
        claimBytes += record.byteCount();
        if (claimBytes > CLAIM_BYTES_MAX || claim.size() >= CLAIM_RECORDS_MAX) {
            tooLarge = true;
            hand(List.of(fault(Outcome.CLAIM_TOO_LARGE, Severity.ERROR, claim.getFirst(), "")));
        }
    }

    /** Hands out the claim that was put together, and makes ready for the next. */
    private void close(boolean cutOff) {
        if (!claim.isEmpty()) {
            List<ClaimFault> more = new ArrayList<>();
            UkeRecord first = claim.getFirst();
            if (tooLarge) {
                more.add(fault(Outcome.CLAIM_TOO_LARGE, Severity.ERROR, first, ""));
            }
            if (cutOff) {
                more.add(fault(Outcome.CLAIM_FILE_TRAILER_MISSING, Severity.ERROR, first, ""));
            }
            if (trailer) {
                more.add(fault(Outcome.CLAIM_FILE_AFTER_END, Severity.ERROR, first, ""));
            }
            hand(more);
        }
        tooLarge = false;
        begun = false;
    }

    private void hand(List<ClaimFault> more) {
        List<ClaimFault> faults = new ArrayList<>(more);
        claim.stream().filter(record -> record.is("RE")).findFirst().ifPresent(record -> number(record, faults));
        faults.addAll(check.of(claim));
        totals = totals.plus(claim);
        Claim whole = new Claim(kind, claim, faults);
        parts.add(whole.hasError() ? new FilePart.Quarantined(whole) : new FilePart.Good(whole));
        claim = new ArrayList<>();
        claimBytes = 0;
    }

    /** Numbers ascend from 1 without gaps; those of DPC claims that another sums up are not known to. */
    private void number(UkeRecord record, List<ClaimFault> faults) {
        OptionalLong number = record.number(NUMBER);
        if (number.isEmpty()) {
            lastNumber++;
        } else if (record.number(SUMMARY_CLASS).orElse(0) == 0) {
            if (number.getAsLong() <= lastNumber) {
                faults.add(fault(Outcome.CLAIM_NUMBER_OUT_OF_ORDER, Severity.ERROR, record, "<= " + lastNumber));
            } else if (number.getAsLong() > lastNumber + 1) {
                faults.add(fault(Outcome.CLAIM_NUMBER_GAP, Severity.WARNING, record, "> " + (lastNumber + 1)));
            }
            lastNumber = Math.max(lastNumber, number.getAsLong());
        }
    }

    private void afterEndMark(UkeRecord record) {
        if (endMark != null) {
            Severity severity = record.shape() == RecordShape.KNOWN ? Severity.ERROR : Severity.WARNING;
            parts.add(new FilePart.Stray(endMark, List.of(fault(Outcome.CLAIM_FILE_AFTER_END, severity, endMark, ""))));
            endMark = null;
        }
    }

    private void end() {
        close(!trailer);
        if (!anything) {
            fileFaults.add(ClaimFault.ofFile(Outcome.CLAIM_FILE_EMPTY, Severity.ERROR, ""));
        } else {
            if (!header) {
                fileFaults.add(ClaimFault.ofFile(Outcome.CLAIM_FILE_HEADER_MISSING, Severity.ERROR, ""));
            }
            if (!trailer) {
                fileFaults.add(ClaimFault.ofFile(Outcome.CLAIM_FILE_TRAILER_MISSING, Severity.ERROR, ""));
            }
        }
        parts.add(new FilePart.End(endMark == null ? List.of() : List.of(endMark), fileFaults));
        ended = true;
    }

    private static ClaimFault fault(Outcome outcome, Severity severity, UkeRecord record, String detail) {
        return new ClaimFault(outcome, severity, record.line(), record.id(), 0, detail);
    }
}
