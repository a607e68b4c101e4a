package jp.tashika.central.answering;

import java.time.Instant;
import java.util.Optional;
import jp.tashika.core.disclosure.Told;

/**
 * 回答。What is told about one person, and when it was.
 *
 * @param at of the first answer, also on a retry
 * @param handle 照会番号 of the asking facility, only with a coverage
 */
public record Reply(Instant at, Told told, Optional<String> handle) {

    /** Personal: only when is shown. */
    @Override
    public String toString() {
        return "Reply[" + at + "]";
    }
}
