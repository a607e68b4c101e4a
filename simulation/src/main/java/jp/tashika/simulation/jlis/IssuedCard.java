package jp.tashika.simulation.jlis;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Locale;
import jp.tashika.card.virtual.FictionalIssuer;
import jp.tashika.card.virtual.VirtualCard;

/**
 * 発行したカード。The newest card of a fictional person.
 *
 * @param certificate as the register has it
 * @param isNew whether it was issued just now
 */
public record IssuedCard(
        IssuedCertificate certificate,
        FictionalIssuer issuer,
        FictionalIssuer.Issued issued,
        boolean isNew,
        Making making) {

    /** 製作。Makes the whole card. */
    @FunctionalInterface
    interface Making {
        VirtualCard card(IssuedCard card) throws IOException, GeneralSecurityException;
    }

    /** 暗証番号。The last four digits of the person's number in the population: fictional, and easily told. */
    public String pin() {
        return String.format(Locale.ROOT, "%04d", certificate.person() % 10_000);
    }

    /** As it leaves the office, with all tries left. */
    public VirtualCard virtual() throws IOException, GeneralSecurityException {
        return making.card(this);
    }

    @Override
    public String toString() {
        return "IssuedCard[masked]";
    }
}
