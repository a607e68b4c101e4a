package jp.tashika.central.jlis;

import java.time.Instant;
import jp.tashika.card.certificate.Revocation;

/** 分かっている失効の有無。What is known of a certificate, and as of when. */
public record KnownRevocation(Revocation revocation, Instant asOf) {}
