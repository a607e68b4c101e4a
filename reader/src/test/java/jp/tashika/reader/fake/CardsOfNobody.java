package jp.tashika.reader.fake;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.tashika.card.application.CardApplication;
import jp.tashika.card.application.CertifiedInstitution;
import jp.tashika.card.cardface.FaceNumberB;
import jp.tashika.card.cardface.Picture;
import jp.tashika.card.virtual.Access;
import jp.tashika.card.virtual.CardHolder;
import jp.tashika.card.virtual.CardIssuance;
import jp.tashika.card.virtual.CardSecrets;
import jp.tashika.card.virtual.FictionalFaceSigner;
import jp.tashika.card.virtual.FictionalInstitutions;
import jp.tashika.card.virtual.FictionalIssuer;
import jp.tashika.card.virtual.FictionalSignatureIssuer;
import jp.tashika.card.virtual.VirtualApplication;
import jp.tashika.card.virtual.VirtualCard;
import jp.tashika.card.virtual.VirtualSecret;

/** Whole cards of somebody who does not exist, in every state, from one fictional issuer. */
public final class CardsOfNobody {

    public static final String PIN = "1234";

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = FROM.plus(1_800, ChronoUnit.DAYS);

    private final CardIssuance issuance;
    private final CertifiedInstitution institution;
    private final CardHolder holder;
    private final CardIssuance.Keys keys;

    /** With a photo that is none. */
    public CardsOfNobody() {
        this(random(2_000));
    }

    /** @param photo JPEG 2000 */
    public CardsOfNobody(byte[] photo) {
        try {
            KeyPair authority = keys();
            FictionalInstitutions institutions = FictionalInstitutions.of(authority);
            institution = institutions.certify(keys(), 1);
            issuance = new CardIssuance(
                    FictionalIssuer.create(keys(), BigInteger.ONE, FROM),
                    FictionalSignatureIssuer.create(keys(), BigInteger.ONE, FROM),
                    FictionalFaceSigner.of(authority, keys()),
                    institutions,
                    CardsOfNobody::random);
            holder = new CardHolder(
                    "試験 太郎",
                    "架空県見本市４－５",
                    LocalDate.of(1960, 1, 5),
                    FaceNumberB.PrintedBirthdate.JAPANESE_ERA,
                    '1',
                    LocalDate.of(2035, 1, 5),
                    "2285",
                    new CardHolder.Pictures(
                            Picture.of(new byte[] {1}),
                            Picture.of(new byte[] {2}),
                            Picture.of(photo),
                            Picture.of(new byte[] {3})));
            KeyPair own = keys();
            keys = new CardIssuance.Keys(
                    issuance.authentication().issue(own, BigInteger.TWO, "FICTIONAL0000148001003A", FROM, UNTIL),
                    issuance.signatures().issue(keys(), BigInteger.TWO, holder, FROM, UNTIL),
                    own);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
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

    public X509Certificate authority() {
        return issuance.authentication().certificate();
    }

    /** One that every card of these trusts. */
    public CertifiedInstitution institution() {
        return institution;
    }

    public FaceNumberB faceNumber() {
        return holder.faceNumberB();
    }

    /** A card as new. */
    public VirtualCard card() {
        return with(VirtualSecret.of(PIN, 3));
    }

    public VirtualCard with(VirtualSecret pin) {
        try {
            return issuance.card(
                    holder, keys, CardSecrets.of(PIN, "ABC123", "5678").withPin(pin));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** 顔認証マイナンバーカード: without any PIN. */
    public VirtualCard pinless() {
        try {
            return issuance.pinless(holder, keys.authentication(), keys.own());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Of another kind, such as one for trains. */
    public VirtualCard foreign() {
        return new VirtualCard();
    }

    /** Whose certificate is no certificate. */
    public VirtualCard damaged() {
        byte[] file = new byte[2_048];
        file[0] = 0x30;
        file[1] = 0x10;
        return new VirtualCard()
                .with(
                        CardApplication.JPKI,
                        new VirtualApplication()
                                .file(0x000A, file, Access.FREE)
                                .secret(0x0018, VirtualSecret.of(PIN, 3)));
    }
}
