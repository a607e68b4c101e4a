package jp.tashika.terminal.inbox;

import java.util.Optional;
import jp.tashika.format.oqs.code.Coded;
import jp.tashika.format.oqs.code.SegmentOfResult;
import jp.tashika.format.oqs.code.Validity;
import jp.tashika.format.oqs.file.Extension;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.format.oqs.message.Notice;
import jp.tashika.format.oqs.record.RecordsHeader;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.terminal.outbox.RecentAnswer.Ending;
import jp.tashika.vocabulary.outcome.Decoded;

/** 結果の要点。Reads from a result what the list of recent answers tells: codes, nothing personal. */
final class ResultReading {
    /** Larger results are of batches, whose single codes nobody looks for in a list. */
    private static final int BYTES_MAX = 256 * 1024;

    static final Ending.Told UNREAD = new Ending.Told(Optional.empty(), Optional.empty(), Optional.empty());

    private ResultReading() {}

    static Ending.Told told(MessageKind kind, byte[] xml) {
        if (kind.isAboutRecords() && Extension.of(xml) == Extension.PDF) {
            return new Ending.Told(Optional.of(RecordsHeader.NORMAL), Optional.empty(), Optional.empty());
        }
        if (xml.length > BYTES_MAX) {
            return UNREAD;
        }
        Decoded<Ending.Told> read = switch (kind) {
            case ELIGIBILITY ->
                OqsReader.readEligibilityResult(xml).map(it -> {
                    var result = it.message();
                    return told(
                            result.header().segment(),
                            result.validity(),
                            result.header().notice());
                });
            case HANDLE ->
                OqsReader.readHandleRegistrationResult(xml).map(it -> {
                    var result = it.message();
                    return told(
                            result.header().segment(),
                            Optional.empty(),
                            result.header().notice());
                });
            case BATCH, HANDLE_BATCH ->
                OqsReader.readBatchReceipt(xml)
                        .map(it -> new Ending.Told(
                                it.message().segment().map(Coded::wire),
                                Optional.empty(),
                                it.message().notice().code()));
            case BATCH_FETCH ->
                OqsReader.readBatchResult(xml)
                        .map(it -> told(
                                it.message().header().segment(),
                                Optional.empty(),
                                it.message().header().notice()));
            case HANDLE_BATCH_FETCH ->
                OqsReader.readHandleBatchResult(xml)
                        .map(it -> told(
                                it.message().header().segment(),
                                Optional.empty(),
                                it.message().header().notice()));
            case DRUGS ->
                OqsReader.readDrugsResult(xml).map(it -> told(it.message().header()));
            case CHECKUPS ->
                OqsReader.readCheckupsResult(xml).map(it -> told(it.message().header()));
        };
        return read instanceof Decoded.Ok<Ending.Told>(Ending.Told told) ? told : UNREAD;
    }

    private static Ending.Told told(RecordsHeader header) {
        return new Ending.Told(Optional.of(header.code()), Optional.empty(), Optional.empty());
    }

    private static Ending.Told told(SegmentOfResult segment, Optional<Validity> validity, Notice notice) {
        return new Ending.Told(Optional.of(segment.wire()), validity.map(Coded::wire), notice.code());
    }
}
