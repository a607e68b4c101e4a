package jp.tashika.central.jlis;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.tashika.card.certificate.CertificateKey;

/**
 * 覚えている回答。The last answer about each certificate, so that a known card goes on working while nobody answers. Of so
 * many that the one not asked about for longest is forgotten. Thread-safe.
 */
final class RememberedAnswers {

    private final Map<CertificateKey, OcspQuestion.Answered> answers;

    RememberedAnswers(int answersMax) {
        this.answers = new LinkedHashMap<>(16, 0.75f, true) {
            @Serial
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<CertificateKey, OcspQuestion.Answered> eldest) {
                return size() > answersMax;
            }
        };
    }

    synchronized Optional<OcspQuestion.Answered> of(CertificateKey card) {
        return Optional.ofNullable(answers.get(card));
    }

    synchronized void remember(CertificateKey card, OcspQuestion.Answered answered) {
        answers.put(card, answered);
    }

    synchronized void forget(CertificateKey card) {
        answers.remove(card);
    }
}
