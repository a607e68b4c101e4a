package jp.tashika.reader.station;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import jp.tashika.card.apdu.CardLost;
import jp.tashika.card.application.CardFaceApplication;
import jp.tashika.card.application.CardRefused;
import jp.tashika.card.application.DamagedCard;
import jp.tashika.card.application.InstitutionAuthenticator;
import jp.tashika.card.application.InstitutionKeyFailed;
import jp.tashika.card.application.JpkiApplication;
import jp.tashika.card.application.Secret;
import jp.tashika.card.application.Verification;
import jp.tashika.card.cardface.CardFace;
import jp.tashika.card.cardface.FaceNumberB;
import jp.tashika.format.card.message.CardProof;
import jp.tashika.format.card.message.Challenge;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.format.card.message.Medium;
import jp.tashika.format.card.message.Method;
import jp.tashika.reader.session.Trouble;
import jp.tashika.vocabulary.outcome.Outcome;

/** カードの操作。A card that was opened: what is read from it at once, and how it signs. Used by the card's thread alone. */
final class CardAtWork implements AutoCloseable {

    /** Ten wrong numbers block the card's face for good; the last ones are left to people. */
    private static final int FACE_NUMBER_TRIES_MIN = 8;

    private final CardReaders.OpenCard card;
    private final X509Certificate certificate;
    private final int pinTriesLeft;

    private CardAtWork(CardReaders.OpenCard card, X509Certificate certificate, int pinTriesLeft) {
        this.card = card;
        this.certificate = certificate;
        this.pinTriesLeft = pinTriesLeft;
    }

    /** カード使用不可。It cannot be worked with, and why. */
    static final class Unworkable extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Trouble trouble;

        Unworkable(Outcome outcome, Throwable cause) {
            super(outcome.code(), cause);
            this.trouble = Trouble.of(outcome);
        }

        Trouble trouble() {
            return trouble;
        }
    }

    /** 署名の結果。 */
    sealed interface Signed {

        /** 署名済み。 */
        record Proof(CardProof proof) implements Signed {}

        /** 暗証番号の不一致。 */
        record WrongPin(int triesLeft) implements Signed {}
    }

    /** Reads what every way needs. */
    static CardAtWork read(CardReaders.OpenCard card) throws Unworkable {
        try {
            JpkiApplication jpki = JpkiApplication.select(card);
            int tries = jpki.pinTriesLeft();
            return new CardAtWork(card, jpki.authenticationCertificate(), tries);
        } catch (CardLost e) {
            throw new Unworkable(Outcome.READER_CARD_TAKEN, e);
        } catch (CardRefused e) {
            throw new Unworkable(Outcome.READER_CARD_FOREIGN, e);
        } catch (DamagedCard e) {
            throw new Unworkable(Outcome.READER_CARD_DAMAGED, e);
        }
    }

    int pinTriesLeft() {
        return pinTriesLeft;
    }

    Signed signWithPin(ChallengeRequest by, Challenge challenge, Secret pin) throws Unworkable {
        try {
            JpkiApplication jpki = JpkiApplication.select(card);
            return switch (jpki.verifyPin(pin)) {
                case Verification.Right() -> proof(jpki, by, challenge, Method.PIN);
                case Verification.Wrong(int left) -> new Signed.WrongPin(left);
                case Verification.Blocked() -> new Signed.WrongPin(0);
            };
        } catch (CardLost e) {
            throw new Unworkable(Outcome.READER_CARD_TAKEN, e);
        } catch (CardRefused e) {
            throw new Unworkable(Outcome.READER_CARD_DAMAGED, e);
        }
    }

    Signed signAs(
            Optional<InstitutionAuthenticator> institution, ChallengeRequest by, Challenge challenge, Method method)
            throws Unworkable {
        try {
            JpkiApplication jpki = JpkiApplication.select(card);
            if (institution.isPresent()) {
                institution.get().prove(card);
            }
            return proof(jpki, by, challenge, method);
        } catch (CardLost e) {
            throw new Unworkable(Outcome.READER_CARD_TAKEN, e);
        } catch (CardRefused e) {
            throw new Unworkable(Outcome.READER_INSTITUTION_MISSING, e);
        } catch (InstitutionKeyFailed e) {
            throw new Unworkable(Outcome.READER_FAILED, e);
        }
    }

    /** 券面の写真。Opened by the number read from the card's face; whoever asks wipes it. */
    byte[] photo(FaceNumberB number) throws Unworkable {
        try {
            CardFaceApplication face = CardFaceApplication.select(card);
            if (face.faceNumberTriesLeft() < FACE_NUMBER_TRIES_MIN
                    || !(face.verify(number) instanceof Verification.Right)) {
                throw new Unworkable(
                        Outcome.READER_PHOTO_UNREADABLE, new IllegalStateException("the number was misread"));
            }
            try (CardFace seen = face.face()) {
                return seen.photo();
            }
        } catch (CardLost e) {
            throw new Unworkable(Outcome.READER_CARD_TAKEN, e);
        } catch (CardRefused | DamagedCard e) {
            throw new Unworkable(Outcome.READER_PHOTO_UNREADABLE, e);
        }
    }

    private Signed proof(JpkiApplication jpki, ChallengeRequest by, Challenge challenge, Method method)
            throws CardLost, CardRefused, Unworkable {
        try {
            Base64.Encoder base64 = Base64.getEncoder();
            return new Signed.Proof(new CardProof(
                    by,
                    challenge.text(),
                    base64.encodeToString(certificate.getEncoded()),
                    base64.encodeToString(jpki.sign(challenge.content())),
                    method,
                    Medium.CARD));
        } catch (CertificateEncodingException e) {
            throw new Unworkable(Outcome.READER_CARD_DAMAGED, e);
        }
    }

    @Override
    public void close() {
        card.close();
    }
}
