package jp.tashika.central.received;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.tashika.central.store.RawFiles;
import jp.tashika.central.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 受領ファイルの処理係。Threads that work received files, oldest first and each sender's in their order, beside the live traffic.
 *
 * <p>What waits is what the table says, so nothing is lost over a restart and nothing queues in memory.
 */
public final class FileWorkers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileWorkers.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration PURGE_AGAIN = Duration.ofHours(1);

    private final Work work;
    private final FileParts parts;
    private final RawFiles files;
    private final Transactions transactions;
    private final Optional<ReceivedFolder> folder;
    private final Semaphore signal = new Semaphore(0);
    private final Set<String> busy = new HashSet<>();
    private final Map<String, Instant> restUntil = new HashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final int count;
    private Instant purgeAt = Instant.MIN;
    private volatile boolean closed;

    /**
     * 仕事。What is done with the files of one sort.
     *
     * @param name of the threads and in logs
     * @param file takes what is not taken yet of a file; nothing when all of it is
     * @param purge deletes, now and then, what was taken and need not be kept any longer
     */
    public record Work(String name, ReceivedTable table, FileWork file, Runnable purge) {}

    /** ファイルの処理。Works one file. */
    @FunctionalInterface
    public interface FileWork {
        void work(UUID id) throws IOException;
    }

    /** @param folder where files are put for the centre to take, if there is one */
    public FileWorkers(FileParts parts, Work work, Optional<ReceivedFolder> folder, int count) {
        this.parts = parts;
        this.work = work;
        this.files = parts.files();
        this.transactions = parts.transactions();
        this.folder = folder;
        this.count = count;
    }

    public void start() {
        for (int number = 0; number < count; number++) {
            threads.add(Thread.ofPlatform().name(work.name() + "-" + number).start(this::run));
        }
        folder.ifPresent(inbox ->
                threads.add(Thread.ofPlatform().name(work.name() + "-folder").start(() -> watch(inbox))));
    }

    /** 合図。A file was received; do not wait for the next look. */
    public void wake() {
        signal.release();
    }

    private void run() {
        while (!closed) {
            try {
                while (!closed && workOne()) {
                    signal.drainPermits();
                }
                purge();
            } catch (IOException | RuntimeException e) {
                LOG.warn(
                        "{} are not being worked: {}", work.name(), e.getClass().getSimpleName(), e);
            }
            rest();
        }
    }

    private void watch(ReceivedFolder inbox) {
        while (!closed) {
            try {
                if (inbox.look() > 0) {
                    wake();
                }
                Thread.sleep(ReceivedFolder.LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | RuntimeException e) {
                LOG.warn(
                        "the folder of {} cannot be looked into: {}",
                        work.name(),
                        e.getClass().getSimpleName(),
                        e);
                rest();
            }
        }
    }

    private void rest() {
        try {
            if (signal.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    private boolean workOne() {
        Optional<ReceivedTable.Waiting> next = begin();
        if (next.isEmpty()) {
            return false;
        }
        String sender = next.get().sender();
        try {
            work.file().work(next.get().id());
        } catch (IOException | RuntimeException e) {
            // the machine failed, not the file: no content makes reading fail. It is tried again, others go first
            LOG.warn(
                    "file {} of {} waits: {}",
                    next.get().id(),
                    work.name(),
                    e.getClass().getSimpleName(),
                    e);
            synchronized (busy) {
                restUntil.put(sender, Instant.now(parts.clock()).plus(LOOK_AGAIN));
            }
        } finally {
            synchronized (busy) {
                busy.remove(sender);
            }
        }
        return true;
    }

    private Optional<ReceivedTable.Waiting> begin() {
        synchronized (busy) {
            Instant now = Instant.now(parts.clock());
            restUntil.values().removeIf(until -> !until.isAfter(now));
            List<String> passedOver = new ArrayList<>(busy);
            passedOver.addAll(restUntil.keySet());
            Optional<ReceivedTable.Waiting> next =
                    transactions.run((connection, database) -> work.table().oldestOpen(database, passedOver));
            next.map(ReceivedTable.Waiting::sender).ifPresent(busy::add);
            return next;
        }
    }

    private void purge() throws IOException {
        List<UUID> old;
        synchronized (busy) {
            Instant now = Instant.now(parts.clock());
            if (now.isBefore(purgeAt)) {
                return;
            }
            purgeAt = now.plus(PURGE_AGAIN);
            Instant before = now.minus(parts.retention());
            old = transactions.run((connection, database) -> work.table().settledBefore(database, before));
        }
        for (UUID id : old) {
            files.delete(id);
            transactions.run((connection, database) -> work.table().purged(database, id));
        }
        work.purge().run();
    }

    /** Waits for the portions that are being taken; what is left of their files is done after the next start. */
    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(LOOK_AGAIN.multipliedBy(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
