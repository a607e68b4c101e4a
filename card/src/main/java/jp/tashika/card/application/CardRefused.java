package jp.tashika.card.application;

import jp.tashika.card.apdu.StatusWord;

/** カードの拒否。The card answered, and said no where it should not have; what was sent is not told. */
public final class CardRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final transient StatusWord status;

    CardRefused(String step, StatusWord status) {
        super(step + ": " + status);
        this.status = status;
    }

    public StatusWord status() {
        return status;
    }
}
