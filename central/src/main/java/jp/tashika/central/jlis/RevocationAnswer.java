package jp.tashika.central.jlis;

import java.time.Instant;
import jp.tashika.card.certificate.Revocation;

/**
 * 失効の回答。What the issuer of cards answered about one certificate.
 *
 * @param asOf when it was known to be so
 * @param until when something newer is to be had
 */
public record RevocationAnswer(Revocation revocation, Instant asOf, Instant until) {}
