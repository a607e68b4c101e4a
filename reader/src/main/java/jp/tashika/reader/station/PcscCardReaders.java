package jp.tashika.reader.station;

import java.time.Duration;
import java.util.List;
import jp.tashika.card.apdu.CardLost;
import jp.tashika.card.apdu.Command;
import jp.tashika.card.apdu.Reply;
import jp.tashika.reader.pcsc.PcscCard;
import jp.tashika.reader.pcsc.PcscFailed;
import jp.tashika.reader.pcsc.PcscReaders;
import jp.tashika.reader.session.Trouble;
import jp.tashika.vocabulary.outcome.Outcome;

/** PC/SCのリーダー。Says of each failure of PC/SC which thing it is that fails. */
public final class PcscCardReaders implements CardReaders {

    private static final int UNKNOWN_READER = 0x80100009;
    private static final int SHARING_VIOLATION = 0x8010000B;
    private static final int NO_SMARTCARD = 0x8010000C;
    private static final int READER_UNAVAILABLE = 0x80100017;
    private static final int NO_READERS = 0x8010002E;
    private static final int UNRESPONSIVE_CARD = 0x80100066;
    private static final int UNPOWERED_CARD = 0x80100067;
    private static final int RESET_CARD = 0x80100068;
    private static final int REMOVED_CARD = 0x80100069;
    private static final int PROTOCOL_MISMATCH = 0x8010000F;
    private static final int UNSUPPORTED_CARD = 0x80100065;

    private final PcscReaders readers;

    private PcscCardReaders(PcscReaders readers) {
        this.readers = readers;
    }

    /** @throws PcscFailed on a system without PC/SC */
    public static PcscCardReaders open() throws PcscFailed {
        return new PcscCardReaders(PcscReaders.open());
    }

    @Override
    public List<String> names() throws Unusable {
        try {
            return readers.names();
        } catch (PcscFailed e) {
            throw unusable(e);
        }
    }

    @Override
    public boolean awaitCard(String reader, boolean wanted, Duration atMost) throws Unusable {
        try {
            return readers.awaitCard(reader, wanted, atMost);
        } catch (PcscFailed e) {
            throw unusable(e);
        }
    }

    @Override
    public OpenCard connect(String reader) throws Unusable {
        try {
            return new Opened(readers.connect(reader));
        } catch (PcscFailed e) {
            throw unusable(e);
        }
    }

    private static Unusable unusable(PcscFailed failure) {
        return new Unusable(Trouble.of(outcome(failure.code())), failure);
    }

    static Outcome outcome(int code) {
        return switch (code) {
            case UNKNOWN_READER, READER_UNAVAILABLE, NO_READERS -> Outcome.READER_MISSING;
            case SHARING_VIOLATION -> Outcome.READER_CARD_BUSY;
            case UNRESPONSIVE_CARD, UNPOWERED_CARD, PROTOCOL_MISMATCH, UNSUPPORTED_CARD ->
                Outcome.READER_CARD_UNREADABLE;
            case NO_SMARTCARD, RESET_CARD, REMOVED_CARD -> Outcome.READER_CARD_TAKEN;
            default -> Outcome.READER_SYSTEM_DOWN;
        };
    }

    private record Opened(PcscCard card) implements OpenCard {

        @Override
        public Reply transmit(Command command) throws CardLost {
            return card.transmit(command);
        }

        @Override
        public void close() {
            card.close();
        }
    }
}
