package jp.tashika.card.virtual;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Optional;
import java.util.function.IntFunction;
import jp.tashika.card.apdu.Command;
import jp.tashika.card.apdu.Reply;
import jp.tashika.card.apdu.StatusWord;
import jp.tashika.card.cardface.CardVerifiableCertificate;
import jp.tashika.card.tlv.MalformedTlv;

/**
 * 特定機関認証の関門。Opens to an institution whose certificate the trusted authority signed, and who signs the challenge.
 *
 * <p>Each step takes the one before it: the certificate up to its signature, the signature, a challenge, its answer. A
 * challenge is good for one answer, right or wrong.
 */
public final class InstitutionGate {

    /** 認証失敗。What ISO 7816-4 has for an answer that does not fit. */
    static final StatusWord NOT_BELIEVED = new StatusWord(0x6300);

    private static final int UP_TO_SIGNATURE = 0x06C1;
    private static final int SIGNATURE = 0x00C1;
    private static final int CHALLENGE_MAX = 256;

    private final String authorityName;
    private final PublicKey authority;
    private final IntFunction<byte[]> challenges;

    private Optional<byte[]> beforeSignature = Optional.empty();
    private Optional<PublicKey> institution = Optional.empty();
    private Optional<byte[]> challenge = Optional.empty();
    private boolean isOpen;

    private InstitutionGate(String authorityName, PublicKey authority, IntFunction<byte[]> challenges) {
        this.authorityName = authorityName;
        this.authority = authority;
        this.challenges = challenges;
    }

    /**
     * @param authorityName of the key that signs certificates of institutions, 32 hexadecimal digits
     * @param challenges gives as many random bytes as asked for
     */
    public static InstitutionGate of(String authorityName, PublicKey authority, IntFunction<byte[]> challenges) {
        return new InstitutionGate(authorityName, authority, challenges);
    }

    boolean isOpen() {
        return isOpen;
    }

    void forget() {
        beforeSignature = Optional.empty();
        institution = Optional.empty();
        challenge = Optional.empty();
        isOpen = false;
    }

    Reply showCertificate(Command command) {
        return switch (command.parameters()) {
            case UP_TO_SIGNATURE -> {
                forget();
                beforeSignature = Optional.of(command.data());
                yield Reply.of(StatusWord.OK);
            }
            case SIGNATURE -> Reply.of(checkCertificate(command.data()));
            default -> Reply.of(StatusWord.WRONG_PARAMETERS);
        };
    }

    private StatusWord checkCertificate(byte[] signature) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        beforeSignature.ifPresent(whole::writeBytes);
        whole.writeBytes(signature);
        forget();
        try {
            CardVerifiableCertificate shown = CardVerifiableCertificate.parse(whole.toByteArray());
            if (!shown.signer().equals(authorityName) || !shown.isSignedBy(authority)) {
                return NOT_BELIEVED;
            }
            institution = Optional.of(shown.key());
            return StatusWord.OK;
        } catch (MalformedTlv | GeneralSecurityException e) {
            return StatusWord.WRONG_LENGTH; // what a real card was seen to say to rubbish
        }
    }

    Reply giveChallenge(Command command) {
        int length = command.expected().orElse(0);
        if (length == 0 || length > CHALLENGE_MAX) {
            return Reply.of(StatusWord.WRONG_LENGTH);
        }
        byte[] given = challenges.apply(length);
        challenge = Optional.of(given.clone());
        return Reply.of(given);
    }

    Reply takeAnswer(Command command) {
        Optional<byte[]> asked = challenge;
        challenge = Optional.empty();
        if (institution.isEmpty() || asked.isEmpty()) {
            return Reply.of(StatusWord.NOT_VERIFIED);
        }
        isOpen = isSigned(institution.get(), asked.get(), command.data());
        return Reply.of(isOpen ? StatusWord.OK : NOT_BELIEVED);
    }

    private static boolean isSigned(PublicKey key, byte[] content, byte[] signature) {
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initVerify(key);
            rsa.update(content);
            return rsa.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
