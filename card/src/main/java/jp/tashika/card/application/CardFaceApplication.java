package jp.tashika.card.application;

import java.util.Arrays;
import jp.tashika.card.apdu.CardLine;
import jp.tashika.card.apdu.CardLost;
import jp.tashika.card.apdu.Command;
import jp.tashika.card.cardface.CardFace;
import jp.tashika.card.cardface.CardVerifiableCertificate;
import jp.tashika.card.cardface.FaceNumberB;
import jp.tashika.card.tlv.MalformedTlv;

/** 券面事項確認AP。The front of a card with its photo, opened by 照合番号B (RDR-027, CRD-003). */
public final class CardFaceApplication {

    private static final int FACE = 0x0002;
    private static final int SIGNER = 0x0004;
    private static final int FACE_NUMBER_B = 0x0012;

    /** P2 of a signature with the application's own key. */
    private static final int OWN_KEY = 0x00;

    private final SelectedApplication application;

    private CardFaceApplication(SelectedApplication application) {
        this.application = application;
    }

    /** @throws CardRefused when the card has no such application */
    public static CardFaceApplication select(CardLine line) throws CardLost, CardRefused {
        return select(line, Command.SHORT_EXPECTED_MAX);
    }

    /** @param chunk bytes to read at once, over 256 when reader and card know extended lengths */
    public static CardFaceApplication select(CardLine line, int chunk) throws CardLost, CardRefused {
        return new CardFaceApplication(SelectedApplication.select(line, CardApplication.CARD_FACE, chunk));
    }

    /** How often 照合番号B may still be tried, 0 to 10; ask before a number that was only guessed. */
    public int faceNumberTriesLeft() throws CardLost, CardRefused {
        return application.triesLeft(FACE_NUMBER_B);
    }

    /** Shows the card 照合番号B; ten wrong ones block it for good. */
    public Verification verify(FaceNumberB number) throws CardLost, CardRefused {
        return application.verify(FACE_NUMBER_B, number);
    }

    /**
     * The front of the card; whoever asks closes it.
     *
     * @throws CardRefused {@link jp.tashika.card.apdu.StatusWord#NOT_VERIFIED} before 照合番号B
     */
    public CardFace face() throws CardLost, CardRefused, DamagedCard {
        byte[] file = application.read(FACE);
        try {
            return CardFace.parse(file);
        } catch (MalformedTlv e) {
            throw new DamagedCard("the card's face", e);
        } finally {
            Arrays.fill(file, (byte) 0);
        }
    }

    /** Of the key that signed the card's face. */
    public CardVerifiableCertificate signer() throws CardLost, CardRefused, DamagedCard {
        return application.signer(SIGNER);
    }

    /** 内部認証。Has the card sign with the key that no copy of it can have; checked with the key in its face. */
    public byte[] prove(byte[] challenge) throws CardLost, CardRefused {
        return application.signWithSelected(OWN_KEY, DigestToSign.of(challenge));
    }
}
