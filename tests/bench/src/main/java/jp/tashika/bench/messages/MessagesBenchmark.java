package jp.tashika.bench.messages;

import java.util.concurrent.TimeUnit;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.format.oqs.wire.OqsWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** 電文の読み書きの計測。Microseconds to read and to write each message; batches hold 100 people. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MessagesBenchmark {

    private static final OqsWriter WRITER = OqsWriter.standard();

    /** 資格確認要求を読む。 */
    @Benchmark
    public Object readRequest(Documents documents) {
        return OqsReader.readEligibilityRequest(documents.requestBytes);
    }

    /** 資格確認要求を書く。 */
    @Benchmark
    public byte[] writeRequest(Documents documents) {
        return WRITER.write(documents.request, documents.encoding());
    }

    /** 資格確認結果を読む。 */
    @Benchmark
    public Object readResult(Documents documents) {
        return OqsReader.readEligibilityResult(documents.resultBytes);
    }

    /** 資格確認結果を書く。 */
    @Benchmark
    public byte[] writeResult(Documents documents) {
        return WRITER.write(documents.result, documents.encoding());
    }

    /** 一括照会要求（100件）を読む。 */
    @Benchmark
    public Object readBatchRequest(Documents documents) {
        return OqsReader.readBatchRequest(documents.batchRequestBytes);
    }

    /** 一括照会要求（100件）を書く。 */
    @Benchmark
    public byte[] writeBatchRequest(Documents documents) {
        return WRITER.write(documents.batchRequest, documents.encoding());
    }

    /** 受付結果を読む。 */
    @Benchmark
    public Object readBatchReceipt(Documents documents) {
        return OqsReader.readBatchReceipt(documents.batchReceiptBytes);
    }

    /** 受付結果を書く。 */
    @Benchmark
    public byte[] writeBatchReceipt(Documents documents) {
        return WRITER.write(documents.batchReceipt, documents.encoding());
    }

    /** 結果要求を読む。 */
    @Benchmark
    public Object readBatchFetch(Documents documents) {
        return OqsReader.readBatchFetch(documents.batchFetchBytes);
    }

    /** 結果要求を書く。 */
    @Benchmark
    public byte[] writeBatchFetch(Documents documents) {
        return WRITER.write(documents.batchFetch, documents.encoding());
    }

    /** 一括照会結果（100件）を読む。 */
    @Benchmark
    public Object readBatchResult(Documents documents) {
        return OqsReader.readBatchResult(documents.batchResultBytes);
    }

    /** 一括照会結果（100件）を書く。 */
    @Benchmark
    public byte[] writeBatchResult(Documents documents) {
        return WRITER.write(documents.batchResult, documents.encoding());
    }

    /** 照会番号登録を読む。 */
    @Benchmark
    public Object readHandleRegistration(Documents documents) {
        return OqsReader.readHandleRegistration(documents.registrationBytes);
    }

    /** 照会番号登録を書く。 */
    @Benchmark
    public byte[] writeHandleRegistration(Documents documents) {
        return WRITER.write(documents.registration, documents.encoding());
    }

    /** 照会番号一括登録（100件）を読む。 */
    @Benchmark
    public Object readHandleBatch(Documents documents) {
        return OqsReader.readHandleBatch(documents.handleBatchBytes);
    }

    /** 照会番号一括登録（100件）を書く。 */
    @Benchmark
    public byte[] writeHandleBatch(Documents documents) {
        return WRITER.write(documents.handleBatch, documents.encoding());
    }
}
