package jp.tashika.reader.session;

/**
 * 置かれたカード。What is known of the card before anybody proved to be its holder.
 *
 * @param pinTriesLeft 0 to 3; 0 also for a card that has no PIN (顔認証マイナンバーカード)
 * @param faceTriesLeft rounds of taking pictures that are left at this visit
 */
public record CardSeen(int pinTriesLeft, int faceTriesLeft) {

    /** 顔認証の回数。Rounds of taking pictures at one visit: whoever failed so often is helped otherwise. */
    public static final int FACE_TRIES = 3;

    public static CardSeen of(int pinTriesLeft) {
        return new CardSeen(pinTriesLeft, FACE_TRIES);
    }

    CardSeen withPinTries(int left) {
        return new CardSeen(left, faceTriesLeft);
    }

    CardSeen afterFace() {
        return new CardSeen(pinTriesLeft, Math.max(0, faceTriesLeft - 1));
    }
}
