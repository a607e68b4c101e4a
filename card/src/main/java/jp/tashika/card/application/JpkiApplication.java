package jp.tashika.card.application;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import jp.tashika.card.apdu.CardLine;
import jp.tashika.card.apdu.CardLost;
import jp.tashika.card.apdu.Command;

/**
 * 公的個人認証AP。The certificate and the key that tell who a card belongs to (CRD-005).
 *
 * <p>The certificate for authentication is read without a PIN; to sign needs the PIN of four digits, or an institution
 * that the card trusts. The certificate for signatures is not touched: it holds a name, and no reader needs it.
 */
public final class JpkiApplication {

    private static final int TOKEN = 0x0006;
    private static final int AUTHENTICATION_CERTIFICATE = 0x000A;
    private static final int AUTHENTICATION_AUTHORITY = 0x000B;
    private static final int AUTHENTICATION_KEY = 0x0017;
    private static final int AUTHENTICATION_PIN = 0x0018;

    private final SelectedApplication application;

    private JpkiApplication(SelectedApplication application) {
        this.application = application;
    }

    /**
     * Selects it; what was verified before is forgotten by the card.
     *
     * @throws CardRefused when it is another kind of card
     */
    public static JpkiApplication select(CardLine line) throws CardLost, CardRefused {
        return select(line, Command.SHORT_EXPECTED_MAX);
    }

    /** @param chunk bytes to read at once, over 256 when reader and card know extended lengths */
    public static JpkiApplication select(CardLine line, int chunk) throws CardLost, CardRefused {
        return new JpkiApplication(SelectedApplication.select(line, CardApplication.JPKI, chunk));
    }

    /**
     * 利用者証明用電子証明書。
     *
     * @throws CardRefused when the card has none
     * @throws DamagedCard when what it has is no certificate
     */
    public X509Certificate authenticationCertificate() throws CardLost, CardRefused, DamagedCard {
        return certificate(AUTHENTICATION_CERTIFICATE);
    }

    /** 利用者証明用認証局の証明書。Of the authority that issued it; not a proof, the card could hold any. */
    public X509Certificate authenticationAuthority() throws CardLost, CardRefused, DamagedCard {
        return certificate(AUTHENTICATION_AUTHORITY);
    }

    private X509Certificate certificate(int file) throws CardLost, CardRefused, DamagedCard {
        try {
            byte[] der = application.read(file);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new DamagedCard(String.format("file %04X", file), e);
        }
    }

    /** What this is, as it says of itself; empty when its label is none that is known. */
    public Optional<TokenKind> kind() throws CardLost, CardRefused {
        return TokenKind.parse(application.read(TOKEN, TokenKind.DESCRIPTION));
    }

    /** How often the PIN of four digits may still be tried, 0 to 3 (CRD-010). */
    public int pinTriesLeft() throws CardLost, CardRefused {
        return application.triesLeft(AUTHENTICATION_PIN);
    }

    /** Shows the card the PIN; three wrong ones block it. */
    public Verification verifyPin(Secret pin) throws CardLost, CardRefused {
        return application.verify(AUTHENTICATION_PIN, pin);
    }

    /**
     * 特定機関認証。Has an institution prove to the card that it may do without the PIN; the card then signs.
     *
     * @throws CardRefused when the card does not believe it
     */
    public void recognise(InstitutionAuthenticator institution) throws CardLost, CardRefused {
        institution.prove(application.line());
    }

    /**
     * Signs the content with the key for authentication (RSA, PKCS #1 v1.5, SHA-256).
     *
     * @throws CardRefused {@link jp.tashika.card.apdu.StatusWord#NOT_VERIFIED} without PIN or institution
     */
    public byte[] sign(byte[] content) throws CardLost, CardRefused {
        return application.sign(AUTHENTICATION_KEY, DigestToSign.of(content));
    }
}
