package jp.tashika.reader.slot;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.card.apdu.CardLost;
import jp.tashika.card.apdu.Command;
import jp.tashika.card.apdu.Reply;
import jp.tashika.reader.session.Trouble;
import jp.tashika.reader.station.CardReaders;
import jp.tashika.vocabulary.outcome.Outcome;

/** 仮想リーダー。Slots for virtual cards beside the readers of this machine. */
public final class VirtualReaders implements CardReaders, AutoCloseable {

    private static final String NAME = "Tashika Virtual Reader ";

    private final Optional<CardReaders> beside;
    private final Map<String, VirtualSlot> slots;

    private VirtualReaders(Optional<CardReaders> beside, Map<String, VirtualSlot> slots) {
        this.beside = beside;
        this.slots = Map.copyOf(slots);
    }

    /**
     * Opens a slot on each port; their names end in the number of the port.
     *
     * @param beside the readers of this machine, where it has PC/SC
     * @throws IOException when a port is taken
     */
    public static VirtualReaders open(List<Integer> ports, Optional<CardReaders> beside) throws IOException {
        Map<String, VirtualSlot> slots = new LinkedHashMap<>();
        for (int port : ports) {
            VirtualSlot slot = VirtualSlot.open(port);
            slots.put(NAME + slot.port(), slot);
        }
        return new VirtualReaders(beside, slots);
    }

    @Override
    public List<String> names() throws Unusable {
        List<String> names = new ArrayList<>(slots.keySet());
        if (beside.isPresent()) {
            names.addAll(besideNames(beside.get()));
        }
        return names;
    }

    /** Virtual cards go on where the system's service for readers does not run. */
    private static List<String> besideNames(CardReaders readers) {
        try {
            return readers.names();
        } catch (Unusable e) {
            return List.of();
        }
    }

    @Override
    public boolean awaitCard(String reader, boolean wanted, Duration atMost) throws Unusable {
        VirtualSlot slot = slots.get(reader);
        return slot == null ? beside().awaitCard(reader, wanted, atMost) : slot.awaitCard(wanted, atMost);
    }

    @Override
    public OpenCard connect(String reader) throws Unusable {
        VirtualSlot slot = slots.get(reader);
        if (slot == null) {
            return beside().connect(reader);
        }
        try {
            return slot.connect()
                    .map(Opened::new)
                    .orElseThrow(() -> new Unusable(
                            Trouble.of(Outcome.READER_CARD_BUSY), new IllegalStateException("no card to open")));
        } catch (CardLost e) {
            throw new Unusable(Trouble.of(Outcome.READER_CARD_TAKEN), e);
        }
    }

    private CardReaders beside() throws Unusable {
        return beside.orElseThrow(
                () -> new Unusable(Trouble.of(Outcome.READER_MISSING), new IllegalStateException("no such reader")));
    }

    private record Opened(VirtualSlot.OpenedCard card) implements OpenCard {

        @Override
        public Reply transmit(Command command) throws CardLost {
            return card.transmit(command);
        }

        @Override
        public void close() {
            card.close();
        }
    }

    @Override
    public void close() throws IOException {
        for (VirtualSlot slot : slots.values()) {
            slot.close();
        }
    }
}
