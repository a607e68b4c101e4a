package jp.tashika.terminal;

import java.time.Clock;
import jp.tashika.terminal.inbox.Inbox;
import jp.tashika.terminal.outbox.Housekeeping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** 稼働。Starts the inbox and the housekeeping after everything else stands, and stops them before anything else. */
final class Work implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    private final Inbox inbox;
    private final Housekeeping housekeeping;
    private final Clock clock;
    private final Thread tidying = Thread.ofVirtual().name("housekeeping").unstarted(this::tidy);
    private volatile boolean running;

    Work(Inbox inbox, Housekeeping housekeeping, Clock clock) {
        this.inbox = inbox;
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
        while (running) {
            housekeeping.run(clock.instant());
            try {
                Thread.sleep(Housekeeping.EVERY);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
