package jp.tashika.card.virtual;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import jp.tashika.card.application.CertifiedInstitution;
import jp.tashika.card.cardface.FaceNumberB;
import jp.tashika.card.cardface.Picture;

/** Everything that whole cards of nobody are made with. */
final class FictionalOffice {

    static final String PIN = "1234";
    static final String PASSWORD = "ABC123";
    static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant UNTIL = Instant.parse("2031-02-17T14:59:59Z");

    final KeyPair own = keys();
    final FictionalFaceSigner faceSigner;
    final CertifiedInstitution institution;
    final CardIssuance issuance;
    final CardHolder holder = holder(FaceNumberB.PrintedBirthdate.JAPANESE_ERA);

    FictionalOffice() throws GeneralSecurityException {
        FictionalInstitutions institutions = FictionalInstitutions.of(keys());
        faceSigner = FictionalFaceSigner.of(keys(), keys());
        institution = institutions.certify(keys(), 1);
        Random random = new Random(11);
        issuance = new CardIssuance(
                FictionalIssuer.create(keys(), BigInteger.ONE, FROM),
                FictionalSignatureIssuer.create(keys(), BigInteger.TWO, FROM),
                faceSigner,
                institutions,
                length -> {
                    byte[] challenge = new byte[length];
                    random.nextBytes(challenge);
                    return challenge;
                });
    }

    static CardHolder holder(FaceNumberB.PrintedBirthdate printed) {
        byte[] photo = new byte[6_000];
        new Random(1).nextBytes(photo);
        return new CardHolder(
                "試験 花子",
                "架空県見本市１－２－３",
                LocalDate.of(1980, 2, 17),
                printed,
                '2',
                LocalDate.of(2035, 2, 17),
                "2285",
                new CardHolder.Pictures(
                        Picture.of(new byte[] {1}),
                        Picture.of(new byte[] {2}),
                        Picture.of(photo),
                        Picture.of(new byte[] {3})));
    }

    static KeyPair keys() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    FictionalIssuer.Issued authentication(Instant from, Instant until) throws GeneralSecurityException {
        return issuance.authentication().issue(own, BigInteger.valueOf(77), "FICTIONAL0000148001003A", from, until);
    }

    CardIssuance.Keys keys(Instant from, Instant until) throws GeneralSecurityException {
        return new CardIssuance.Keys(
                authentication(from, until),
                issuance.signatures().issue(own, BigInteger.valueOf(78), holder, from, until),
                own);
    }

    VirtualCard card() throws GeneralSecurityException {
        return issuance.card(holder, keys(FROM, UNTIL), secrets());
    }

    CardSecrets secrets() {
        return CardSecrets.of(PIN, PASSWORD, "5678");
    }
}
