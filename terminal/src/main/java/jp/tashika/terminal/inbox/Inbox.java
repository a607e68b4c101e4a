package jp.tashika.terminal.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.tashika.terminal.journal.Held;
import jp.tashika.terminal.journal.Journal;
import jp.tashika.terminal.outbox.Archive;
import jp.tashika.terminal.outbox.ResultFolder;
import jp.tashika.terminal.relay.Centre;
import jp.tashika.terminal.relay.RelayStopped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 要求フォルダ。Finds what clients drop, and runs one virtual thread for each file until it is answered.
 *
 * <p>What a former run left and what lies about unannounced goes through a narrow lane of its own, so that thousands of old
 * files hold up nobody who is dropping one now. At most {@code openMax} files of this moment are open at once, the others
 * wait in the folder. Two files of the same name are answered one after the other.
 */
public final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(1);
    private static final long TAKE_PAUSE_MILLIS = 250;
    private static final long TAKE_PAUSE_MAX_MILLIS = 10_000;
    private static final int LATE_MAX = 32;

    private final Path folder;
    private final Journal journal;
    private final AnswerRequest answer;
    private final Completion completion;
    private final AnswerLog log;
    private final Patience patience;
    private final Clock clock;
    private final Lane live;
    private final Lane late = new Lane(new Semaphore(LATE_MAX), true);
    private final Map<String, Pickup> open = new ConcurrentHashMap<>();
    private final FolderWatch watch;
    private volatile boolean stopping;

    /** 車線。How many files may be open at once, and whether they lay about before they were found. */
    private record Lane(Semaphore slots, boolean isLate) {}

    /**
     * 受付設定。What the inbox is told.
     *
     * @param folder where clients drop requests
     * @param openMax files open at once; the others wait in the folder
     * @param memoryBytes requests in memory at once
     */
    public record Settings(Path folder, int openMax, int memoryBytes, Patience patience) {}

    private Inbox(
            Settings settings,
            Journal journal,
            AnswerRequest answer,
            Completion completion,
            AnswerLog log,
            Clock clock) {
        this.folder = settings.folder();
        this.journal = journal;
        this.answer = answer;
        this.completion = completion;
        this.log = log;
        this.patience = settings.patience();
        this.clock = clock;
        this.live = new Lane(new Semaphore(settings.openMax()), false);
        this.watch = new FolderWatch(folder, patience.rescan(), new Arrivals());
    }

    /** The inbox and all that a request goes through. */
    public static Inbox of(
            Settings settings,
            Journal journal,
            Centre centre,
            ResultFolder results,
            Archive archive,
            AnswerLog log,
            Clock clock) {
        MemoryBudget budget = new MemoryBudget(settings.memoryBytes());
        AnswerRequest answer = new AnswerRequest(centre, results, archive, budget, log, clock);
        return new Inbox(settings, journal, answer, new Completion(budget, settings.patience()), log, clock);
    }

    /** Goes on with what a former run left, then takes what is and comes in the folder. */
    public void start() {
        watch.start();
    }

    /** 処理中の数。Files found and not yet answered. */
    public int openCount() {
        return open.size();
    }

    /** Takes no more, lets requests in flight finish for a while; what does not finish stays in the journal. */
    public void stop() throws InterruptedException {
        stopping = true;
        watch.stop();
        open.values().removeIf(pickup -> pickup.thread.getState() == Thread.State.NEW);
        open.values().stream().filter(pickup -> !pickup.taken).forEach(Pickup::interrupt);
        long deadline = System.nanoTime() + patience.stop().toNanos();
        while (!open.isEmpty() && System.nanoTime() - deadline < 0) {
            Thread.sleep(10);
        }
        List<Pickup> left = new ArrayList<>(open.values());
        left.forEach(Pickup::interrupt);
        for (Pickup pickup : left) {
            pickup.thread.join(STOPPED_WITHIN);
        }
        LOG.atInfo().addKeyValue("journalled", left.size()).log("inbox stopped");
    }

    /** 到着。What the watch over the folder tells. */
    private final class Arrivals implements FolderWatch.Listener {
        private final Queue<Pickup> recovered = new ArrayDeque<>();

        /** Known from the start, so that a new file of the same name waits for the old one. */
        @Override
        public void recover() throws IOException {
            Map<String, List<Held>> byName = new LinkedHashMap<>();
            for (Held held : journal.unfinished()) {
                byName.computeIfAbsent(held.name(), _ -> new ArrayList<>()).add(held);
            }
            byName.forEach((name, left) -> recovered.add(new Pickup(name, left, late)));
            recovered.forEach(pickup -> open.put(pickup.name, pickup));
            LOG.atInfo().addKeyValue("recovered", byName.size()).log("inbox started");
        }

        @Override
        public void told(String name) throws InterruptedException {
            arrived(name, live);
        }

        @Override
        public void sweeping() throws InterruptedException {
            while (!recovered.isEmpty()) {
                late.slots().acquire();
                recovered.remove().thread.start();
            }
        }

        @Override
        public void found(String name) throws InterruptedException {
            arrived(name, late);
        }

        @Override
        public void failed() {
            log.cannotTake();
        }
    }

    /** Begins a file, or tells the thread that has it open that something happened. */
    private void arrived(String name, Lane lane) throws InterruptedException {
        if (DropName.of(name) instanceof DropName.Ignored) {
            return;
        }
        Pickup running = open.get(name);
        if (running != null) {
            running.poked.release();
            return;
        }
        lane.slots().acquire();
        begin(new Pickup(name, List.of(), lane));
    }

    private void begin(Pickup pickup) {
        Pickup running = open.putIfAbsent(pickup.name, pickup);
        if (running == null) {
            pickup.thread.start();
        } else {
            pickup.lane.slots().release();
            running.poked.release();
        }
    }

    /** 一件。One name and the thread that sees its file through. */
    private final class Pickup {
        private final String name;
        private final List<Held> left;
        private final Lane lane;
        private final Instant foundAt = clock.instant();
        private final Semaphore poked = new Semaphore(0);
        private final Thread thread;
        private volatile boolean taken;

        Pickup(String name, List<Held> left, Lane lane) {
            this.name = name;
            this.left = left;
            this.lane = lane;
            this.taken = !left.isEmpty();
            this.thread = Thread.ofVirtual().name("request").unstarted(this::run);
        }

        void interrupt() {
            thread.interrupt();
        }

        private void run() {
            try {
                seeThrough();
            } catch (InterruptedException | RelayStopped e) {
                // stopping: what was taken is in the journal, what was not is in the folder
            } catch (RuntimeException e) {
                LOG.atError()
                        .addKeyValue("cause", e.getClass().getName())
                        .setCause(e)
                        .log("a request stopped by a fault of the terminal; it is gone on with at the next start");
            } finally {
                open.remove(name, this);
                lane.slots().release();
                again();
            }
        }

        private void seeThrough() throws InterruptedException {
            for (Held held : left) {
                answer.answer(held, new Arrival(held.takenAt(), true));
            }
            if (left.isEmpty()) {
                Optional<Held> held = take();
                if (held.isPresent()) {
                    answer.answer(held.get(), new Arrival(foundAt, lane.isLate()));
                }
            }
        }

        private Optional<Held> take() throws InterruptedException {
            Path file = folder.resolve(name);
            DropName what = DropName.of(name);
            for (int tried = 1; ; tried++) {
                Optional<Completion.Print> print = completion.await(file, what, poked);
                if (print.isEmpty()) {
                    return Optional.empty();
                }
                try {
                    Optional<Held> held = journal.take(file);
                    taken = held.isPresent();
                    if (taken && !completion.isStill(held.get().request(), print.get())) {
                        // written to between the look and the taking
                        completion.await(held.get().request(), what, poked);
                    }
                    return held;
                } catch (IOException e) {
                    log.cannotTake();
                    if (tried == 1) {
                        LOG.atWarn()
                                .addKeyValue("cause", e.getClass().getSimpleName())
                                .log("a request cannot be taken yet");
                    }
                    poked.tryAcquire(Math.min(TAKE_PAUSE_MAX_MILLIS, TAKE_PAUSE_MILLIS * tried), TimeUnit.MILLISECONDS);
                }
            }
        }

        /** A file of the same name may have come while this one was open. */
        private void again() {
            if (taken && !stopping && Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                try {
                    arrived(name, lane);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
