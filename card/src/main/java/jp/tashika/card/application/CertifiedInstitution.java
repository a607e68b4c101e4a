package jp.tashika.card.application;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import jp.tashika.card.apdu.CardLine;
import jp.tashika.card.apdu.CardLost;
import jp.tashika.card.apdu.Command;
import jp.tashika.card.apdu.Reply;
import jp.tashika.card.cardface.CardVerifiableCertificate;

/**
 * 証明書を持つ特定機関。Proves itself by a certificate that the card can verify, and the key in it.
 *
 * <p>The card is shown the certificate in two parts, and checks it with the key of the authority it was made to trust. It
 * then gives a challenge. So far the commands were observed on real cards. The last step is published nowhere: it is
 * inferred, and handed in as a {@link LastStep} of its own.
 */
public final class CertifiedInstitution implements InstitutionAuthenticator {

    private static final int TRUSTED_AUTHORITY = 0x0016;
    private static final int VERIFY_CERTIFICATE = 0xA2;
    private static final int UP_TO_SIGNATURE = 0x06;
    private static final int SIGNATURE = 0x00;
    private static final int BY_AUTHORITY = 0xC1;
    private static final int GET_CHALLENGE = 0x84;
    private static final int EXTERNAL_AUTHENTICATE = 0x82;
    private static final int CHALLENGE_LENGTH = 16;

    private final CardVerifiableCertificate certificate;
    private final InstitutionKey key;
    private final LastStep lastStep;

    public CertifiedInstitution(CardVerifiableCertificate certificate, InstitutionKey key, LastStep lastStep) {
        this.certificate = certificate;
        this.key = key;
        this.lastStep = lastStep;
    }

    /** 特定機関の鍵。Signs for the institution, in memory or in a module that never gives its key away. */
    @FunctionalInterface
    public interface InstitutionKey {

        /** RSA, PKCS #1 v1.5, SHA-256. */
        byte[] sign(byte[] challenge) throws GeneralSecurityException;
    }

    /** 最後の手順。The command that carries the signed challenge to the card. */
    @FunctionalInterface
    public interface LastStep {

        /** {@code EXTERNAL AUTHENTICATE} of ISO 7816-4, with the signature as its data; inferred. */
        LastStep EXTERNAL_AUTHENTICATION =
                signature -> Command.with(0x00, EXTERNAL_AUTHENTICATE, 0x00, 0x00, signature);

        Command command(byte[] signature);
    }

    @Override
    public void prove(CardLine line) throws CardLost, CardRefused {
        SelectedApplication.selectFile(line, TRUSTED_AUTHORITY);
        show(line, UP_TO_SIGNATURE, certificate.beforeSignature());
        show(line, SIGNATURE, certificate.signaturePart());
        byte[] signature = signed(challenge(line));
        SelectedApplication.good("institution", line.transmit(lastStep.command(signature)));
    }

    private static void show(CardLine line, int part, byte[] bytes) throws CardLost, CardRefused {
        Command command = Command.with(0x80, VERIFY_CERTIFICATE, part, BY_AUTHORITY, bytes);
        SelectedApplication.good("certificate of the institution", line.transmit(command));
    }

    private static byte[] challenge(CardLine line) throws CardLost, CardRefused {
        Reply reply = line.transmit(Command.of(0x00, GET_CHALLENGE, 0x00, 0x00).expecting(CHALLENGE_LENGTH));
        byte[] challenge = SelectedApplication.good("challenge", reply).data();
        if (challenge.length != CHALLENGE_LENGTH) {
            throw new CardRefused("challenge of another length", reply.status()); // not to sign what somebody chose
        }
        return challenge;
    }

    private byte[] signed(byte[] challenge) {
        try {
            return key.sign(challenge);
        } catch (GeneralSecurityException e) {
            throw new InstitutionKeyFailed(e);
        } finally {
            Arrays.fill(challenge, (byte) 0);
        }
    }

    /** Its name only: nothing of the key is shown. */
    @Override
    public String toString() {
        return "CertifiedInstitution[" + certificate.holder() + "]";
    }
}
