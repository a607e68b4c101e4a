package jp.tashika.card.apdu;

/** カードとの通信路。One card, for as long as it lies on the reader. Used by one thread at a time. */
@FunctionalInterface
public interface CardLine {

    /**
     * Sends a command and waits for its reply.
     *
     * @throws CardLost when the card or its reader is gone
     */
    Reply transmit(Command command) throws CardLost;
}
