package jp.tashika.bench.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.vocabulary.outcome.Decoded;

/** 計測する電文。A message that is read and written, with its example; batches hold 100 people. */
public enum Message {
    /** 資格確認要求。 */
    ELIGIBILITY_REQUEST(
            new Form<>("eligibility-request", OqsReader::readEligibilityRequest, OqsWriter.standard()::write)),
    /** 資格確認結果。 */
    ELIGIBILITY_RESULT(new Form<>("eligibility-result", OqsReader::readEligibilityResult, OqsWriter.standard()::write)),
    /** 一括照会要求。 */
    BATCH_REQUEST(new Form<>("batch-request", OqsReader::readBatchRequest, OqsWriter.standard()::write)),
    /** 受付結果。 */
    BATCH_RECEIPT(new Form<>("batch-receipt", OqsReader::readBatchReceipt, OqsWriter.standard()::write)),
    /** 結果要求。 */
    BATCH_FETCH(new Form<>("batch-fetch", OqsReader::readBatchFetch, OqsWriter.standard()::write)),
    /** 一括照会結果。 */
    BATCH_RESULT(new Form<>("batch-result", OqsReader::readBatchResult, OqsWriter.standard()::write)),
    /** 照会番号登録。 */
    HANDLE_REGISTRATION(
            new Form<>("handle-registration", OqsReader::readHandleRegistration, OqsWriter.standard()::write)),
    /** 照会番号一括登録。 */
    HANDLE_BATCH(new Form<>("handle-batch", OqsReader::readHandleBatch, OqsWriter.standard()::write));

    @SuppressWarnings("ImmutableEnumChecker") // its functions are those of readers and writers, which have no state
    private final Form<?> form;

    Message(Form<?> form) {
        this.form = form;
    }

    /** The example, to be read from and written as bytes in {@code encoding}. */
    Example<?> example(Encoding encoding) {
        return form.example(encoding);
    }

    /** How a message is read and written. */
    private record Form<T>(
            String file, Function<byte[], Decoded<Envelope<T>>> read, BiFunction<T, Encoding, byte[]> write) {

        Example<T> example(Encoding encoding) {
            return new Example<>(this, value(read.apply(bytes())), encoding);
        }

        private byte[] bytes() {
            String name = file + ".xml";
            try (InputStream in = Objects.requireNonNull(Message.class.getResourceAsStream(name), name)) {
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

    /**
     * 例。One message as a value.
     *
     * @param <T> what it says
     */
    static final class Example<T> {
        private final Form<T> form;
        private final T value;
        private final Encoding encoding;

        private Example(Form<T> form, T value, Encoding encoding) {
            this.form = form;
            this.value = value;
            this.encoding = encoding;
        }

        Object read(byte[] bytes) {
            return form.read.apply(bytes);
        }

        byte[] write() {
            return form.write.apply(value, encoding);
        }
    }
}
