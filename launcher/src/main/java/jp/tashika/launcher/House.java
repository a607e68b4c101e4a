package jp.tashika.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * プロセス。One house of the street as a process of its own, watched and started again when it dies.
 *
 * <p>Its output goes to a log in the state folder. Thread-safe.
 */
final class House implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final Duration RESTART_PAUSE = Duration.ofMillis(500);
    private static final int RESTARTS_MAX = 100;

    /** Making the class cache takes six seconds of them. */
    private static final int STOPPED_SECONDS = 40;

    /** By itself, or asked by a signal; on Windows none is asked, and so no class cache made. */
    private static final Set<Integer> ENDED_CLEANLY = Set.of(0, 143);

    private final String name;
    private final ClassCache cache;
    private final boolean isCacheMade;
    private final List<String> arguments;
    private final URI readiness;
    private final Path log;
    private final Leftovers leftovers;
    private volatile boolean stopping;
    private volatile @Nullable Process process;

    /**
     * 実行。What a house is run as.
     *
     * @param isCacheMade whether its class cache is made when there is none, which makes its end last some seconds longer
     * @param options of java
     * @param arguments of the house
     */
    record Program(Path jar, boolean isCacheMade, List<String> options, List<String> arguments) {

        Program {
            options = List.copyOf(options);
            arguments = List.copyOf(arguments);
        }
    }

    House(String name, Program program, URI readiness, Path log, Leftovers leftovers) {
        this.name = name;
        this.cache = ClassCache.of(program.jar());
        this.isCacheMade = program.isCacheMade();
        this.arguments = new ArrayList<>(program.options());
        this.arguments.addAll(List.of("-jar", program.jar().toString()));
        this.arguments.addAll(program.arguments());
        this.readiness = readiness;
        this.log = log;
        this.leftovers = leftovers;
    }

    /** Starts the process and a watch over it; returns at once. */
    void start() {
        launch();
        Thread.ofVirtual().name("watch-" + name).start(this::watch);
    }

    private synchronized void launch() {
        if (stopping) {
            return;
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(cache.options(isCacheMade));
        command.addAll(arguments);
        try {
            Process started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process = started;
            leftovers.note(started.toHandle());
        } catch (IOException e) {
            throw new StartFailed(name + " を始められませんでした。", e);
        }
    }

    private void watch() {
        for (int restarts = 0; restarts < RESTARTS_MAX; restarts++) {
            Process watched = process;
            try {
                if (watched != null) {
                    watched.waitFor();
                }
                Thread.sleep(RESTART_PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            if (stopping) {
                return;
            }
            Console.line(name + " が止まったため、もう一度始めます（記録: " + log + "）");
            launch();
        }
    }

    /** Waits until the house says it is ready, or says in one sentence that it is not. */
    void awaitReady() {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady()) {
            Process now = process;
            if (now != null && !now.isAlive() && now.exitValue() != 0) {
                throw new StartFailed(name + " が始まりませんでした。記録は " + log + " にあります。" + Console.lastLine(log));
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailed(
                        name + " が " + READY_WITHIN.toSeconds() + " 秒以内に準備できませんでした。記録は " + log + " にあります。");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartFailed("中断されました。", e);
            }
        }
    }

    private boolean isReady() {
        try {
            HttpURLConnection connection = (HttpURLConnection) readiness.toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(2_000);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** The process number, for those who want to see it killed and come back. */
    long pid() {
        Process now = process;
        return now == null ? -1 : now.pid();
    }

    @Override
    public void close() {
        Process last;
        synchronized (this) {
            stopping = true;
            last = process;
        }
        if (last != null) {
            if (isCacheMade && last.isAlive() && !cache.exists()) {
                Console.line(name + "の次の起動を速くする控えを作っています（初回だけ、数秒）...");
            }
            last.destroy();
            try {
                if (!last.waitFor(STOPPED_SECONDS, TimeUnit.SECONDS)) {
                    last.destroyForcibly();
                }
                if (ENDED_CLEANLY.contains(last.waitFor())) {
                    cache.keep();
                } else {
                    cache.forget();
                }
            } catch (InterruptedException e) {
                last.destroyForcibly();
                cache.forget();
                Thread.currentThread().interrupt();
            }
        }
    }
}
