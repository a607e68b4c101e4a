package jp.tashika.reader.pcsc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The system's own service for readers, with the two virtual readers of vpcd; one for the machine, as everywhere. */
public final class Pcscd implements AutoCloseable {

    private static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");
    private static final InetSocketAddress FIRST_SLOT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 35_963);

    private final Path log;
    private Process process;

    private Pcscd(Path log) throws IOException {
        this.log = log;
        this.process = launch();
    }

    /** It belongs to the machine: only root may start it, and only where none runs, as in a container. */
    public static boolean canBeStarted() {
        return "root".equals(System.getProperty("user.name")) && !isTaken(FIRST_SLOT);
    }

    /** Starts it, and waits until its readers are there. */
    public static Pcscd start(Path log) throws IOException {
        Pcscd service = new Pcscd(log);
        service.awaitReaders();
        return service;
    }

    private Process launch() throws IOException {
        Files.createDirectories(SOCKET.getParent());
        Files.deleteIfExists(SOCKET);
        return new ProcessBuilder("pcscd", "--foreground")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void awaitReaders() {
        await("the readers of pcscd", Duration.ofSeconds(20), () -> Files.exists(SOCKET) && isTaken(FIRST_SLOT));
    }

    private static boolean isTaken(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket(address.getPort())) {
            return socket.getLocalPort() != address.getPort();
        } catch (IOException e) {
            return true;
        }
    }

    public InetSocketAddress firstSlot() {
        return FIRST_SLOT;
    }

    public void restart() throws IOException {
        stop();
        process = launch();
        awaitReaders();
    }

    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void await(String what, Duration within, BooleanSupplier happened) {
        long deadline = System.nanoTime() + within.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + " did not come within " + within);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }

    @Override
    public void close() {
        stop();
    }
}
