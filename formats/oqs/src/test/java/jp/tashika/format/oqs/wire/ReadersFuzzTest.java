package jp.tashika.format.oqs.wire;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.file.ErrorFile;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.format.oqs.file.OqsFileName;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.vocabulary.outcome.Decoded;

/**
 * No bytes make a reader throw, and what is read can be written and read again the same.
 *
 * <p>Runs over its seeds in a normal build; {@code JAZZER_FUZZ=1} searches on.
 */
class ReadersFuzzTest {

    private static final OqsWriter WRITER = OqsWriter.standard();

    @FuzzTest(maxDuration = "60s")
    void eligibilityRequest(byte[] bytes) {
        staysTheSame(bytes, OqsReader::readEligibilityRequest, WRITER::write);
    }

    @FuzzTest(maxDuration = "60s")
    void eligibilityResult(byte[] bytes) {
        staysTheSame(bytes, OqsReader::readEligibilityResult, WRITER::write);
    }

    @FuzzTest(maxDuration = "60s")
    void batchRequest(byte[] bytes) {
        staysTheSame(bytes, OqsReader::readBatchRequest, WRITER::write);
    }

    @FuzzTest(maxDuration = "60s")
    void batchReceipt(byte[] bytes) {
        staysTheSame(bytes, OqsReader::readBatchReceipt, WRITER::write);
    }

    @FuzzTest(maxDuration = "60s")
    void batchFetch(byte[] bytes) {
        staysTheSame(bytes, OqsReader::readBatchFetch, WRITER::write);
    }

    @FuzzTest(maxDuration = "60s")
    void batchResult(byte[] bytes) {
        staysTheSame(bytes, OqsReader::readBatchResult, WRITER::write);
    }

    @FuzzTest(maxDuration = "60s")
    void handleRegistration(byte[] bytes) {
        staysTheSame(bytes, OqsReader::readHandleRegistration, WRITER::write);
    }

    @FuzzTest(maxDuration = "60s")
    void handleRegistrationResult(byte[] bytes) {
        staysTheSame(bytes, OqsReader::readHandleRegistrationResult, WRITER::write);
    }

    @FuzzTest(maxDuration = "60s")
    void handleBatch(byte[] bytes) {
        staysTheSame(bytes, OqsReader::readHandleBatch, WRITER::write);
    }

    @FuzzTest(maxDuration = "60s")
    void handleBatchResult(byte[] bytes) {
        staysTheSame(bytes, OqsReader::readHandleBatchResult, WRITER::write);
    }

    @FuzzTest(maxDuration = "60s")
    void drugsRequest(byte[] bytes) {
        staysTheSame(bytes, OqsReader::readDrugsRequest, WRITER::write);
    }

    @FuzzTest(maxDuration = "60s")
    void drugsResult(byte[] bytes) {
        staysTheSame(bytes, OqsReader::readDrugsResult, WRITER::write);
    }

    @FuzzTest(maxDuration = "60s")
    void checkupsRequest(byte[] bytes) {
        staysTheSame(bytes, OqsReader::readCheckupsRequest, WRITER::write);
    }

    @FuzzTest(maxDuration = "60s")
    void checkupsResult(byte[] bytes) {
        staysTheSame(bytes, OqsReader::readCheckupsResult, WRITER::write);
    }

    @FuzzTest(maxDuration = "60s")
    void peek(byte[] bytes) {
        for (MessageKind kind : MessageKind.values()) {
            OqsReader.peek(bytes, kind);
        }
    }

    @FuzzTest(maxDuration = "60s")
    void errorFile(byte[] bytes) {
        if (ErrorFile.parse(bytes) instanceof Decoded.Ok<ErrorFile>(ErrorFile file)
                && !ErrorFile.parse(file.bytes()).equals(Decoded.ok(file))) {
            throw new AssertionError("not the same");
        }
    }

    @FuzzTest(maxDuration = "60s")
    void fileName(byte[] bytes) {
        String name = new String(bytes, Encoding.UTF_8.charset());
        OqsFileName.parse(name).map(OqsFileName::text).ifPresent(text -> {
            if (!text.equalsIgnoreCase(name) || text.contains("/") || text.contains("\\") || text.contains("..")) {
                throw new AssertionError("a name that is none");
            }
        });
    }

    /** Faults of rows name the place in the first text, so only what is written is compared. */
    private static <T> void staysTheSame(
            byte[] bytes, Function<byte[], Decoded<Envelope<T>>> read, BiFunction<T, Encoding, byte[]> write) {
        if (read.apply(bytes) instanceof Decoded.Ok<Envelope<T>>(Envelope<T>(Encoding encoding, T message))) {
            byte[] written = write.apply(message, encoding);
            if (!(read.apply(written) instanceof Decoded.Ok<Envelope<T>>(Envelope<T> again))
                    || again.encoding() != encoding
                    || !Arrays.equals(write.apply(again.message(), encoding), written)) {
                throw new AssertionError("not the same: " + message);
            }
        }
    }
}
