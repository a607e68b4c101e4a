package jp.tashika.central.jlis;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.tashika.card.certificate.CertificateKey;

/**
 * 手元の回答。The answers asked for lately, so that a card that comes again needs no look behind. Of so many that the one not
 * asked for longest is dropped; what was dropped, or heard before a restart, is still kept behind. Thread-safe.
 */
final class AnswersInMemory implements RememberedAnswers {

    private final Map<CertificateKey, RevocationAnswer> answers;
    private final RememberedAnswers behind;

    AnswersInMemory(int answersMax, RememberedAnswers behind) {
        this.behind = behind;
        this.answers = new LinkedHashMap<>(16, 0.75f, true) {
            @Serial
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<CertificateKey, RevocationAnswer> eldest) {
                return size() > answersMax;
            }
        };
    }

    @Override
    public Optional<RevocationAnswer> of(CertificateKey card) {
        Optional<RevocationAnswer> here = inMemory(card);
        if (here.isPresent()) {
            return here;
        }
        Optional<RevocationAnswer> kept = behind.of(card);
        kept.ifPresent(answer -> take(card, answer));
        return kept;
    }

    @Override
    public void remember(CertificateKey card, RevocationAnswer answer) {
        keep(card, answer);
        behind.remember(card, answer);
    }

    @Override
    public void forget(CertificateKey card) {
        drop(card);
        behind.forget(card);
    }

    private synchronized Optional<RevocationAnswer> inMemory(CertificateKey card) {
        return Optional.ofNullable(answers.get(card));
    }

    /** Unless another thread has heard something since. */
    private synchronized void take(CertificateKey card, RevocationAnswer answer) {
        answers.putIfAbsent(card, answer);
    }

    private synchronized void keep(CertificateKey card, RevocationAnswer answer) {
        answers.put(card, answer);
    }

    private synchronized void drop(CertificateKey card) {
        answers.remove(card);
    }
}
