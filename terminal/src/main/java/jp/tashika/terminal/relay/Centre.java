package jp.tashika.terminal.relay;

import java.util.UUID;
import jp.tashika.format.oqs.file.MessageKind;

/** センター。The one door to the centre: bytes of a request go in, a reply comes out. */
public interface Centre {

    /**
     * 照会。Asks and waits for the reply; cut lines and refusals that pass are retried before this returns.
     *
     * @param requestXml exactly as the client wrote it, UTF-8 or Shift_JIS
     * @param requestId made once a request; asking again with the same id gives the same answer
     */
    default Reply ask(MessageKind kind, byte[] requestXml, UUID requestId) {
        return ask(new Question(kind, requestXml, requestId, 1, false));
    }

    /** As {@link #ask(MessageKind, byte[], UUID)}, for a question that may have been asked before. */
    Reply ask(Question question);
}
