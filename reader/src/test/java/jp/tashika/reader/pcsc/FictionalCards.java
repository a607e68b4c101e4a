package jp.tashika.reader.pcsc;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.tashika.card.application.CardApplication;
import jp.tashika.card.virtual.FictionalIssuer;
import jp.tashika.card.virtual.VirtualCard;
import jp.tashika.card.virtual.VirtualSecret;

/** Cards of nobody, as new, all with one certificate. */
final class FictionalCards {

    static final String PIN = "1234";

    private final FictionalIssuer issuer;
    private final FictionalIssuer.Issued issued;

    FictionalCards() throws GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        issuer = FictionalIssuer.create(keys.generateKeyPair(), BigInteger.ONE, from);
        issued = issuer.issue(
                keys.generateKeyPair(),
                BigInteger.TWO,
                "FICTIONAL0000148001003A",
                from,
                from.plus(1_800, ChronoUnit.DAYS));
    }

    X509Certificate certificate() {
        return issued.certificate();
    }

    VirtualCard card() throws GeneralSecurityException {
        return new VirtualCard().with(CardApplication.JPKI, issuer.jpki(issued, VirtualSecret.of(PIN, 3)));
    }
}
