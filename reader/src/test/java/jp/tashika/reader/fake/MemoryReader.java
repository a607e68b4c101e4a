package jp.tashika.reader.fake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.tashika.card.apdu.CardLost;
import jp.tashika.card.apdu.Command;
import jp.tashika.card.apdu.Reply;
import jp.tashika.card.virtual.VirtualCard;
import jp.tashika.reader.session.Trouble;
import jp.tashika.reader.station.CardReaders;
import jp.tashika.vocabulary.outcome.Outcome;

/** One reader without wires: virtual cards are laid on it and taken off. */
public final class MemoryReader implements CardReaders {

    public static final String NAME = "Memory Reader 00";

    private Optional<VirtualCard> card = Optional.empty();
    private Optional<Outcome> failure = Optional.empty();
    private Optional<Outcome> connectFailure = Optional.empty();

    public synchronized void place(VirtualCard placed) {
        card = Optional.of(placed);
        notifyAll();
    }

    public synchronized void take() {
        card.ifPresent(VirtualCard::reset);
        card = Optional.empty();
        notifyAll();
    }

    /** The reader cannot be used, for this reason, until it is empty. */
    public synchronized void fail(Optional<Outcome> outcome) {
        failure = outcome;
        notifyAll();
    }

    /** No card can be opened, for this reason, until it is empty. */
    public synchronized void refuse(Optional<Outcome> outcome) {
        connectFailure = outcome;
    }

    private void check() throws Unusable {
        if (failure.isPresent()) {
            throw new Unusable(Trouble.of(failure.get()), new IllegalStateException("told to fail"));
        }
    }

    @Override
    public synchronized List<String> names() throws Unusable {
        check();
        return List.of(NAME);
    }

    @Override
    public synchronized boolean awaitCard(String reader, boolean wanted, Duration atMost) throws Unusable {
        check();
        long deadline = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toMillis(); left > 0 && card.isPresent() != wanted; ) {
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return card.isPresent();
            }
            check();
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
        return card.isPresent();
    }

    @Override
    public synchronized OpenCard connect(String reader) throws Unusable {
        check();
        if (connectFailure.isPresent()) {
            throw new Unusable(Trouble.of(connectFailure.get()), new IllegalStateException("told to refuse"));
        }
        VirtualCard opened = card.orElseThrow(
                () -> new Unusable(Trouble.of(Outcome.READER_CARD_TAKEN), new IllegalStateException("no card")));
        return new OpenCard() {
            @Override
            public Reply transmit(Command command) throws CardLost {
                synchronized (MemoryReader.this) {
                    if (card.filter(it -> it == opened).isEmpty()) {
                        throw new CardLost("taken", null);
                    }
                    return opened.transmit(command);
                }
            }

            @Override
            public void close() {
                opened.reset();
            }
        };
    }
}
