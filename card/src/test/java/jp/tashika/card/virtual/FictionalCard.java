package jp.tashika.card.virtual;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import jp.tashika.card.application.CardApplication;

/** A card of nobody, with the certificate and the key for authentication. */
public final class FictionalCard {

    public static final String PIN = "1234";

    private static final FictionalIssuer ISSUER = issuer();
    private static final FictionalIssuer.Issued ISSUED = issued();

    private FictionalCard() {}

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static FictionalIssuer issuer() {
        try {
            return FictionalIssuer.create(keys(), BigInteger.ONE, Instant.parse("2026-01-01T00:00:00Z"));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static FictionalIssuer.Issued issued() {
        try {
            return ISSUER.issue(
                    keys(),
                    BigInteger.TWO,
                    "FICTIONAL0000148001003A",
                    Instant.parse("2026-01-01T00:00:00Z"),
                    Instant.parse("2031-01-01T00:00:00Z"));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public static X509Certificate certificate() {
        return ISSUED.certificate();
    }

    public static X509Certificate authority() {
        return ISSUER.certificate();
    }

    /** The secret of the PIN, as new. */
    public static VirtualSecret pin() {
        return VirtualSecret.of(PIN, 3);
    }

    public static VirtualCard with(VirtualSecret pin) {
        try {
            return new VirtualCard().with(CardApplication.JPKI, ISSUER.jpki(ISSUED, pin));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** One whose certificate file has exactly the bytes given. */
    public static VirtualCard with(byte[] certificateFile, VirtualSecret pin) {
        return new VirtualCard()
                .with(
                        CardApplication.JPKI,
                        new VirtualApplication()
                                .file(0x000A, Arrays.copyOf(certificateFile, certificateFile.length), Access.FREE)
                                .secret(0x0018, pin));
    }
}
