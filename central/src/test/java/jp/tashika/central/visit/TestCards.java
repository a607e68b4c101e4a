package jp.tashika.central.visit;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import jp.tashika.card.certificate.Authority;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.card.virtual.FictionalIssuer;
import jp.tashika.format.card.message.CardProof;
import jp.tashika.format.card.message.Challenge;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.format.card.message.Medium;
import jp.tashika.format.card.message.Method;

/** 試験用のカード。Certificates of a fictional issuer, and what their cards sign. */
public final class TestCards {

    private static final KeyPair OWN = keys();
    private static final AtomicLong SERIALS = new AtomicLong(0x1000);

    private final FictionalIssuer issuer;

    public TestCards() {
        try {
            issuer =
                    FictionalIssuer.create(keys(), BigInteger.ONE, Instant.now().minus(Duration.ofDays(2_000)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** カード。One certificate and its key. */
    public record Card(X509Certificate certificate, CertificateKey key, KeyPair keys) {

        public CardProof answer(String device, Challenge challenge, Method method) {
            return answer(device, challenge, method, Medium.CARD);
        }

        public CardProof answer(String device, Challenge challenge, Method method, Medium medium) {
            return proof(device, challenge.text(), challenge.content(), method, medium);
        }

        /** Signs whatever it is told to. */
        public CardProof proof(String device, String challenge, byte[] content, Method method, Medium medium) {
            try {
                Signature signing = Signature.getInstance("SHA256withRSA");
                signing.initSign(keys.getPrivate());
                signing.update(content);
                return new CardProof(
                        new ChallengeRequest(device),
                        challenge,
                        Base64.getEncoder().encodeToString(certificate.getEncoded()),
                        Base64.getEncoder().encodeToString(signing.sign()),
                        method,
                        medium);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return "Card[masked]";
        }
    }

    public Card card() {
        return card(Duration.ofDays(-100), Duration.ofDays(1_000));
    }

    /** A card in force from and until so long from now. */
    public Card card(Duration from, Duration until) {
        try {
            BigInteger serial = BigInteger.valueOf(SERIALS.incrementAndGet());
            Instant now = Instant.now();
            FictionalIssuer.Issued issued =
                    issuer.issue(OWN, serial, "TEST0000000000132210003A", now.plus(from), now.plus(until));
            return new Card(
                    issued.certificate(),
                    new CertificateKey(
                            Authority.of(issuer.certificate()).keyIdentifier(),
                            serial.toString(16).toUpperCase(Locale.ROOT)),
                    OWN);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public X509Certificate authority() {
        return issuer.certificate();
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
