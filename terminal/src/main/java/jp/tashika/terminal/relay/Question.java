package jp.tashika.terminal.relay;

import java.util.UUID;
import jp.tashika.format.oqs.file.MessageKind;

/**
 * 照会。What the centre is asked.
 *
 * @param xml exactly as the client wrote it, UTF-8 or Shift_JIS; not copied, so nobody may change it
 * @param requestId made once a request
 * @param firstAttempt 1, or more when the question may have been asked before a restart
 * @param isLate whether it lay about before the terminal came to it, so that it goes behind those of this moment
 */
@SuppressWarnings("ArrayRecordComponent") // a record only to carry; never compared
public record Question(MessageKind kind, byte[] xml, UUID requestId, int firstAttempt, boolean isLate) {
    public Question {
        if (firstAttempt < 1) {
            throw new IllegalArgumentException("attempts count from 1: " + firstAttempt);
        }
    }

    /** 一括。Whether question or reply is about many people, and so may be large and slow. */
    boolean isAboutMany() {
        return switch (kind) {
            case ELIGIBILITY, HANDLE, DRUGS, CHECKUPS -> false;
            case BATCH, BATCH_FETCH, HANDLE_BATCH, HANDLE_BATCH_FETCH -> true;
        };
    }

    @Override
    public String toString() {
        return kind.id() + " " + requestId + " (" + xml.length + " bytes)";
    }
}
