package jp.tashika.terminal.reception;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.tashika.format.oqs.message.ReceptionNumber;
import jp.tashika.vocabulary.outcome.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 一括照会の一覧。The latest runs of this desk, newest first, in memory only; each runs on a thread of its own. */
final class BatchRuns implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchRuns.class);
    private static final int KEPT_MAX = 10;
    private static final int RUNNING_MAX = 3;
    private static final Duration KEPT = Duration.ofHours(24);

    private final AskList askList;
    private final Clock clock;
    private final ArrayDeque<BatchRun> runs = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    BatchRuns(AskList askList, Clock clock) {
        this.askList = askList;
        this.clock = clock;
    }

    /** Starts a run; empty when as many run as may. */
    synchronized Optional<BatchRun> start(BatchRun run) {
        forgetOld();
        if (runs.stream().filter(BatchRun::isRunning).count() >= RUNNING_MAX) {
            return Optional.empty();
        }
        if (runs.size() >= KEPT_MAX) {
            runs.stream()
                    .filter(kept -> !kept.isRunning())
                    .reduce((ignored, last) -> last)
                    .ifPresent(runs::remove);
        }
        runs.addFirst(run);
        threads.execute(() -> work(run));
        return Optional.of(run);
    }

    /** Goes on with a run that stopped after its list was accepted. */
    synchronized void resume(BatchRun run) {
        if (run.state() instanceof BatchRun.State.Stopped(var ignored, var ignored2, Optional<ReceptionNumber> number)
                && number.isPresent()) {
            run.becomes(new BatchRun.State.Waiting(number.get()));
            threads.execute(() -> work(run));
        }
    }

    synchronized Optional<BatchRun> find(UUID id) {
        forgetOld();
        return runs.stream().filter(run -> run.id().equals(id)).findFirst();
    }

    /** 消去。Forgets a run that has come to its end. */
    synchronized void forget(BatchRun run) {
        if (!run.isRunning()) {
            runs.remove(run);
        }
    }

    synchronized List<BatchRun> latest() {
        forgetOld();
        return List.copyOf(runs);
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(KEPT);
        runs.removeIf(run -> !run.isRunning() && run.startedAt().isBefore(oldest));
    }

    private void work(BatchRun run) {
        try {
            askList.work(run);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // whatever went wrong, the desk must not wait for ever
            LOG.error("a batch list failed", e);
            run.becomes(new BatchRun.State.Stopped(
                    Outcome.CENTRE_FAILED.code(), Outcome.CENTRE_FAILED.deskText(), Optional.empty()));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
