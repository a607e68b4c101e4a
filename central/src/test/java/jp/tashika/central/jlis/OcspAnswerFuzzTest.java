package jp.tashika.central.jlis;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigInteger;
import java.time.Instant;

/** Whatever comes over the line instead of an answer is refused as such. */
class OcspAnswerFuzzTest {

    private static final OcspQuestion QUESTION = OcspQuestion.of(Forger.AUTHORITY, BigInteger.TEN, new byte[32], true);

    @FuzzTest(maxDuration = "20s")
    void isRefusedAsAWrongAnswer(byte[] answer) {
        try {
            assertThat(QUESTION.read(answer, Instant.now(), _ -> false)).isNull();
        } catch (WrongAnswer e) {
            assertThat(e).hasMessageNotContaining("null");
        }
    }

    @FuzzTest(maxDuration = "20s")
    void isRefusedAsAWrongList(byte[] list) {
        try {
            assertThat(RevocationList.read(list, Forger.AUTHORITY, Instant.now()))
                    .isNull();
        } catch (WrongAnswer e) {
            assertThat(e).hasMessageNotContaining("null");
        }
    }
}
