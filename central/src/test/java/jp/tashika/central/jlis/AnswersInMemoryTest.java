package jp.tashika.central.jlis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.card.certificate.Revocation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 手元の回答。 */
class AnswersInMemoryTest {

    private static final RevocationAnswer ANSWERED =
            new RevocationAnswer(new Revocation.NotRevoked(), Instant.EPOCH, Instant.EPOCH);

    private final Behind behind = new Behind();
    private final AnswersInMemory answers = new AnswersInMemory(3, behind);

    /** What outlasts, with a count of the looks at it. */
    private static final class Behind implements RememberedAnswers {

        private final Map<CertificateKey, RevocationAnswer> kept = new HashMap<>();
        private int looks;

        @Override
        public Optional<RevocationAnswer> of(CertificateKey card) {
            looks++;
            return Optional.ofNullable(kept.get(card));
        }

        @Override
        public void remember(CertificateKey card, RevocationAnswer answer) {
            kept.put(card, answer);
        }

        @Override
        public void forget(CertificateKey card) {
            kept.remove(card);
        }
    }

    private static CertificateKey card(int serial) {
        return new CertificateKey("0".repeat(40), Integer.toHexString(serial));
    }

    @Test
    @DisplayName("最も長く聞かれなかったものから手放し、手放したものは後ろから取り戻す")
    void dropsWhatWasNotAskedForLongest() {
        for (int serial = 1; serial <= 3; serial++) {
            answers.remember(card(serial), ANSWERED);
        }
        assertThat(answers.of(card(1))).isPresent();
        answers.remember(card(4), ANSWERED);
        assertThat(answers.of(card(1))).isPresent();
        assertThat(answers.of(card(4))).isPresent();
        assertThat(behind.looks).isZero();
        assertThat(answers.of(card(2))).contains(ANSWERED);
        assertThat(behind.looks).isEqualTo(1);
        assertThat(answers.of(card(2))).contains(ANSWERED);
        assertThat(behind.looks).isEqualTo(1);
    }

    @Test
    @DisplayName("忘れたものは後ろにも残らない")
    void forgetsEverywhere() {
        answers.remember(card(1), ANSWERED);
        answers.forget(card(1));
        assertThat(answers.of(card(1))).isEmpty();
        assertThat(behind.kept).isEmpty();
    }

    @Test
    @DisplayName("前のセンターが聞いた答えを知っている。新しい答えはそれに代わる")
    void knowsWhatWasHeardBefore() {
        behind.remember(card(1), ANSWERED);
        assertThat(answers.of(card(1))).contains(ANSWERED);
        RevocationAnswer newer =
                new RevocationAnswer(new Revocation.NotRevoked(), Instant.EPOCH.plusSeconds(1), Instant.EPOCH);
        answers.remember(card(1), newer);
        assertThat(answers.of(card(1))).contains(newer);
        assertThat(behind.kept).containsValue(newer);
    }

    @Test
    @DisplayName("同じ番号でも認証局の鍵が違えば別のカードである")
    void authoritiesAreToldApart() {
        answers.remember(card(1), ANSWERED);
        assertThat(answers.of(new CertificateKey("1".repeat(40), "1"))).isEmpty();
    }
}
