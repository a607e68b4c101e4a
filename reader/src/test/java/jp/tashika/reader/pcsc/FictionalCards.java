package jp.tashika.reader.pcsc;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.tashika.card.application.CertifiedInstitution;
import jp.tashika.card.cardface.FaceNumberB;
import jp.tashika.card.cardface.Picture;
import jp.tashika.card.virtual.CardHolder;
import jp.tashika.card.virtual.CardIssuance;
import jp.tashika.card.virtual.CardSecrets;
import jp.tashika.card.virtual.FictionalFaceSigner;
import jp.tashika.card.virtual.FictionalInstitutions;
import jp.tashika.card.virtual.FictionalIssuer;
import jp.tashika.card.virtual.FictionalSignatureIssuer;
import jp.tashika.card.virtual.VirtualCard;

/** Whole cards of one person who does not exist, as new, all with the same certificates. */
final class FictionalCards {

    static final String PIN = "1234";
    static final String PASSWORD = "ABC123";

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = FROM.plus(1_800, ChronoUnit.DAYS);

    private final CardIssuance issuance;
    private final CertifiedInstitution institution;
    private final CardHolder holder;
    private final CardIssuance.Keys keys;

    FictionalCards() throws GeneralSecurityException {
        KeyPair authority = keys();
        FictionalInstitutions institutions = FictionalInstitutions.of(authority);
        institution = institutions.certify(keys(), 1);
        issuance = new CardIssuance(
                FictionalIssuer.create(keys(), BigInteger.ONE, FROM),
                FictionalSignatureIssuer.create(keys(), BigInteger.ONE, FROM),
                FictionalFaceSigner.of(authority, keys()),
                institutions,
                FictionalCards::random);
        holder = new CardHolder(
                "試験 太郎",
                "架空県見本市４－５",
                LocalDate.of(1980, 2, 17),
                FaceNumberB.PrintedBirthdate.JAPANESE_ERA,
                '1',
                LocalDate.of(2035, 2, 17),
                "2285",
                new CardHolder.Pictures(
                        Picture.of(new byte[] {1}),
                        Picture.of(new byte[] {2}),
                        Picture.of(random(5_000)),
                        Picture.of(new byte[] {3})));
        KeyPair own = keys();
        keys = new CardIssuance.Keys(
                issuance.authentication().issue(own, BigInteger.TWO, "FICTIONAL0000148001003A", FROM, UNTIL),
                issuance.signatures().issue(keys(), BigInteger.TWO, holder, FROM, UNTIL),
                own);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    X509Certificate certificate() {
        return keys.authentication().certificate();
    }

    X509Certificate signatureCertificate() {
        return keys.signature().certificate();
    }

    X509Certificate authority() {
        return issuance.authentication().certificate();
    }

    X509Certificate signatureAuthority() {
        return issuance.signatures().certificate();
    }

    /** One that every card of these trusts. */
    CertifiedInstitution institution() {
        return institution;
    }

    CardHolder holder() {
        return holder;
    }

    VirtualCard card() throws GeneralSecurityException {
        return issuance.card(holder, keys, CardSecrets.of(PIN, PASSWORD, "5678"));
    }

    VirtualCard pinless() throws GeneralSecurityException {
        return issuance.pinless(holder, keys.authentication(), keys.own());
    }
}
