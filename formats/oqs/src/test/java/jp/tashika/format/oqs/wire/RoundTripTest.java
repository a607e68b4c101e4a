package jp.tashika.format.oqs.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.vocabulary.outcome.Decoded;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Whatever is written is read back the same, in both encodings, and written again to the same bytes. */
@Tag("IFC-001")
class RoundTripTest {

    private static final OqsWriter WRITER = OqsWriter.standard();

    @Property(tries = 300)
    @Label("資格確認要求")
    void eligibilityRequest(@ForAll long seed, @ForAll Encoding encoding) {
        comesBack(anything(seed).eligibilityRequest(), encoding, WRITER::write, OqsReader::readEligibilityRequest);
    }

    @Property(tries = 500)
    @Label("資格確認結果")
    void eligibilityResult(@ForAll long seed, @ForAll Encoding encoding) {
        comesBack(anything(seed).eligibilityResult(), encoding, WRITER::write, OqsReader::readEligibilityResult);
    }

    @Property(tries = 300)
    @Label("一括照会要求")
    void batchRequest(@ForAll long seed, @ForAll Encoding encoding) {
        comesBack(anything(seed).batchRequest(), encoding, WRITER::write, OqsReader::readBatchRequest);
    }

    @Property(tries = 300)
    @Label("一括の受付結果")
    void batchReceipt(@ForAll long seed, @ForAll Encoding encoding) {
        comesBack(anything(seed).batchReceipt(), encoding, WRITER::write, OqsReader::readBatchReceipt);
    }

    @Property(tries = 300)
    @Label("一括の結果ダウンロード要求")
    void batchFetch(@ForAll long seed, @ForAll Encoding encoding) {
        comesBack(anything(seed).batchFetch(), encoding, WRITER::write, OqsReader::readBatchFetch);
    }

    @Property(tries = 300)
    @Label("一括照会結果")
    void batchResult(@ForAll long seed, @ForAll Encoding encoding) {
        comesBack(anything(seed).batchResult(), encoding, WRITER::write, OqsReader::readBatchResult);
    }

    @Property(tries = 300)
    @Label("照会番号登録要求")
    void handleRegistration(@ForAll long seed, @ForAll Encoding encoding) {
        comesBack(anything(seed).handleRegistration(), encoding, WRITER::write, OqsReader::readHandleRegistration);
    }

    @Property(tries = 300)
    @Label("照会番号登録結果")
    void handleRegistrationResult(@ForAll long seed, @ForAll Encoding encoding) {
        comesBack(
                anything(seed).handleRegistrationResult(),
                encoding,
                WRITER::write,
                OqsReader::readHandleRegistrationResult);
    }

    @Property(tries = 300)
    @Label("照会番号一括登録要求")
    void handleBatch(@ForAll long seed, @ForAll Encoding encoding) {
        comesBack(anything(seed).handleBatch(), encoding, WRITER::write, OqsReader::readHandleBatch);
    }

    @Property(tries = 300)
    @Label("照会番号一括登録結果")
    void handleBatchResult(@ForAll long seed, @ForAll Encoding encoding) {
        comesBack(anything(seed).handleBatchResult(), encoding, WRITER::write, OqsReader::readHandleBatchResult);
    }

    @Property(tries = 300)
    @Label("薬剤情報・診療情報閲覧要求")
    void drugsRequest(@ForAll long seed, @ForAll Encoding encoding) {
        comesBack(anything(seed).drugsRequest(), encoding, WRITER::write, OqsReader::readDrugsRequest);
    }

    @Property(tries = 300)
    @Label("薬剤情報・診療情報閲覧結果")
    void drugsResult(@ForAll long seed, @ForAll Encoding encoding) {
        comesBack(anything(seed).drugsResult(), encoding, WRITER::write, OqsReader::readDrugsResult);
    }

    @Property(tries = 300)
    @Label("特定健診情報閲覧要求")
    void checkupsRequest(@ForAll long seed, @ForAll Encoding encoding) {
        comesBack(anything(seed).checkupsRequest(), encoding, WRITER::write, OqsReader::readCheckupsRequest);
    }

    @Property(tries = 300)
    @Label("特定健診情報閲覧結果")
    void checkupsResult(@ForAll long seed, @ForAll Encoding encoding) {
        comesBack(anything(seed).checkupsResult(), encoding, WRITER::write, OqsReader::readCheckupsResult);
    }

    private static Anything anything(long seed) {
        return new Anything(new Random(seed));
    }

    private static <T> void comesBack(
            T message,
            Encoding encoding,
            BiFunction<T, Encoding, byte[]> write,
            Function<byte[], Decoded<Envelope<T>>> read) {
        byte[] bytes = write.apply(message, encoding);
        Decoded<Envelope<T>> back = read.apply(bytes);
        assertThat(back).isEqualTo(Decoded.ok(new Envelope<>(encoding, message)));
        assertThat(write.apply(message, encoding)).isEqualTo(bytes);
    }
}
