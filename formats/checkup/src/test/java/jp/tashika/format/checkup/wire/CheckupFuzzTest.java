package jp.tashika.format.checkup.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.CheckupFile;
import jp.tashika.format.checkup.document.ExchangeIndex;
import jp.tashika.format.checkup.document.ExchangeSummary;
import jp.tashika.format.checkup.document.SettlementFile;
import jp.tashika.vocabulary.outcome.Decoded;

/** Whatever the bytes are, reading ends with a document or faults; what is read can be written and read again the same. */
class CheckupFuzzTest {

    @FuzzTest(maxDuration = "30s")
    void documentsNeverThrow(byte[] bytes) {
        if (CheckupReader.read(bytes) instanceof Decoded.Ok<CheckupDocument>(var document)) {
            assertThat(CheckupReader.read(CheckupWriter.write(document))).isEqualTo(Decoded.ok(document));
        }
    }

    @FuzzTest(maxDuration = "30s")
    void filesNeverThrow(byte[] bytes) {
        if (CheckupReader.readAny(bytes) instanceof Decoded.Ok<CheckupFile>(var file)) {
            switch (file) {
                case ExchangeIndex index ->
                    assertThat(CheckupReader.readIndex(CheckupWriter.write(index)))
                            .isEqualTo(Decoded.ok(index));
                case ExchangeSummary summary ->
                    assertThat(CheckupReader.readSummary(CheckupWriter.write(summary)))
                            .isEqualTo(Decoded.ok(summary));
                case CheckupDocument _, SettlementFile _ -> {
                    // documents are written by the other test, settlement is not
                }
            }
        }
    }
}
