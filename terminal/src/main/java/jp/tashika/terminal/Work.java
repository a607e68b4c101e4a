package jp.tashika.terminal;

import java.time.Clock;
import java.time.Duration;
import jp.tashika.terminal.disk.Storage;
import jp.tashika.terminal.inbox.Inbox;
import jp.tashika.terminal.outbox.Housekeeping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** 稼働。Starts the inbox and the housekeeping after everything else stands, and stops them before anything else. */
final class Work implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    /** The start is for those who wait for answers. */
    private static final Duration FIRST_AFTER = Duration.ofSeconds(20);

    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final Inbox inbox;
    private final Storage storage;
    private final Housekeeping housekeeping;
    private final Clock clock;
    private final Thread tidying =
            Thread.ofPlatform().name("housekeeping").daemon().unstarted(this::tidy);
    private volatile boolean running;

    Work(Inbox inbox, Storage storage, Housekeeping housekeeping, Clock clock) {
        this.inbox = inbox;
        this.storage = storage;
        this.housekeeping = housekeeping;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        inbox.start();
        tidying.start();
        LOG.info("terminal started");
    }

    @Override
    public void stop() {
        running = false;
        tidying.interrupt();
        try {
            inbox.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.info("terminal stopped");
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void tidy() {
        try {
            Thread.sleep(FIRST_AFTER);
            for (long minute = 0; running; minute++) {
                storage.look();
                if (minute % Housekeeping.EVERY.toMinutes() == 0) {
                    housekeeping.run(clock.instant());
                }
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
