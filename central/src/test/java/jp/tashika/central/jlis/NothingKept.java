package jp.tashika.central.jlis;

import java.util.Optional;
import jp.tashika.card.certificate.CertificateKey;

/** A centre that keeps answers nowhere but in its memory. */
enum NothingKept implements RememberedAnswers {
    NOWHERE;

    @Override
    public Optional<RevocationAnswer> of(CertificateKey card) {
        return Optional.empty();
    }

    @Override
    public void remember(CertificateKey card, RevocationAnswer answer) {}

    @Override
    public void forget(CertificateKey card) {}
}
