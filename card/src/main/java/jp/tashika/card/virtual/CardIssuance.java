package jp.tashika.card.virtual;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.function.IntFunction;
import jp.tashika.card.application.CardApplication;
import jp.tashika.card.application.TokenKind;

/**
 * 仮想カードの発行。Makes whole cards of fictional people, in the shapes that come to a reader.
 *
 * <p>Whether a certificate has expired or was revoked is a matter of whoever issued it: the card shows nothing of it.
 *
 * @param challenges gives as many random bytes as asked for
 */
public record CardIssuance(
        FictionalIssuer authentication,
        FictionalSignatureIssuer signatures,
        FictionalFaceSigner face,
        FictionalInstitutions institutions,
        IntFunction<byte[]> challenges) {

    /**
     * カードの鍵と証明書。What is made anew for every card.
     *
     * @param own by which the chip proves to be itself
     */
    public record Keys(FictionalIssuer.Issued authentication, FictionalIssuer.Issued signature, KeyPair own) {
        @Override
        public String toString() {
            return "Keys[masked]";
        }
    }

    /** 通常のカード。With everything on it. */
    public VirtualCard card(CardHolder holder, Keys keys, CardSecrets secrets) throws GeneralSecurityException {
        VirtualApplication jpki = jpki(keys.authentication(), secrets.pin(), TokenKind.CARD)
                .file(CardFile.PRESENCE, CardFile.presence(true), Access.FREE)
                .file(
                        CardFile.SIGNATURE_CERTIFICATE,
                        CardFile.padded(keys.signature().certificate().getEncoded()),
                        Access.by(CardFile.SIGNATURE_PASSWORD))
                .file(
                        CardFile.SIGNATURE_AUTHORITY,
                        CardFile.padded(signatures.certificate().getEncoded()),
                        Access.FREE)
                .key(
                        CardFile.SIGNATURE_KEY,
                        keys.signature().keys().getPrivate(),
                        Access.by(CardFile.SIGNATURE_PASSWORD))
                .secret(CardFile.SIGNATURE_PASSWORD, secrets.signaturePassword());
        return printed(holder, keys.own(), secrets).with(CardApplication.JPKI, jpki);
    }

    /** 顔認証マイナンバーカード。Without any PIN, and without a certificate for signatures. */
    public VirtualCard pinless(CardHolder holder, FictionalIssuer.Issued authentication, KeyPair own)
            throws GeneralSecurityException {
        CardSecrets none = CardSecrets.none();
        return printed(holder, own, none).with(CardApplication.JPKI, jpki(authentication, none.pin(), TokenKind.CARD));
    }

    /** スマートフォン。Certificates in a telephone: nothing is printed on it, so it has nothing of a face. */
    public VirtualCard smartphone(TokenKind kind, FictionalIssuer.Issued issued, VirtualSecret pin)
            throws GeneralSecurityException {
        return new VirtualCard().with(CardApplication.JPKI, jpki(issued, pin, kind));
    }

    private VirtualCard printed(CardHolder holder, KeyPair own, CardSecrets secrets) throws GeneralSecurityException {
        return new VirtualCard()
                .with(CardApplication.CARD_FACE, face.face(holder, own))
                .with(CardApplication.FACE_TEXT, face.text(holder, secrets.textPin()));
    }

    private VirtualApplication jpki(FictionalIssuer.Issued issued, VirtualSecret pin, TokenKind kind)
            throws GeneralSecurityException {
        return authentication
                .jpki(issued, pin)
                .file(CardFile.TOKEN, kind.toDescription(), Access.FREE)
                .gate(CardFile.TRUSTED_INSTITUTIONS, institutions.gate(challenges))
                .key(
                        CardFile.AUTHENTICATION_KEY,
                        issued.keys().getPrivate(),
                        Access.by(CardFile.PIN, CardFile.TRUSTED_INSTITUTIONS))
                .secret(CardFile.SIGNATURE_PASSWORD, VirtualSecret.blocked());
    }
}
