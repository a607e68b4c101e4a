package jp.tashika.card.virtual;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import jp.tashika.card.cardface.CardFace;
import jp.tashika.card.cardface.CardVerifiableCertificate;
import jp.tashika.card.cardface.FaceText;
import jp.tashika.card.cardface.FaceTextSignature;
import jp.tashika.card.tlv.MalformedTlv;

/** 架空の券面署名者。Signs what is printed on fictional cards, with a key that an authority of its own certified. */
public final class FictionalFaceSigner {

    private static final int NAME = 16;

    private final KeyPair signer;
    private final PublicKey authority;
    private final byte[] faceCertificate;
    private final byte[] textCertificate;

    private FictionalFaceSigner(KeyPair signer, PublicKey authority, byte[] faceCertificate, byte[] textCertificate) {
        this.signer = signer;
        this.authority = authority;
        this.faceCertificate = faceCertificate;
        this.textCertificate = textCertificate;
    }

    /** Both pairs of keys are of RSA, 2,048 bits. */
    public static FictionalFaceSigner of(KeyPair authority, KeyPair signer) throws GeneralSecurityException {
        return new FictionalFaceSigner(
                signer,
                authority.getPublic(),
                certificate("6000023", authority, signer),
                certificate("6000033", authority, signer));
    }

    /** Names of the hierarchy for tests begin with 6. */
    private static byte[] certificate(String name, KeyPair authority, KeyPair signer) throws GeneralSecurityException {
        byte[] bytes = Arrays.copyOf(name.getBytes(StandardCharsets.US_ASCII), NAME);
        return CardVerifiableCertificate.signed(
                bytes, bytes, (RSAPublicKey) signer.getPublic(), authority.getPrivate());
    }

    /** The key by which the certificates of signers are checked. */
    public PublicKey authority() {
        return authority;
    }

    /** 券面事項確認AP。The application with the card's face. */
    VirtualApplication face(CardHolder holder, KeyPair own) throws GeneralSecurityException {
        CardHolder.Pictures pictures = holder.pictures();
        byte[] file = CardFace.signed(
                new CardFace.Contents(
                        holder.birthdate(),
                        holder.sex(),
                        own.getPublic(),
                        pictures.name(),
                        pictures.address(),
                        pictures.photo(),
                        holder.expiry(),
                        pictures.securityCode()),
                signer.getPrivate());
        return new VirtualApplication()
                .file(CardFile.FACE, file, Access.by(CardFile.FACE_NUMBER_B, CardFile.FACE_NUMBER_A))
                .file(CardFile.FACE_SIGNER, faceCertificate, Access.FREE)
                .secret(CardFile.FACE_NUMBER_B, faceNumberB(holder))
                .secret(CardFile.FACE_NUMBER_A, VirtualSecret.blocked()) // nobody's card has no number
                .ownKey(own.getPrivate());
    }

    /** 券面事項入力補助AP。The application with the four items as text; the file of the number is not there. */
    VirtualApplication text(CardHolder holder, VirtualSecret pin) throws GeneralSecurityException {
        byte[] file =
                FaceText.file(new FaceText.Contents(holder.name(), holder.address(), holder.birthdate(), holder.sex()));
        Access access = Access.by(CardFile.TEXT_PIN, CardFile.TEXT_NUMBER_B);
        return new VirtualApplication()
                .file(CardFile.TEXT, file, access)
                .file(CardFile.TEXT_SIGNATURE, signature(file), access)
                .file(CardFile.TEXT_SIGNER, textCertificate, Access.FREE)
                .secret(CardFile.TEXT_PIN, pin)
                .secret(CardFile.TEXT_BLOCKED, VirtualSecret.blocked())
                .secret(CardFile.TEXT_NUMBER_A, VirtualSecret.blocked())
                .secret(CardFile.TEXT_NUMBER_B, faceNumberB(holder));
    }

    private byte[] signature(byte[] file) throws GeneralSecurityException {
        try (FaceText text = FaceText.parse(file)) {
            return FaceTextSignature.signed(text, signer.getPrivate());
        } catch (MalformedTlv e) {
            throw new IllegalArgumentException("no card can hold such a holder", e);
        }
    }

    private static VirtualSecret faceNumberB(CardHolder holder) {
        return VirtualSecret.of(holder.faceNumberB().digits(), 10);
    }
}
