package jp.tashika.reader.pcsc;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The system's own service for readers, with the two virtual readers of vpcd.
 *
 * <p>It listens at a fixed place below /run, so it gets a /run of its own (a mount namespace), of which its clients see one
 * folder. Its readers listen on ports nobody uses. So no test needs to be root, and another pcscd may run beside it.
 */
public final class Pcscd implements AutoCloseable {

    /** Where the package of vpcd says how its driver is loaded. */
    private static final Path VPCD = Path.of("/etc/reader.conf.d/vpcd");

    /** Clients remember it for as long as they live, so all tests of one run share it. */
    private static final Path FOLDER = folder();

    private static final Path SOCKET = FOLDER.resolve("pcscd.comm");
    private static final String SOCKET_VARIABLE = "PCSCLITE_CSOCK_NAME";
    private static final int PORT_TRIES = 20;

    /** A private /run, with the folder in it that clients see too. */
    private static final String START =
            "mount -t tmpfs tmpfs /run && mkdir /run/pcscd && mount --bind \"$1\" /run/pcscd"
                    + " && exec pcscd --foreground --config \"$2\"";

    private final Path log;
    private final Path configuration;
    private final InetSocketAddress firstSlot;
    private Process process;

    private Pcscd(Path log) throws IOException {
        this.log = log;
        this.firstSlot = new InetSocketAddress(InetAddress.getLoopbackAddress(), twoFreePorts());
        this.configuration = Files.write(FOLDER.resolve("reader.conf"), readers(firstSlot.getPort()));
        this.process = launch();
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("pcscd");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** It needs pcscd, the driver of vpcd, and a system that lets us have a namespace. */
    public static boolean canBeStarted() {
        if (!Files.exists(VPCD)) {
            return false;
        }
        List<String> command = new ArrayList<>(namespace());
        command.addAll(List.of("sh", "-c", "mount -t tmpfs tmpfs /run && command -v pcscd"));
        try {
            Process tried = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return tried.waitFor(10, TimeUnit.SECONDS) && tried.exitValue() == 0;
        } catch (IOException e) {
            return false; // no unshare
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> namespace() {
        return "root".equals(System.getProperty("user.name"))
                ? List.of("unshare", "-m")
                : List.of("unshare", "-r", "-m");
    }

    /** Starts it, and waits until its readers are there. */
    public static Pcscd start(Path log) throws IOException {
        Variables.set(SOCKET_VARIABLE, SOCKET.toString());
        Pcscd service = new Pcscd(log);
        service.awaitReaders();
        return service;
    }

    /** Has another program ask this pcscd. */
    public static ProcessBuilder client(String... command) {
        ProcessBuilder client = new ProcessBuilder(command);
        client.environment().put(SOCKET_VARIABLE, SOCKET.toString());
        return client;
    }

    private Process launch() throws IOException {
        Files.deleteIfExists(SOCKET);
        List<String> command = new ArrayList<>(namespace());
        command.addAll(List.of("sh", "-c", START, "pcscd", FOLDER.toString(), configuration.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** As the package has them, on another port. */
    private static List<String> readers(int port) throws IOException {
        String library = Files.readAllLines(VPCD).stream()
                .filter(line -> line.startsWith("LIBPATH"))
                .findFirst()
                .orElseThrow(() -> new IOException("vpcd names no library"));
        return List.of(
                "FRIENDLYNAME \"Virtual PCD\"",
                String.format("DEVICENAME /dev/null:0x%04X", port),
                library,
                String.format("CHANNELID 0x%04X", port));
    }

    private static int twoFreePorts() throws IOException {
        for (int i = 0; i < PORT_TRIES; i++) {
            try (ServerSocket first = new ServerSocket(0)) {
                int port = first.getLocalPort();
                if (port < 0xFFFF && !isTaken(port + 1)) {
                    return port;
                }
            }
        }
        throw new IOException("no two free ports");
    }

    private void awaitReaders() {
        await(
                "the readers of pcscd",
                Duration.ofSeconds(20),
                () -> Files.exists(SOCKET) && isTaken(firstSlot.getPort()) && isTaken(firstSlot.getPort() + 1));
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.getLocalPort() != port;
        } catch (IOException e) {
            return true;
        }
    }

    public InetSocketAddress firstSlot() {
        return firstSlot;
    }

    public InetSocketAddress secondSlot() {
        return new InetSocketAddress(firstSlot.getAddress(), firstSlot.getPort() + 1);
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
        try {
            Files.deleteIfExists(SOCKET);
            Files.deleteIfExists(FOLDER.resolve("pcscd.pid"));
            Files.deleteIfExists(configuration);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The variables of this process, which Java can only read. */
    @SuppressWarnings("restricted") // calling C is what this is for
    private static final class Variables {

        private static final MethodHandle SETENV = Linker.nativeLinker()
                .downcallHandle(
                        Linker.nativeLinker().defaultLookup().find("setenv").orElseThrow(),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));

        static void set(String name, String value) {
            try (Arena arena = Arena.ofConfined()) {
                int failed = (int) SETENV.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
                if (failed != 0) {
                    throw new AssertionError("the variable was not set");
                }
            } catch (Throwable e) {
                throw new AssertionError("no setenv", e);
            }
        }
    }
}
