package jp.tashika.card.virtual;

/**
 * カードの暗証の組。What the holder of a card chose, each with its own counter.
 *
 * @param pin 利用者証明用暗証番号
 * @param signaturePassword 署名用パスワード
 * @param textPin 券面事項入力補助用暗証番号
 */
public record CardSecrets(VirtualSecret pin, VirtualSecret signaturePassword, VirtualSecret textPin) {

    private static final int PIN_TRIES = 3;
    private static final int PASSWORD_TRIES = 5;

    /** As new. */
    public static CardSecrets of(String pin, String signaturePassword, String textPin) {
        return new CardSecrets(
                VirtualSecret.of(pin, PIN_TRIES),
                VirtualSecret.of(signaturePassword, PASSWORD_TRIES),
                VirtualSecret.of(textPin, PIN_TRIES));
    }

    /** 暗証番号なし。None was ever set, as on a card that knows its holder by the face alone. */
    public static CardSecrets none() {
        return new CardSecrets(VirtualSecret.blocked(), VirtualSecret.blocked(), VirtualSecret.blocked());
    }

    /** With the PIN as it is now: tried wrongly, or blocked. */
    public CardSecrets withPin(VirtualSecret changed) {
        return new CardSecrets(changed, signaturePassword, textPin);
    }
}
