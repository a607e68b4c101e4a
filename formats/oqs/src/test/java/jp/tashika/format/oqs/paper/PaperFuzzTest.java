package jp.tashika.format.oqs.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.vocabulary.outcome.Decoded;

/** Whatever lies there as a paper or as an answer is read or refused, and what was read is written the same again. */
class PaperFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void files(FuzzedDataProvider data) {
        String name = data.consumeString(80);
        byte[] bytes = data.consumeRemainingAsBytes();
        PaperReader.readAnswer(bytes);
        if (PaperReader.readMessage(bytes) instanceof Decoded.Ok<PaperMessage>(PaperMessage message)) {
            assertThat(PaperReader.readMessage(PaperWriter.write(message, Encoding.UTF_8)))
                    .isEqualTo(Decoded.ok(message));
        }
        PaperFileName.parse(name).ifPresent(parsed -> assertThat(parsed.text()).isEqualToIgnoringCase(name));
    }
}
