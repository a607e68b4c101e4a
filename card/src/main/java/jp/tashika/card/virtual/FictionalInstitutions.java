package jp.tashika.card.virtual;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;
import java.util.function.IntFunction;
import jp.tashika.card.application.CertifiedInstitution;
import jp.tashika.card.cardface.CardVerifiableCertificate;
import jp.tashika.card.tlv.MalformedTlv;

/**
 * 架空の特定機関認証局。Certifies the institutions that fictional cards trust. No real card does: their authority is that of
 * J-LIS.
 */
public final class FictionalInstitutions {

    private static final int NAME_LENGTH = 16;
    private static final byte[] BETWEEN = {0x08, 0x05};

    /** Names in the hierarchy for tests begin with 6, those of real cards with 5. */
    private static final byte[] AUTHORITY = name("6000099", "001");

    private final KeyPair keys;

    private FictionalInstitutions(KeyPair keys) {
        this.keys = keys;
    }

    /** @param keys of the authority (RSA, 2,048 bits) */
    public static FictionalInstitutions of(KeyPair keys) {
        return new FictionalInstitutions(keys);
    }

    /** 鍵ID。Seven digits, two bytes, three digits, four bytes of padding. */
    private static byte[] name(String seven, String three) {
        byte[] name = new byte[NAME_LENGTH];
        System.arraycopy(seven.getBytes(StandardCharsets.US_ASCII), 0, name, 0, 7);
        System.arraycopy(BETWEEN, 0, name, 7, BETWEEN.length);
        System.arraycopy(three.getBytes(StandardCharsets.US_ASCII), 0, name, 9, 3);
        return name;
    }

    /**
     * 特定機関の証明。Certifies an institution.
     *
     * @param own its keys (RSA, 2,048 bits)
     * @param number of the institution, 0 to 999
     */
    public CertifiedInstitution certify(KeyPair own, int number) throws GeneralSecurityException {
        return new CertifiedInstitution(
                read(certificate(own, number)),
                challenge -> signed(own, challenge),
                CertifiedInstitution.LastStep.EXTERNAL_AUTHENTICATION);
    }

    /** The certificate alone, in bytes, for who keeps the key elsewhere. */
    public byte[] certificate(KeyPair own, int number) throws GeneralSecurityException {
        return CardVerifiableCertificate.signed(
                AUTHORITY,
                name("6000900", String.format("%03d", number)),
                (RSAPublicKey) own.getPublic(),
                keys.getPrivate());
    }

    private static CardVerifiableCertificate read(byte[] certificate) throws GeneralSecurityException {
        try {
            return CardVerifiableCertificate.parse(certificate);
        } catch (MalformedTlv e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static byte[] signed(KeyPair own, byte[] challenge) throws GeneralSecurityException {
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initSign(own.getPrivate());
        rsa.update(challenge);
        return rsa.sign();
    }

    /**
     * What a card is made with that trusts these institutions.
     *
     * @param challenges gives as many random bytes as asked for
     */
    public InstitutionGate gate(IntFunction<byte[]> challenges) {
        return InstitutionGate.of(HexFormat.of().formatHex(AUTHORITY), keys.getPublic(), challenges);
    }
}
