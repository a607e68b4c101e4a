package jp.tashika.format.checkup.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.vocabulary.outcome.Decoded;

/** Whatever the bytes are, reading ends with a document or faults; what is read can be written and read again the same. */
class CheckupFuzzTest {

    @FuzzTest(maxDuration = "30s")
    void documentsNeverThrow(byte[] bytes) {
        if (CheckupReader.read(bytes) instanceof Decoded.Ok<CheckupDocument>(var document)) {
            assertThat(CheckupReader.read(CheckupWriter.write(document))).isEqualTo(Decoded.ok(document));
        }
    }
}
