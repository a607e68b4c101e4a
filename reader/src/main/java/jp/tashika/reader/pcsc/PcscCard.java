package jp.tashika.reader.pcsc;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import jp.tashika.card.apdu.CardLine;
import jp.tashika.card.apdu.CardLost;
import jp.tashika.card.apdu.Command;
import jp.tashika.card.apdu.Reply;

/** リーダー上のカード。A card opened for this process alone; closing takes its power away, and with it what was verified. */
public final class PcscCard implements CardLine, AutoCloseable {

    private static final long UNPOWER = 2;

    /** As much as an extended reply can be: 64 KiB and a status. */
    private static final int REPLY_MAX = 65_538;

    private final PcscLibrary library;
    private final long context;
    private final long card;
    private final long protocol;
    private boolean isClosed;

    PcscCard(PcscLibrary library, long context, long card, long protocol) {
        this.library = library;
        this.context = context;
        this.card = card;
        this.protocol = protocol;
    }

    @Override
    public Reply transmit(Command command) throws CardLost {
        byte[] bytes = command.toBytes();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment sent = arena.allocate(bytes.length).copyFrom(MemorySegment.ofArray(bytes));
            MemorySegment got = arena.allocate(REPLY_MAX);
            try {
                return transmit(sent, got, arena);
            } finally {
                // both may hold what only this process may know
                sent.fill((byte) 0);
                got.fill((byte) 0);
            }
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private Reply transmit(MemorySegment sent, MemorySegment got, Arena arena) throws CardLost {
        MemoryLayout number = library.platform().number();
        MemorySegment length = arena.allocate(number);
        PcscLibrary.write(length, number, REPLY_MAX);
        int code = library.transmit(card, protocolHeader(arena), sent, sent.byteSize(), got, length);
        if (code != PcscLibrary.SUCCESS) {
            throw new CardLost("the reader lost the card", new PcscFailed("transmit", code));
        }
        byte[] reply = got.asSlice(0, PcscLibrary.read(length, number)).toArray(ValueLayout.JAVA_BYTE);
        try {
            return Reply.parse(reply);
        } finally {
            Arrays.fill(reply, (byte) 0);
        }
    }

    /** SCARD_IO_REQUEST: the protocol, and its own length. */
    private MemorySegment protocolHeader(Arena arena) {
        MemoryLayout number = library.platform().number();
        MemorySegment header = arena.allocate(2 * number.byteSize(), number.byteAlignment());
        PcscLibrary.write(header, number, protocol);
        PcscLibrary.write(header.asSlice(number.byteSize()), number, header.byteSize());
        return header;
    }

    @Override
    public void close() {
        if (!isClosed) {
            isClosed = true;
            library.disconnect(card, UNPOWER);
            library.release(context);
        }
    }
}
