package jp.tashika.central.jlis;

import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.card.certificate.Origin;
import jp.tashika.card.certificate.Revocation;
import jp.tashika.central.visit.CardRevocations;
import jp.tashika.central.visit.Residents;

/** J-LISなし。A centre that was told of no issuer of cards: it knows of no revocation, and of no holder. */
public enum NoJlis implements CardRevocations, Residents {
    /** 唯一のもの。 */
    NOBODY;

    @Override
    public Revocation of(Origin.Genuine certificate) {
        return new Revocation.Unknown();
    }

    @Override
    public Holder holder(CertificateKey card) {
        return new Holder.Unreachable();
    }
}
