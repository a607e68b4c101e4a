package jp.tashika.launcher;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** データベース。Where the centre keeps its registry: a PostgreSQL of our own, or one of the user's. */
public sealed interface Database extends AutoCloseable {

    /** In the folder of the data, while a server runs on them; its process number is the first line. */
    String PID_FILE = "postmaster.pid";

    /** JDBC address, with user and password where the address has none. */
    String url();

    String user();

    String password();

    @Override
    void close();

    /** 外部。The user's, named by {@code TASHIKA_DB_URL}, {@code TASHIKA_DB_USER} and {@code TASHIKA_DB_PASSWORD}. */
    record External(String url, String user, String password) implements Database {
        @Override
        public void close() {
            // not ours to stop
        }

        /** Hides the password. */
        @Override
        public String toString() {
            return "External[masked]";
        }
    }

    /** 内蔵。Started from binaries for the running system, in the state folder. */
    record Embedded(EmbeddedPostgres postgres, Path data) implements Database {

        private static final Duration STOPPED_WITHIN = Duration.ofMinutes(1);
        private static final Duration ENDED_WITHIN = Duration.ofSeconds(10);

        @Override
        public String url() {
            return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
        }

        @Override
        public String user() {
            return "postgres";
        }

        @Override
        public String password() {
            return "postgres";
        }

        @Override
        public void close() {
            Optional<ProcessHandle> server = server();
            try {
                postgres.close();
            } catch (IOException e) {
                throw new StartFailed("データベースを正しく止められませんでした。", e);
            }
            // The library waits a few seconds only; what was written last may take longer to reach the disk.
            await(STOPPED_WITHIN, () -> !Files.exists(data.resolve(PID_FILE)));
            // The server takes its file away a moment before it ends.
            await(ENDED_WITHIN, () -> server.filter(ProcessHandle::isAlive).isEmpty());
        }

        /** The server, while it has its file. */
        Optional<ProcessHandle> server() {
            try {
                return serverOf(data);
            } catch (IOException | NumberFormatException | NoSuchElementException e) {
                return Optional.empty(); // it has ended already, or is about to
            }
        }

        private static void await(Duration longest, BooleanSupplier ended) {
            long deadline = System.nanoTime() + longest.toNanos();
            try {
                while (!ended.getAsBoolean() && System.nanoTime() < deadline) {
                    Thread.sleep(20);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The user's database when {@code TASHIKA_DB_URL} is set. */
    static Optional<Database> fromEnvironment() {
        return Optional.ofNullable(System.getenv("TASHIKA_DB_URL"))
                .filter(url -> !url.isBlank())
                .map(url -> new External(url, environment("TASHIKA_DB_USER"), environment("TASHIKA_DB_PASSWORD")));
    }

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("");
    }

    /** Starts PostgreSQL on the folder's data, making them when there are none; a leftover of a killed start is stopped. */
    static Database embedded(StateFolder folder, int port) {
        Path data = folder.file("postgres");
        Path binaries = folder.file("postgres-binaries");
        stopLeftover(data);
        File log = folder.file("log", "postgres.log").toFile();
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("encoding", "UTF8");
            settings().forEach(setting -> builder.setServerConfig(setting[0], setting[1]));
            EmbeddedPostgres postgres = builder.start();
            keepToOwner(binaries.toFile());
            return new Embedded(postgres, data);
        } catch (IOException | IllegalStateException e) {
            throw new StartFailed("データベースを始められませんでした。記録は " + log + " にあります。空き容量と権限を確認してください。", e);
        }
    }

    private static List<String[]> settings() {
        return List.of(
                new String[] {"fsync", "on"}, // the library turns it off, for tests
                new String[] {"synchronous_commit", "on"},
                new String[] {"max_connections", "100"},
                new String[] {"shared_buffers", sharedBuffers()},
                new String[] {"max_wal_size", "4GB"},
                new String[] {"checkpoint_timeout", "15min"},
                new String[] {"jit", "off"},
                new String[] {"random_page_cost", "1.1"});
    }

    /** A sixth of the machine's memory, 128 MiB to 4 GiB. */
    private static String sharedBuffers() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long sixth = (system.getTotalMemorySize() >> 20) / 6;
        return Math.clamp(sixth, 128, 4_096) + "MB";
    }

    /** The library lets everybody write where the programs are that we run. */
    private static void keepToOwner(File binaries) {
        if (!binaries.setWritable(false, false) || !binaries.setWritable(true, true)) {
            Console.error("フォルダ " + binaries + " をほかの利用者が書けないようにできませんでした。");
        }
    }

    private static Optional<ProcessHandle> serverOf(Path data) throws IOException {
        return ProcessHandle.of(Long.parseLong(
                Files.readAllLines(data.resolve(PID_FILE)).getFirst().strip()));
    }

    private static void stopLeftover(Path data) {
        if (!Files.exists(data.resolve(PID_FILE))) {
            return;
        }
        try {
            serverOf(data)
                    .filter(process -> process.info()
                            .command()
                            .map(c -> c.contains("postgres"))
                            .orElse(false))
                    .ifPresent(Leftovers::stop);
        } catch (IOException | NumberFormatException | NoSuchElementException e) {
            throw new StartFailed("フォルダ " + data + " が壊れています。バックアップから戻すか、空のフォルダを --dir で指定してください。", e);
        }
    }
}
