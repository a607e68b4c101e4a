package jp.tashika.card.certificate;

import java.security.cert.CRLReason;
import java.time.Instant;

/** 証明書の判定。What a genuine certificate is good for at a moment. */
public sealed interface CertificateVerdict {

    /** 有効。It shows who its holder is, as far as the term allows. */
    record Accepted(CertificateKey key, Term.Open term) implements CertificateVerdict {}

    /** 期間外。It is not yet in force, or has expired for good. */
    record OutOfTerm(CertificateKey key, Term.Closed term) implements CertificateVerdict {}

    /** 一時停止。Suspended because of doubt, as when a card was lost; never released, a new card is issued. */
    record Suspended(CertificateKey key, Instant since) implements CertificateVerdict {}

    /** 失効。Revoked for good, and why. */
    record Revoked(CertificateKey key, CRLReason reason, Instant since) implements CertificateVerdict {}

    /** 失効確認不能。By its dates it is good, but whether it was revoked could not be found out. Not a yes. */
    record Unchecked(CertificateKey key, Term.Open term) implements CertificateVerdict {}
}
