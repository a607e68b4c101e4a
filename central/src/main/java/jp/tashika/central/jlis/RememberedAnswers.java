package jp.tashika.central.jlis;

import java.util.Optional;
import jp.tashika.card.certificate.CertificateKey;

/** 覚えている回答。The last answer about each certificate, so that a known card goes on working while nobody answers. */
public interface RememberedAnswers {

    /** Empty when there was none, or it is forgotten, or nobody can look now. */
    Optional<RevocationAnswer> of(CertificateKey card);

    /** Keeps it as far as it can. */
    void remember(CertificateKey card, RevocationAnswer answer);

    void forget(CertificateKey card);
}
