package jp.tashika.format.oqs.wire;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.vocabulary.outcome.Decoded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EligibilityMessagesTest {

    @ParameterizedTest(name = "要求: {0}")
    @EnumSource(Encoding.class)
    void requestComesBack(Encoding encoding) {
        byte[] bytes = OqsWriter.standard().write(Samples.request(), encoding);
        assertThat(OqsReader.readEligibilityRequest(bytes))
                .isEqualTo(Decoded.ok(new Envelope<>(encoding, Samples.request())));
    }

    @ParameterizedTest(name = "結果: {0}")
    @EnumSource(Encoding.class)
    void resultComesBack(Encoding encoding) {
        byte[] bytes = OqsWriter.standard().write(Samples.result(), encoding);
        assertThat(OqsReader.readEligibilityResult(bytes))
                .isEqualTo(Decoded.ok(new Envelope<>(encoding, Samples.result())));
    }
}
