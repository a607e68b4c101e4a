package jp.tashika.central.claim;

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
import jp.tashika.vocabulary.number.FacilityCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * レセプトの処理係。Threads that work received files, oldest first and each facility's in their order, beside the live traffic.
 *
 * <p>What waits is what the table says, so nothing is lost over a restart and nothing queues in memory.
 */
public final class ClaimWorkers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimWorkers.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration PURGE_AGAIN = Duration.ofHours(1);

    private final ClaimParts parts;
    private final WorkClaims workClaims;
    private final RawFiles files;
    private final Transactions transactions;
    private final Optional<ClaimFolder> folder;
    private final Semaphore signal = new Semaphore(0);
    private final Set<FacilityCode> busy = new HashSet<>();
    private final Map<FacilityCode, Instant> restUntil = new HashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final int count;
    private Instant purgeAt = Instant.MIN;
    private volatile boolean closed;

    /** @param folder where files are put for the centre to take, if there is one */
    public ClaimWorkers(ClaimParts parts, WorkClaims workClaims, Optional<ClaimFolder> folder, int count) {
        this.parts = parts;
        this.workClaims = workClaims;
        this.files = ReceiveClaims.files(parts);
        this.transactions = new Transactions(parts.source());
        this.folder = folder;
        this.count = count;
    }

    public void start() {
        for (int number = 0; number < count; number++) {
            threads.add(Thread.ofPlatform().name("claims-" + number).start(this::run));
        }
        folder.ifPresent(
                inbox -> threads.add(Thread.ofPlatform().name("claims-folder").start(() -> watch(inbox))));
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
                LOG.warn("claims are not being worked: {}", e.getClass().getSimpleName(), e);
            }
            rest();
        }
    }

    private void watch(ClaimFolder inbox) {
        while (!closed) {
            try {
                if (inbox.look() > 0) {
                    wake();
                }
                Thread.sleep(ClaimFolder.LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | RuntimeException e) {
                LOG.warn(
                        "the folder of claims cannot be looked into: {}",
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
        Optional<ClaimFile> next = begin();
        if (next.isEmpty()) {
            return false;
        }
        FacilityCode facility = next.get().facility();
        try {
            workClaims.work(next.get().id());
        } catch (IOException | RuntimeException e) {
            // the machine failed, not the file: no content makes reading fail. It is tried again, others go first
            LOG.warn("claims of file {} wait: {}", next.get().id(), e.getClass().getSimpleName(), e);
            synchronized (busy) {
                restUntil.put(facility, Instant.now(parts.clock()).plus(LOOK_AGAIN));
            }
        } finally {
            synchronized (busy) {
                busy.remove(facility);
            }
        }
        return true;
    }

    private Optional<ClaimFile> begin() {
        synchronized (busy) {
            Instant now = Instant.now(parts.clock());
            restUntil.values().removeIf(until -> !until.isAfter(now));
            List<String> passedOver = new ArrayList<>();
            busy.forEach(facility -> passedOver.add(facility.digits()));
            restUntil.keySet().forEach(facility -> passedOver.add(facility.digits()));
            Optional<ClaimFile> next =
                    transactions.run((connection, database) -> new ClaimFiles(database).oldestOpen(passedOver));
            next.map(ClaimFile::facility).ifPresent(busy::add);
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
            old = transactions.run((connection, database) -> new ClaimFiles(database).settledBefore(before));
        }
        for (UUID id : old) {
            files.delete(id);
            transactions.run((connection, database) -> {
                new ClaimFiles(database).purged(id);
                return id;
            });
        }
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
