package jp.tashika.card.certificate;

import java.security.cert.CRLReason;
import java.time.Instant;

/** 失効の有無。What the authority says of a certificate it issued, as whoever asked it brings along. */
public sealed interface Revocation {

    /** 失効していない。The authority has nothing against it. */
    record NotRevoked() implements Revocation {}

    /**
     * 失効。The authority took it back.
     *
     * @param reason {@link CRLReason#CERTIFICATE_HOLD} when it is suspended
     */
    record Revoked(CRLReason reason, Instant since) implements Revocation {}

    /** 確認できない。Nobody could say. */
    record Unknown() implements Revocation {}
}
