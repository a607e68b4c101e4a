package jp.tashika.simulation.jlis;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Locale;
import jp.tashika.card.virtual.CardHolder;
import jp.tashika.card.virtual.FictionalIssuer;
import jp.tashika.card.virtual.VirtualCard;

/** 発行したカード。The newest card of a fictional person. */
public final class IssuedCard {

    private final IssuedCertificate certificate;
    private final FictionalIssuer issuer;
    private final FictionalIssuer.Issued issued;
    private final boolean isNew;
    private final Resident resident;
    private final CardWorkshop workshop;

    IssuedCard(
            IssuedCertificate certificate,
            FictionalIssuer issuer,
            FictionalIssuer.Issued issued,
            boolean isNew,
            Resident resident,
            CardWorkshop workshop) {
        this.certificate = certificate;
        this.issuer = issuer;
        this.issued = issued;
        this.isNew = isNew;
        this.resident = resident;
        this.workshop = workshop;
    }

    /** As the register has it. */
    public IssuedCertificate certificate() {
        return certificate;
    }

    public FictionalIssuer issuer() {
        return issuer;
    }

    public FictionalIssuer.Issued issued() {
        return issued;
    }

    /** Whether it was issued just now. */
    public boolean isNew() {
        return isNew;
    }

    /** 暗証番号。The last four digits of the person's number in the population: fictional, and easily told. */
    public String pin() {
        return String.format(Locale.ROOT, "%04d", certificate.person() % 10_000);
    }

    /** 名義人。What is printed on it. */
    public CardHolder holder() throws IOException {
        return CardWorkshop.holder(resident, certificate);
    }

    /** As it leaves the office, with all tries left. */
    public VirtualCard virtual() throws IOException, GeneralSecurityException {
        return workshop.card(this);
    }

    @Override
    public String toString() {
        return "IssuedCard[masked]";
    }
}
