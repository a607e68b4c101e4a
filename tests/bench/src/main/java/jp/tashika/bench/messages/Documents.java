package jp.tashika.bench.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.message.BatchFetch;
import jp.tashika.format.oqs.message.BatchReceipt;
import jp.tashika.format.oqs.message.BatchRequest;
import jp.tashika.format.oqs.message.BatchResult;
import jp.tashika.format.oqs.message.EligibilityRequest;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.HandleBatch;
import jp.tashika.format.oqs.message.HandleRegistration;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.vocabulary.outcome.Decoded;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** 計測用電文。One message of each kind, as a value and as bytes in the encoding asked for. */
@State(Scope.Benchmark)
public class Documents {

    private static final OqsWriter WRITER = OqsWriter.standard();

    @Param({"UTF_8", "SHIFT_JIS"})
    private Encoding encoding = Encoding.UTF_8;

    final EligibilityRequest request = value(OqsReader.readEligibilityRequest(file("eligibility-request.xml")));
    final EligibilityResult result = value(OqsReader.readEligibilityResult(file("eligibility-result.xml")));
    final BatchRequest batchRequest = value(OqsReader.readBatchRequest(file("batch-request.xml")));
    final BatchReceipt batchReceipt = value(OqsReader.readBatchReceipt(file("batch-receipt.xml")));
    final BatchFetch batchFetch = value(OqsReader.readBatchFetch(file("batch-fetch.xml")));
    final BatchResult batchResult = value(OqsReader.readBatchResult(file("batch-result.xml")));
    final HandleRegistration registration = value(OqsReader.readHandleRegistration(file("handle-registration.xml")));
    final HandleBatch handleBatch = value(OqsReader.readHandleBatch(file("handle-batch.xml")));

    byte[] requestBytes = {};
    byte[] resultBytes = {};
    byte[] batchRequestBytes = {};
    byte[] batchReceiptBytes = {};
    byte[] batchFetchBytes = {};
    byte[] batchResultBytes = {};
    byte[] registrationBytes = {};
    byte[] handleBatchBytes = {};

    /** Writes each message in the encoding of this run. */
    @Setup
    public void encode() {
        requestBytes = WRITER.write(request, encoding);
        resultBytes = WRITER.write(result, encoding);
        batchRequestBytes = WRITER.write(batchRequest, encoding);
        batchReceiptBytes = WRITER.write(batchReceipt, encoding);
        batchFetchBytes = WRITER.write(batchFetch, encoding);
        batchResultBytes = WRITER.write(batchResult, encoding);
        registrationBytes = WRITER.write(registration, encoding);
        handleBatchBytes = WRITER.write(handleBatch, encoding);
    }

    Encoding encoding() {
        return encoding;
    }

    private static byte[] file(String name) {
        try (InputStream in = Objects.requireNonNull(Documents.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T value(Decoded<Envelope<T>> read) {
        return switch (read) {
            case Decoded.Ok<Envelope<T>>(var envelope) -> envelope.message();
            case Decoded.Faulty<Envelope<T>>(var faults) -> throw new IllegalStateException(faults.toString());
        };
    }
}
