package jp.tashika.central;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.tashika.central.gateway.Trace;
import jp.tashika.central.store.PostgresBatches;
import jp.tashika.central.usecase.Batches;
import jp.tashika.central.usecase.ConfirmRows;
import jp.tashika.central.usecase.RegisterRows;
import jp.tashika.central.usecase.WorkBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * 一括処理の作業者。A few threads that work batches beside the live traffic, and sweep out old ones.
 *
 * <p>Woken when a batch comes in; they also look by themselves, for batches that another process left behind.
 */
final class BatchWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWorkers.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final Duration SWEEP = Duration.ofHours(1);

    private final PostgresBatches batches;
    private final WorkBatch<ConfirmRows.Row> queries;
    private final WorkBatch<RegisterRows.Row> handles;
    private final Plan plan;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;
    private volatile Instant swept = Instant.MIN;

    /** 計画。How many at once, and how long results are kept. */
    record Plan(int workers, Duration retention) {}

    BatchWorkers(
            PostgresBatches batches,
            WorkBatch<ConfirmRows.Row> queries,
            WorkBatch<RegisterRows.Row> handles,
            Plan plan,
            Clock clock) {
        this.batches = batches;
        this.queries = queries;
        this.handles = handles;
        this.plan = plan;
        this.clock = clock;
    }

    /** There is something to do. */
    void wake() {
        if (work.availablePermits() < plan.workers()) {
            work.release();
        }
    }

    @Override
    public void start() {
        running = true;
        for (int number = 0; number < plan.workers(); number++) {
            threads.add(Thread.ofPlatform().name("batch-" + number).start(this::run));
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                if (!workOne()) {
                    sweep();
                    boolean woken = work.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                    LOG.trace("woken: {}", woken);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (running) {
                    LOG.error("a batch was left for another try: {}", Trace.of(e));
                    pause();
                }
            }
        }
    }

    private boolean workOne() {
        Optional<Batches.Claim> claimed = batches.claim();
        if (claimed.isEmpty()) {
            return false;
        }
        try (Batches.Claim claim = claimed.get()) {
            switch (claim.batch().kind()) {
                case ELIGIBILITY -> queries.work(claim);
                case HANDLES -> handles.work(claim);
            }
        }
        return true;
    }

    private void sweep() {
        Instant now = clock.instant();
        if (swept.isBefore(now.minus(SWEEP))) {
            swept = now;
            int purged = batches.purge(plan.retention(), now);
            LOG.info("batches removed after their retention: {}", purged);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_TROUBLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
