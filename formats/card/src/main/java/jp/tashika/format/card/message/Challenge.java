package jp.tashika.format.card.message;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * 署名要求。What a card shall sign: good once, for one reader of one facility, for a short time.
 *
 * @param text opaque to all but the centre
 * @param until it is refused from then on
 */
public record Challenge(String text, Instant until) {

    private static final String PURPOSE = "tashika card check 1\n";

    /** 署名対象。The bytes the card signs: they name their purpose, so that a signature is good for nothing else. */
    public byte[] content() {
        return (PURPOSE + text).getBytes(StandardCharsets.UTF_8);
    }

    /** Opaque: not shown. */
    @Override
    public String toString() {
        return "Challenge[until " + until + "]";
    }
}
