package jp.tashika.card.application;

import java.util.Arrays;
import jp.tashika.card.apdu.CardLine;
import jp.tashika.card.apdu.CardLost;
import jp.tashika.card.apdu.Command;
import jp.tashika.card.cardface.CardVerifiableCertificate;
import jp.tashika.card.cardface.FaceNumberB;
import jp.tashika.card.cardface.FaceText;
import jp.tashika.card.cardface.FaceTextSignature;
import jp.tashika.card.tlv.MalformedTlv;

/**
 * 券面事項入力補助AP。Name, address, birth date and sex as text with a signature, opened by 照合番号B (CRD-006).
 *
 * <p>The application has two more ways in, its PIN and 照合番号A. Both open the individual number, which the law keeps for
 * affairs of its own: they are not built, and neither is the number's file (CRD-002, CRD-007).
 */
public final class FaceTextApplication {

    private static final int TEXT = 0x0002;
    private static final int SIGNATURE = 0x0003;
    private static final int SIGNER = 0x0004;
    private static final int FACE_NUMBER_B = 0x0015;

    private final SelectedApplication application;

    private FaceTextApplication(SelectedApplication application) {
        this.application = application;
    }

    /** @throws CardRefused when the card has no such application */
    public static FaceTextApplication select(CardLine line) throws CardLost, CardRefused {
        return new FaceTextApplication(
                SelectedApplication.select(line, CardApplication.FACE_TEXT, Command.SHORT_EXPECTED_MAX));
    }

    /** How often 照合番号B may still be tried here, 0 to 10; the counter of the card's face is another. */
    public int faceNumberTriesLeft() throws CardLost, CardRefused {
        return application.triesLeft(FACE_NUMBER_B);
    }

    /** Shows the card 照合番号B; ten wrong ones block it for good. */
    public Verification verify(FaceNumberB number) throws CardLost, CardRefused {
        return application.verify(FACE_NUMBER_B, number);
    }

    /**
     * The four items; whoever asks closes them.
     *
     * @throws CardRefused {@link jp.tashika.card.apdu.StatusWord#NOT_VERIFIED} before 照合番号B
     */
    public FaceText text() throws CardLost, CardRefused, DamagedCard {
        byte[] file = application.read(TEXT);
        try {
            return FaceText.parse(file);
        } catch (MalformedTlv e) {
            throw new DamagedCard("the card's text", e);
        } finally {
            Arrays.fill(file, (byte) 0);
        }
    }

    /** By which the issuer of cards vouches for them; whoever asks closes it. */
    public FaceTextSignature signature() throws CardLost, CardRefused, DamagedCard {
        byte[] file = application.read(SIGNATURE);
        try {
            return FaceTextSignature.parse(file);
        } catch (MalformedTlv e) {
            throw new DamagedCard("the signature of the card's text", e);
        } finally {
            Arrays.fill(file, (byte) 0);
        }
    }

    /** Of the key that signed them. */
    public CardVerifiableCertificate signer() throws CardLost, CardRefused, DamagedCard {
        return application.signer(SIGNER);
    }
}
