package jp.tashika.central.gateway;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import jp.tashika.central.answering.BatchAnswers;
import jp.tashika.central.usecase.AcceptBatch;
import jp.tashika.central.usecase.Batch;
import jp.tashika.central.usecase.Batches;
import jp.tashika.central.usecase.FetchBatch;
import jp.tashika.central.usecase.MessageBytes;
import jp.tashika.central.usecase.Query;
import jp.tashika.central.usecase.RecordRefusal;
import jp.tashika.core.audit.Deed;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.message.BatchFetch;
import jp.tashika.format.oqs.message.BatchHeader;
import jp.tashika.format.oqs.message.BatchReceipt;
import jp.tashika.format.oqs.message.BatchRequest;
import jp.tashika.format.oqs.message.BatchResult;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.HandleBatch;
import jp.tashika.format.oqs.message.HandleBatchResult;
import jp.tashika.format.oqs.message.ReceptionNumber;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;

/** 一括処理の窓口。Takes batches in, and gives their results out piece by piece, so that none is ever held whole. */
public final class BatchDesk {

    private final AcceptBatch accept;
    private final FetchBatch fetch;
    private final Batches batches;
    private final RecordRefusal refusals;
    private final Clock clock;
    private final OqsWriter writer = OqsWriter.standard();

    public BatchDesk(AcceptBatch accept, FetchBatch fetch, Batches batches, RecordRefusal refusals, Clock clock) {
        this.accept = accept;
        this.fetch = fetch;
        this.batches = batches;
        this.refusals = refusals;
        this.clock = clock;
    }

    DeskAnswer acceptQueries(FacilityCode facility, Query.Request request, byte[] body) {
        return switch (OqsReader.readBatchRequest(body)) {
            case Decoded.Ok<Envelope<BatchRequest>>(Envelope<BatchRequest>(var encoding, var message)) ->
                accept(
                        facility,
                        request,
                        message.sender(),
                        encoding,
                        upload(Batch.Kind.ELIGIBILITY, message.rows(), body));
            case Decoded.Faulty<Envelope<BatchRequest>>(var faults) -> new DeskAnswer.Unreadable(faults);
        };
    }

    DeskAnswer acceptHandles(FacilityCode facility, Query.Request request, byte[] body) {
        return switch (OqsReader.readHandleBatch(body)) {
            case Decoded.Ok<Envelope<HandleBatch>>(Envelope<HandleBatch>(var encoding, var message)) ->
                accept(facility, request, message.sender(), encoding, upload(Batch.Kind.HANDLES, message.rows(), body));
            case Decoded.Faulty<Envelope<HandleBatch>>(var faults) -> new DeskAnswer.Unreadable(faults);
        };
    }

    private static AcceptBatch.Upload upload(Batch.Kind kind, Collection<?> rows, byte[] body) {
        return new AcceptBatch.Upload(kind, rows.size(), MessageBytes.of(body));
    }

    private DeskAnswer accept(
            FacilityCode facility, Query.Request request, Sender sender, Encoding encoding, AcceptBatch.Upload upload) {
        if (!sender.facility().equals(facility)) {
            Instant at = foreign(facility, request);
            return receipt(
                    Outcome.FACILITY_FOREIGN.code(),
                    upload.kind(),
                    BatchAnswers.refused(sender, Outcome.FACILITY_FOREIGN, at),
                    encoding);
        }
        return switch (accept.accept(facility, request, upload)) {
            case AcceptBatch.Receipt.Accepted(var batch) ->
                receipt(
                        "accepted",
                        upload.kind(),
                        BatchAnswers.accepted(sender, new ReceptionNumber(batch.reception()), batch.receivedAt()),
                        encoding);
            case AcceptBatch.Receipt.Refused(var reason) ->
                receipt(reason.code(), upload.kind(), BatchAnswers.refused(sender, reason, clock.instant()), encoding);
        };
    }

    private DeskAnswer receipt(String outcome, Batch.Kind kind, BatchReceipt receipt, Encoding encoding) {
        return DeskAnswer.Message.of(
                outcome,
                writer.write(
                        switch (kind) {
                            case ELIGIBILITY -> receipt;
                            case HANDLES -> BatchAnswers.ofHandles(receipt);
                        },
                        encoding));
    }

    /** When it was refused: the same when the request is tried again. */
    private Instant foreign(FacilityCode facility, Query.Request request) {
        return refusals.record(facility, request, Deed.FOREIGN_FACILITY_REFUSED, Outcome.FACILITY_FOREIGN);
    }

    DeskAnswer fetch(FacilityCode facility, Query.Request request, Batch.Kind kind, byte[] body) {
        return switch (OqsReader.readBatchFetch(body)) {
            case Decoded.Ok<Envelope<BatchFetch>>(Envelope<BatchFetch>(var encoding, var message)) ->
                message.sender().facility().equals(facility)
                        ? fetch(facility, kind, message, encoding)
                        : bare(
                                Outcome.FACILITY_FOREIGN.code(),
                                BatchAnswers.failed(message, Outcome.FACILITY_FOREIGN, foreign(facility, request)),
                                kind,
                                encoding);
            case Decoded.Faulty<Envelope<BatchFetch>>(var faults) -> new DeskAnswer.Unreadable(faults);
        };
    }

    private DeskAnswer fetch(FacilityCode facility, Batch.Kind kind, BatchFetch message, Encoding encoding) {
        return switch (fetch.fetch(facility, kind, message.number().text())) {
            case Batches.Standing.Unknown() -> failed(message, kind, encoding, Outcome.RECEPTION_NUMBER_UNKNOWN);
            case Batches.Standing.Failed() -> failed(message, kind, encoding, Outcome.CENTRE_FAILED);
            case Batches.Standing.Working() ->
                bare("working", BatchAnswers.working(message, clock.instant()), kind, encoding);
            case Batches.Standing.Done done -> DeskAnswer.Message.of("done", result(done, encoding));
        };
    }

    private DeskAnswer failed(BatchFetch message, Batch.Kind kind, Encoding encoding, Outcome reason) {
        return bare(reason.code(), BatchAnswers.failed(message, reason, clock.instant()), kind, encoding);
    }

    private DeskAnswer bare(String outcome, BatchHeader header, Batch.Kind kind, Encoding encoding) {
        return DeskAnswer.Message.of(
                outcome,
                switch (kind) {
                    case ELIGIBILITY -> writer.write(new BatchResult(header, List.of()), encoding);
                    case HANDLES ->
                        writer.write(new HandleBatchResult(BatchAnswers.ofHandles(header), List.of()), encoding);
                });
    }

    private DeskAnswer.Body result(Batches.Standing.Done done, Encoding encoding) {
        return switch (done.batch().kind()) {
            case ELIGIBILITY ->
                out -> {
                    Slices<BatchResult> slices =
                            new Slices<>(batches.results(done.batch()), OqsReader::readBatchResult);
                    BatchHeader header = BatchAnswers.done(slices.first().header(), done.at(), counts(done));
                    writer.writeBatchResult(
                            header, slices.all(result -> result.units().iterator()), encoding, out);
                };
            case HANDLES ->
                out -> {
                    Slices<HandleBatchResult> slices =
                            new Slices<>(batches.results(done.batch()), OqsReader::readHandleBatchResult);
                    BatchHeader header = BatchAnswers.ofHandles(slices.first().header());
                    writer.writeHandleBatchResult(
                            header, slices.all(result -> result.units().iterator()), encoding, out);
                };
        };
    }

    private static BatchHeader.Counts counts(Batches.Standing.Done done) {
        int rows = done.batch().rows();
        return new BatchHeader.Counts(rows, rows - done.errors(), done.errors());
    }

    /** The finished slices, read one after the other. */
    private static final class Slices<T> {

        private final Iterator<MessageBytes> kept;
        private final Function<byte[], Decoded<Envelope<T>>> read;
        private final T first;

        Slices(Iterator<MessageBytes> kept, Function<byte[], Decoded<Envelope<T>>> read) {
            this.kept = kept;
            this.read = read;
            this.first = next();
        }

        T first() {
            return first;
        }

        private T next() {
            return switch (read.apply(kept.next().bytes())) {
                case Decoded.Ok<Envelope<T>>(var envelope) -> envelope.message();
                case Decoded.Faulty<Envelope<T>>(var faults) ->
                    throw new IllegalStateException(
                            "a kept result cannot be read: " + faults.getFirst().line());
            };
        }

        /** Everything of all slices, one slice held at a time. */
        <U> Iterator<U> all(Function<T, Iterator<U>> inside) {
            Deque<Iterator<U>> open = new ArrayDeque<>();
            open.add(inside.apply(first));
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    while (!open.getFirst().hasNext() && kept.hasNext()) {
                        open.removeFirst();
                        open.add(inside.apply(Slices.this.next()));
                    }
                    return open.getFirst().hasNext();
                }

                @Override
                public U next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    return open.getFirst().next();
                }
            };
        }
    }
}
