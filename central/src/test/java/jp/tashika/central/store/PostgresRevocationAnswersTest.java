package jp.tashika.central.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CRLReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.card.certificate.Revocation;
import jp.tashika.central.TestDatabase;
import jp.tashika.central.jlis.RevocationAnswer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 覚えている回答（PostgreSQL）。 */
class PostgresRevocationAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final RevocationAnswer GOOD = answer(new Revocation.NotRevoked());

    private final TestDatabase database = new TestDatabase();

    private static RevocationAnswer answer(Revocation revocation) {
        return new RevocationAnswer(revocation, NOW, NOW.plusSeconds(600));
    }

    private static CertificateKey card(int serial) {
        return new CertificateKey("0".repeat(40), Integer.toHexString(serial));
    }

    private PostgresRevocationAnswers at(Instant moment, int answersMax) {
        return new PostgresRevocationAnswers(database.source(), answersMax, Clock.fixed(moment, ZoneOffset.UTC));
    }

    @Test
    @Tag("SYS-019")
    @DisplayName("回答は、理由と時とともに読み戻せる。新しい回答が前のものに代わる")
    void readsBackWhatWasAnswered() {
        PostgresRevocationAnswers answers = at(NOW, 10);
        RevocationAnswer held = answer(new Revocation.Revoked(CRLReason.CERTIFICATE_HOLD, NOW.minusSeconds(5)));
        assertThat(answers.of(card(1))).isEmpty();
        answers.remember(card(1), GOOD);
        answers.remember(card(2), held);
        assertThat(answers.of(card(1))).contains(GOOD);
        assertThat(at(NOW, 10).of(card(2))).contains(held);
        answers.remember(card(2), GOOD);
        assertThat(answers.of(card(2))).contains(GOOD);
    }

    @Test
    @DisplayName("不明は覚えない。失効していないことにもならない")
    void unknownIsNothingToRemember() {
        PostgresRevocationAnswers answers = at(NOW, 10);
        answers.remember(card(1), GOOD);
        answers.remember(card(1), answer(new Revocation.Unknown()));
        assertThat(answers.of(card(1))).isEmpty();
        answers.forget(card(2));
        assertThat(database.count("select count(*) from card_revocation")).isZero();
    }

    @Test
    @DisplayName("決めた数を超えれば、聞かれなくなって長いものから消える")
    void keepsNoMoreThanItMay() {
        for (int serial = 1; serial <= 5; serial++) {
            at(NOW.plusSeconds(serial), 100).remember(card(serial), GOOD);
        }
        at(NOW.plusSeconds(6), 3).remember(card(6), GOOD);
        assertThat(database.count("select count(*) from card_revocation")).isEqualTo(3);
        assertThat(at(NOW, 3).of(card(3))).isEmpty();
        assertThat(at(NOW, 3).of(card(4))).isPresent();
    }

    @Test
    @DisplayName("一年聞かれなければ消える")
    void forgetsWhatNobodyAskedAboutForAYear() {
        at(NOW, 100).remember(card(1), GOOD);
        at(NOW.plus(Duration.ofDays(300)), 100).remember(card(2), GOOD);
        at(NOW.plus(Duration.ofDays(367)), 100).remember(card(3), GOOD);
        assertThat(at(NOW, 100).of(card(1))).isEmpty();
        assertThat(at(NOW, 100).of(card(2))).isPresent();
    }

    @Test
    @DisplayName("データベースが使えないときは、答えがないのと同じである")
    void aBrokenDatabaseIsAsNoAnswer() {
        database.execute("drop table card_revocation");
        PostgresRevocationAnswers answers = at(NOW, 10);
        answers.remember(card(1), GOOD);
        answers.forget(card(1));
        assertThat(answers.of(card(1))).isEmpty();
    }
}
