package jp.tashika.card.apdu;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** カードとの通信断。The card was taken away, moved too early, or the reader went. */
public final class CardLost extends IOException {

    private static final long serialVersionUID = 1;

    public CardLost(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
