package jp.tashika.card.cardface;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import jp.tashika.card.tlv.MalformedTlv;
import jp.tashika.card.tlv.Tlv;

/**
 * カード検証可能証明書。A certificate small enough for a card: a key, the names of it and of its signer, a signature.
 *
 * <p>{@code 7F21 { 5F4E: 16 bytes signer, 16 bytes holder, 90 exponent, 91 modulus; 5F37: signature over 5F4E's value }}.
 */
public final class CardVerifiableCertificate {

    private static final int CERTIFICATE = 0x7F21;
    private static final int BODY = 0x5F4E;
    private static final int SIGNATURE = 0x5F37;
    private static final int EXPONENT = 0x90;
    private static final int MODULUS = 0x91;
    private static final int NAME = 16;

    private final byte[] body;
    private final byte[] signature;
    private final PublicKey key;

    private CardVerifiableCertificate(byte[] body, byte[] signature, PublicKey key) {
        this.body = body;
        this.signature = signature;
        this.key = key;
    }

    /** @throws MalformedTlv when the bytes are no such certificate */
    public static CardVerifiableCertificate parse(byte[] bytes) throws MalformedTlv, GeneralSecurityException {
        Tlv whole = Tlv.parse(bytes);
        List<Tlv> parts = whole.inner();
        byte[] body = value(parts, BODY);
        if (whole.tag() != CERTIFICATE || body.length < 2 * NAME) {
            throw new GeneralSecurityException("no certificate of a card");
        }
        List<Tlv> key = Tlv.parseAll(Arrays.copyOfRange(body, 2 * NAME, body.length));
        RSAPublicKeySpec spec =
                new RSAPublicKeySpec(new BigInteger(1, value(key, MODULUS)), new BigInteger(1, value(key, EXPONENT)));
        return new CardVerifiableCertificate(
                body, value(parts, SIGNATURE), KeyFactory.getInstance("RSA").generatePublic(spec));
    }

    private static byte[] value(List<Tlv> parts, int tag) throws GeneralSecurityException {
        return Tlv.find(parts, tag)
                .map(Tlv::value)
                .orElseThrow(() -> new GeneralSecurityException(String.format("no %X", tag)));
    }

    public PublicKey key() {
        return key;
    }

    /** 証明者鍵ID。Names the key that signed this, in 32 hexadecimal digits. */
    public String signer() {
        return HexFormat.of().formatHex(body, 0, NAME);
    }

    /** 被証明者鍵ID。Names the key in this. */
    public String holder() {
        return HexFormat.of().formatHex(body, NAME, 2 * NAME);
    }

    /** Makes one, as an authority of cards would; the names are 16 bytes each. */
    public static byte[] signed(byte[] signer, byte[] holder, RSAPublicKey key, PrivateKey authority)
            throws GeneralSecurityException {
        if (signer.length != NAME || holder.length != NAME) {
            throw new IllegalArgumentException("names of " + NAME + " bytes");
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(signer);
        body.writeBytes(holder);
        body.writeBytes(Tlv.of(EXPONENT, key.getPublicExponent().toByteArray()).toBytes());
        body.writeBytes(Tlv.of(MODULUS, unsigned(key.getModulus())).toBytes());
        byte[] signature = RsaSignature.of(authority, body.toByteArray());
        return new CardVerifiableCertificate(body.toByteArray(), signature, key).toBytes();
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    /** 前半。The certificate up to its signature: what a card is shown first. */
    public byte[] beforeSignature() {
        byte[] whole = toBytes();
        return Arrays.copyOf(whole, whole.length - signaturePart().length);
    }

    /** 後半。The signature as an object of its own: what a card is shown then. */
    public byte[] signaturePart() {
        return Tlv.of(SIGNATURE, signature).toBytes();
    }

    public byte[] toBytes() {
        return Tlv.of(CERTIFICATE, List.of(Tlv.of(BODY, body), Tlv.of(SIGNATURE, signature)))
                .toBytes();
    }

    /** Whether {@code authority} signed it. */
    public boolean isSignedBy(PublicKey authority) throws GeneralSecurityException {
        return RsaSignature.isRight(authority, signature, body);
    }
}
