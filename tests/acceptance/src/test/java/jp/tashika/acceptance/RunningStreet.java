package jp.tashika.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** 起動した一式。{@code ./run} as a process of its own, with its folder and its ports. */
final class RunningStreet implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final int PORTS = 9;
    private static final int FIRST_ROW = 21_000;
    private static final int ROWS_PER_JVM = 100;
    private static final int JVMS = 8;
    private static final int JVM = Integer.getInteger("surefire.forkNumber", 0) % JVMS;

    /** Two checks on one machine begin at different places. */
    private static final AtomicInteger NEXT_ROW =
            new AtomicInteger((int) ProcessHandle.current().pid());

    private final Process process;
    private final Path folder;
    private final int portBase;
    private final Path output;

    private RunningStreet(Process process, Path folder, int portBase, Path output) {
        this.process = process;
        this.folder = folder;
        this.portBase = portBase;
        this.output = output;
    }

    /** Starts and waits until it says that it is ready. */
    static RunningStreet start(Path folder, int people) {
        return start(folder, people, freePortBase(), Map.of());
    }

    static RunningStreet start(Path folder, int people, int portBase, Map<String, String> environment) {
        RunningStreet street = launch(folder, portBase, environment, "--people", Integer.toString(people));
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!street.output().contains("\nready") && !street.output().startsWith("ready")) {
            if (!street.process.isAlive() || System.nanoTime() > deadline) {
                street.close();
                throw new IllegalStateException("did not start: " + street.output());
            }
            sleep(100);
        }
        return street;
    }

    /** Starts with the arguments given, and waits for nothing. */
    static RunningStreet launch(Path folder, int portBase, Map<String, String> environment, String... more) {
        try {
            Path output = Files.createTempFile("run", ".out");
            List<String> command = new ArrayList<>(List.of(
                    repository().resolve("run").toString(),
                    "--dir",
                    folder.toString(),
                    "--port-base",
                    Integer.toString(portBase)));
            command.addAll(List.of(more));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            return new RunningStreet(builder.start(), folder, portBase, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path repository() {
        return Path.of("").toAbsolutePath().getParent().getParent();
    }

    /**
     * Nine ports in a row that nobody uses, below those that the system gives to anybody. Each JVM of tests has rows of its
     * own and takes another each time, so that streets that start side by side never look at the same one.
     */
    static int freePortBase() {
        for (int tried = 0; tried < ROWS_PER_JVM; tried++) {
            int base = FIRST_ROW + Math.floorMod(NEXT_ROW.getAndIncrement(), ROWS_PER_JVM) * JVMS * 10 + JVM * 10;
            if (areFree(base)) {
                return base;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean areFree(int base) {
        for (int port = base; port < base + PORTS; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    Path folder() {
        return folder;
    }

    Path oqs() {
        return folder.resolve("oqs");
    }

    int portBase() {
        return portBase;
    }

    URI receptionPage() {
        return URI.create("http://localhost:" + (portBase + 2) + "/");
    }

    URI kioskPage() {
        return URI.create("http://localhost:" + (portBase + 6) + "/kiosk/1");
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end and tells its exit code. */
    int exitCode(Duration within) {
        try {
            if (!process.waitFor(within.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("still runs: " + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All processes below {@code ./run}: launcher, centre, terminal. PostgreSQL leaves its starter. */
    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    /** PostgreSQL and the processes below it, as its own file says; none when it has stopped and taken the file away. */
    List<ProcessHandle> databaseProcesses() {
        Path pidFile = folder.resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(pidFile)) {
            return ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .stream()
                    .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that runs the jar of a house. */
    ProcessHandle house(String jar) {
        return descendants().stream()
                .filter(handle -> handle.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).stream().anyMatch(argument -> argument.endsWith(jar)))
                        .orElse(false))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no process of " + jar));
    }

    /** Waits until the terminal has nothing more in hand. */
    void awaitNothingHeld(Duration within) {
        await("the work folder to be empty", within, () -> {
            try (Stream<Path> held = Files.list(folder.resolve("terminal").resolve("work"))) {
                return held.findAny().isEmpty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    void terminate() {
        process.destroy();
    }

    /** Whether a house says that it is ready. */
    boolean isReady(int managementPort) {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort
                                                    + "/actuator/health/readiness"))
                                            .timeout(Duration.ofSeconds(2))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void await(String what, Duration within, BooleanSupplier condition) {
        long deadline = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + " not within " + within);
            }
            sleep(50);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
