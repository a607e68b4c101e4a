package jp.tashika.reader.fake;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import jp.tashika.card.application.CardApplication;
import jp.tashika.card.virtual.Access;
import jp.tashika.card.virtual.FictionalIssuer;
import jp.tashika.card.virtual.VirtualApplication;
import jp.tashika.card.virtual.VirtualCard;
import jp.tashika.card.virtual.VirtualSecret;

/** Cards of nobody in every state, from one fictional issuer. */
public final class CardsOfNobody {

    public static final String PIN = "1234";

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

    private final FictionalIssuer issuer;
    private final FictionalIssuer.Issued issued;

    public CardsOfNobody() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            issuer = FictionalIssuer.create(keys.generateKeyPair(), BigInteger.ONE, FROM);
            issued = issuer.issue(
                    keys.generateKeyPair(),
                    BigInteger.TWO,
                    "FICTIONAL0000148001003A",
                    FROM,
                    FROM.plus(1_800, ChronoUnit.DAYS));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public X509Certificate authority() {
        return issuer.certificate();
    }

    /** A card as new. */
    public VirtualCard card() {
        return with(VirtualSecret.of(PIN, 3));
    }

    public VirtualCard with(VirtualSecret pin) {
        try {
            return new VirtualCard().with(CardApplication.JPKI, issuer.jpki(issued, pin));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A card that lets everybody sign, as a real one lets an institution that has proved to be one. */
    public VirtualCard openToInstitutions(VirtualSecret pin) {
        try {
            return new VirtualCard()
                    .with(
                            CardApplication.JPKI,
                            new VirtualApplication()
                                    .file(0x000A, file(issued.certificate().getEncoded()), Access.FREE)
                                    .key(0x0017, issued.keys().getPrivate(), Access.FREE)
                                    .secret(0x0018, pin));
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

    private static byte[] file(byte[] content) {
        return Arrays.copyOf(content, Math.max(2_048, content.length));
    }
}
