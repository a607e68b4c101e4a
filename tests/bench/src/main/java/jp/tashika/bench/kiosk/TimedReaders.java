package jp.tashika.bench.kiosk;

import java.time.Duration;
import java.util.List;
import jp.tashika.bench.kiosk.PartTimes.Part;
import jp.tashika.card.apdu.CardLost;
import jp.tashika.card.apdu.Command;
import jp.tashika.card.apdu.Reply;
import jp.tashika.reader.station.CardReaders;

/** 計られるリーダー。The readers themselves, with the time until each answer of a card counted. */
record TimedReaders(CardReaders readers, PartTimes times) implements CardReaders {

    @Override
    public List<String> names() throws Unusable {
        return readers.names();
    }

    @Override
    public boolean awaitCard(String reader, boolean wanted, Duration atMost) throws Unusable {
        return readers.awaitCard(reader, wanted, atMost);
    }

    @Override
    public OpenCard connect(String reader) throws Unusable {
        return new TimedCard(readers.connect(reader), times);
    }

    private record TimedCard(OpenCard card, PartTimes times) implements OpenCard {

        @Override
        public Reply transmit(Command command) throws CardLost {
            long start = System.nanoTime();
            try {
                return card.transmit(command);
            } finally {
                times.add(Part.CARD, start);
            }
        }

        @Override
        public void close() {
            card.close();
        }
    }
}
