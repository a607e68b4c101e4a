package jp.tashika.central.jlis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.card.certificate.Revocation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 覚えている回答。 */
class RememberedAnswersTest {

    private static final OcspQuestion.Answered ANSWERED =
            new OcspQuestion.Answered(new Revocation.NotRevoked(), Instant.EPOCH, Instant.EPOCH);

    private static CertificateKey card(int serial) {
        return new CertificateKey("0".repeat(40), Integer.toHexString(serial));
    }

    @Test
    @DisplayName("最も長く聞かれなかったものから忘れる")
    void forgetsWhatWasNotAskedForLongest() {
        RememberedAnswers answers = new RememberedAnswers(3);
        for (int serial = 1; serial <= 3; serial++) {
            answers.remember(card(serial), ANSWERED);
        }
        assertThat(answers.of(card(1))).isPresent();
        answers.remember(card(4), ANSWERED);
        assertThat(answers.of(card(2))).isEmpty();
        assertThat(answers.of(card(1))).isPresent();
        assertThat(answers.of(card(4))).isPresent();
        answers.forget(card(4));
        assertThat(answers.of(card(4))).isEmpty();
    }

    @Test
    @DisplayName("同じ番号でも認証局の鍵が違えば別のカードである")
    void authoritiesAreToldApart() {
        RememberedAnswers answers = new RememberedAnswers(3);
        answers.remember(card(1), ANSWERED);
        assertThat(answers.of(new CertificateKey("1".repeat(40), "1"))).isEmpty();
    }
}
