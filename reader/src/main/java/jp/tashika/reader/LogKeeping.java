package jp.tashika.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import jp.tashika.reader.log.OperationLog;
import jp.tashika.reader.log.OperationLog.Operation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 記録の保守。Writes down start and stop, and that settings or version are others than last time; removes what is old. */
final class LogKeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogKeeping.class);
    private static final Duration BETWEEN = Duration.ofHours(6);
    private static final String ALL = "-";

    private final ReaderConfig config;
    private final OperationLog log;
    private final Thread thread;

    LogKeeping(ReaderConfig config, OperationLog log) {
        this.config = config;
        this.log = log;
        this.thread = Thread.ofVirtual().name("log-keeping").unstarted(this::removeOld);
    }

    void begin() {
        log.write(Operation.START, ALL, ALL, version());
        noteChange("settings", digest(config.settings().toString()), Operation.SETTINGS_CHANGED);
        noteChange("version", version(), Operation.UPDATED);
        thread.start();
    }

    static String version() {
        return Optional.ofNullable(LogKeeping.class.getPackage().getImplementationVersion())
                .orElse("unpacked");
    }

    private void noteChange(String what, String now, Operation operation) {
        Path file = config.stateFolder().resolve(what);
        try {
            Optional<String> before = Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            if (before.filter(known -> !known.equals(now)).isPresent()) {
                log.write(operation, ALL, ALL, now);
            }
            Files.writeString(file, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void removeOld() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                log.removeOld();
            } catch (IOException e) {
                LOG.warn("old logs cannot be removed now", e);
            }
            try {
                Thread.sleep(BETWEEN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        log.write(Operation.STOP, ALL, ALL, ALL);
    }
}
