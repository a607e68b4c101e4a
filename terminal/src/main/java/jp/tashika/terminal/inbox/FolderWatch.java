package jp.tashika.terminal.inbox;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * フォルダ監視。Tells what the system tells of a folder, and beside it looks through the whole folder now and then.
 *
 * <p>The two are threads of their own: however much lies about, what comes now is told at once.
 */
final class FolderWatch {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final Duration REPAIR = Duration.ofSeconds(1);

    private final Path folder;
    private final Duration rescan;
    private final Listener listener;
    private final Thread watcher = Thread.ofPlatform().name("inbox").unstarted(this::watch);
    private final Thread sweeper = Thread.ofPlatform().name("inbox-sweep").unstarted(this::sweep);
    private final Semaphore missed = new Semaphore(0);
    private volatile boolean lost;
    private volatile boolean stopping;

    FolderWatch(Path folder, Duration rescan, Listener listener) {
        this.folder = folder;
        this.rescan = rescan;
        this.listener = listener;
    }

    /** 通知先。Called by one thread each. */
    interface Listener {
        /** Before anything is told: what a former run left. */
        void recover() throws IOException;

        /** A file appeared or changed. */
        void told(String name) throws InterruptedException;

        /** Before each look through the folder. */
        void sweeping() throws InterruptedException;

        /** A file is there. */
        void found(String name) throws InterruptedException;

        /** A folder could not be read; it is tried again. */
        void failed();
    }

    void start() {
        watcher.start();
    }

    /** Tells nothing more when it returns. */
    void stop() throws InterruptedException {
        stopping = true;
        watcher.interrupt();
        watcher.join();
        sweeper.interrupt();
        sweeper.join();
    }

    private void watch() {
        boolean troubled = false;
        while (!stopping) {
            try (WatchService service = folder.getFileSystem().newWatchService()) {
                folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
                if (sweeper.getState() == Thread.State.NEW) {
                    listener.recover();
                    sweeper.start();
                }
                missed.release();
                troubled = false;
                follow(service);
            } catch (IOException | ClosedWatchServiceException e) {
                tell(troubled, e);
                listener.failed();
                troubled = true;
                rest();
            } catch (InterruptedException e) {
                // only stop interrupts, and has said so in stopping
                return;
            }
        }
    }

    /** Returns when the folder has gone. */
    private void follow(WatchService service) throws InterruptedException {
        lost = false;
        while (!lost) {
            WatchKey key = service.poll(rescan.toNanos(), TimeUnit.NANOSECONDS);
            if (key == null) {
                continue;
            }
            for (WatchEvent<?> event : key.pollEvents()) {
                if (event.context() instanceof Path name) {
                    listener.told(name.toString());
                } else {
                    // more happened than the system could tell
                    missed.release();
                }
            }
            if (!key.reset()) {
                return;
            }
        }
    }

    private void sweep() {
        boolean troubled = false;
        while (!stopping) {
            try {
                missed.drainPermits();
                listener.sweeping();
                look();
                troubled = false;
                if (missed.tryAcquire(rescan.toNanos(), TimeUnit.NANOSECONDS)) {
                    missed.drainPermits();
                }
            } catch (IOException e) {
                lost = true;
                tell(troubled, e);
                listener.failed();
                troubled = true;
                rest();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void look() throws IOException, InterruptedException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                listener.found(file.getFileName().toString());
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static void tell(boolean troubled, Exception cause) {
        if (!troubled) {
            LOG.atError()
                    .addKeyValue("cause", cause.getClass().getSimpleName())
                    .log("the folder of requests cannot be watched now and is tried again");
        }
    }

    private static void rest() {
        try {
            Thread.sleep(REPAIR);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
