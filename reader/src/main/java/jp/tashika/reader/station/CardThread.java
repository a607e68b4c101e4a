package jp.tashika.reader.station;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jp.tashika.reader.session.Event;
import jp.tashika.reader.session.Trouble;
import jp.tashika.vocabulary.outcome.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * カードの係。The one thread that speaks to a reader: it waits for cards, reads them, and has them sign. When the reader or its
 * service goes it says so, and goes on as soon as they are back.
 */
final class CardThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CardThread.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final long BETWEEN_JOBS_MILLIS = 80;
    private static final long AFTER_FAILURE_MILLIS = 700;

    /** A card that is still being pushed in answers late: it is tried again for a second and a half. */
    private static final int CONNECTIONS_MAX = 6;

    private static final long BETWEEN_CONNECTIONS_MILLIS = 250;
    private static final int JOBS_MAX = 16;

    private final CardReaders readers;
    private final Pattern name;
    private final Consumer<Event> heard;
    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>(JOBS_MAX);
    private final Thread thread;
    private volatile boolean isStopped;

    /** 仕事。What is to be done with the card that lies there, or without it when it is gone. */
    interface Job {
        void with(Optional<CardAtWork> card);

        /** Whether the card is put away after it. */
        default boolean isLast() {
            return false;
        }
    }

    CardThread(CardReaders readers, Pattern name, String kiosk, Consumer<Event> heard) {
        this.readers = readers;
        this.name = name;
        this.heard = heard;
        this.thread = Thread.ofPlatform().name("card-" + kiosk).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Hands a job over; when there is no place for it the card is as good as gone. */
    void give(Job job) {
        if (!jobs.offer(job)) {
            job.with(Optional.empty());
        }
    }

    private void run() {
        while (!isStopped) {
            try {
                String reader = find();
                heard.accept(new Event.ReaderFound());
                serve(reader);
            } catch (CardReaders.Unusable e) {
                heard.accept(new Event.ReaderLost(e.trouble()));
                drain();
                pause(AFTER_FAILURE_MILLIS);
            } catch (RuntimeException e) {
                LOG.error("the thread of a card reader failed, and begins anew", e);
                heard.accept(new Event.ReaderLost(Trouble.of(Outcome.READER_FAILED)));
                drain();
                pause(AFTER_FAILURE_MILLIS);
            }
        }
    }

    private String find() throws CardReaders.Unusable {
        return readers.names().stream()
                .filter(found -> name.matcher(found).find())
                .findFirst()
                .orElseThrow(() -> new CardReaders.Unusable(
                        Trouble.of(Outcome.READER_MISSING), new IllegalStateException("no such reader")));
    }

    private void serve(String reader) throws CardReaders.Unusable {
        while (!isStopped) {
            drain();
            if (readers.awaitCard(reader, true, LOOK)) {
                heard.accept(new Event.CardPlaced());
                attend(reader);
                heard.accept(new Event.CardTaken());
            }
        }
    }

    /** As long as the card lies there. */
    private void attend(String reader) throws CardReaders.Unusable {
        Optional<CardAtWork> card = open(reader);
        try {
            while (!isStopped && readers.awaitCard(reader, false, Duration.ZERO)) {
                Optional<Job> job = next();
                if (job.isPresent()) {
                    job.get().with(card);
                    if (job.get().isLast()) {
                        card.ifPresent(CardAtWork::close);
                        card = Optional.empty();
                    }
                }
            }
        } finally {
            card.ifPresent(CardAtWork::close);
        }
    }

    private Optional<CardAtWork> open(String reader) throws CardReaders.Unusable {
        try {
            CardAtWork card = read(connect(reader));
            heard.accept(new Event.CardRead(card.pinTriesLeft()));
            return Optional.of(card);
        } catch (CardAtWork.Unworkable e) {
            heard.accept(new Event.Failed(e.trouble()));
        } catch (CardReaders.Unusable e) {
            if (isOfReader(e.trouble())) {
                throw e;
            }
            heard.accept(new Event.Failed(e.trouble()));
        }
        return Optional.empty();
    }

    private static CardAtWork read(CardReaders.OpenCard card) throws CardAtWork.Unworkable {
        boolean isRead = false;
        try {
            CardAtWork read = CardAtWork.read(card);
            isRead = true;
            return read;
        } finally {
            if (!isRead) {
                card.close();
            }
        }
    }

    private CardReaders.OpenCard connect(String reader) throws CardReaders.Unusable {
        for (int tried = 1; ; tried++) {
            try {
                return readers.connect(reader);
            } catch (CardReaders.Unusable e) {
                boolean isThere = readers.awaitCard(reader, false, Duration.ZERO);
                if (tried == CONNECTIONS_MAX || isOfReader(e.trouble()) || !isThere) {
                    throw e;
                }
                pause(BETWEEN_CONNECTIONS_MILLIS);
            }
        }
    }

    private static boolean isOfReader(Trouble trouble) {
        return trouble.is(Outcome.READER_MISSING) || trouble.is(Outcome.READER_SYSTEM_DOWN);
    }

    private Optional<Job> next() {
        try {
            return Optional.ofNullable(jobs.poll(BETWEEN_JOBS_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Jobs for a card that is gone. */
    private void drain() {
        for (Job job = jobs.poll(); job != null; job = jobs.poll()) {
            job.with(Optional.empty());
        }
    }

    private void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        isStopped = true;
        try {
            thread.join(Duration.ofSeconds(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        drain();
    }
}
