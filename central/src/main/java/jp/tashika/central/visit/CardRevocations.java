package jp.tashika.central.visit;

import jp.tashika.card.certificate.Origin;
import jp.tashika.card.certificate.Revocation;

/** 失効の照会。Whether the issuer revoked a card's certificate, as far as can be known now. */
@FunctionalInterface
public interface CardRevocations {

    Revocation of(Origin.Genuine certificate);
}
