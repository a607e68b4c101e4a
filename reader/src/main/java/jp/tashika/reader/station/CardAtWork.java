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

    /** 写真を開いた結果。 */
    sealed interface Photo {

        /** 開いた写真。JPEG 2000; whoever takes it wipes it. */
        final class Opened implements Photo {

            private final byte[] jp2;

            Opened(byte[] jp2) {
                this.jp2 = jp2;
            }

            /** Not a copy. */
            byte[] bytes() {
                return jp2;
            }
        }

        /** 番号違い。The card has one try less. */
        record Wrong(int triesLeft) implements Photo {}

        /** 試さない。The card was not asked: too few tries are left, or this number was wrong before. */
        record NotTried(int triesLeft) implements Photo {}
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

    // spec| RDR-026, RDR-027: the counter is read before each try; a wrong one cannot be taken back
    /** 券面の写真。Opened by the number on the card's face, if that may be tried. */
    Photo photo(FaceNumberB number, boolean isKeyed, NumberTries tries) throws Unworkable {
        try {
            CardFaceApplication face = CardFaceApplication.select(card);
            int left = face.faceNumberTriesLeft();
            if (!tries.begin(number, isKeyed, left)) {
                return new Photo.NotTried(left);
            }
            return switch (face.verify(number)) {
                case Verification.Right() -> {
                    tries.isRight(number);
                    try (CardFace seen = face.face()) {
                        yield new Photo.Opened(seen.photo());
                    }
                }
                case Verification.Wrong(int now) -> {
                    tries.isWrong(number);
                    yield new Photo.Wrong(now);
                }
                case Verification.Blocked() -> {
                    tries.isWrong(number);
                    yield new Photo.Wrong(0);
                }
            };
        } catch (CardLost e) {
            throw new Unworkable(Outcome.READER_CARD_TAKEN, e);
        } catch (CardRefused | DamagedCard e) {
            throw new Unworkable(Outcome.READER_PHOTO_UNREADABLE, e);
        }
    }

    int faceNumberTriesLeft() throws Unworkable {
        try {
            return CardFaceApplication.select(card).faceNumberTriesLeft();
        } catch (CardLost e) {
            throw new Unworkable(Outcome.READER_CARD_TAKEN, e);
        } catch (CardRefused e) {
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
