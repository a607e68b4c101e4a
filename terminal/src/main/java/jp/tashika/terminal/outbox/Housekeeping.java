package jp.tashika.terminal.outbox;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.oqs.file.OqsFileName;
import jp.tashika.terminal.disk.Folders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 片付け。Clears old files away, so that no folder grows for ever; run now and then, never for a request. */
public final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final Folders folders;
    private final Retention retention;

    public Housekeeping(Folders folders, Retention retention) {
        this.folders = folders;
        this.retention = retention;
    }

    /** 片付け。Clears what is too old at {@code now}, then what is too much. */
    public void run(Instant now) {
        clear("result", folders.result(), now.minus(retention.result()));
        clear("face", folders.face(), now.minus(retention.face()));
        try {
            clearArchive(now.minus(retention.archive()));
        } catch (IOException | DirectoryIteratorException e) {
            failed("archive", e);
        }
    }

    /** Only files with names of the interface: what somebody else put there is not ours to delete. */
    private static void clear(String what, Path folder, Instant before) {
        long cleared = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (OqsFileName.parse(file.getFileName().toString()).isPresent() && isOlder(file, before)) {
                    Files.deleteIfExists(file);
                    cleared++;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            failed(what, e);
        }
        LOG.atInfo().addKeyValue("folder", what).addKeyValue("cleared", cleared).log("old files cleared");
    }

    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return is.isRegularFile() && is.lastModifiedTime().toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** One hour of the archive. */
    private record Hour(Path folder, long files, long bytes, Instant latest) {}

    private void clearArchive(Instant before) throws IOException {
        List<Hour> hours = hours();
        long files = hours.stream().mapToLong(Hour::files).sum();
        long bytes = hours.stream().mapToLong(Hour::bytes).sum();
        for (Hour hour : hours) {
            boolean much = files > retention.archiveFilesMax() || bytes > retention.archiveBytesMax();
            if (!much && !hour.latest().isBefore(before)) {
                return;
            }
            delete(hour.folder());
            files -= hour.files();
            bytes -= hour.bytes();
            LOG.atInfo()
                    .addKeyValue("folder", "archive")
                    .addKeyValue("cleared", hour.files())
                    .log("old files cleared");
        }
    }

    /** Oldest first: days and hours sort as text. */
    private List<Hour> hours() throws IOException {
        List<Hour> hours = new ArrayList<>();
        for (Path day : sorted(folders.archive())) {
            for (Path hour : sorted(day)) {
                hours.add(measure(hour));
            }
        }
        return hours;
    }

    private static Hour measure(Path folder) throws IOException {
        long files = 0;
        long bytes = 0;
        Instant latest = Instant.EPOCH;
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path file : stream) {
                BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
                Instant changed = is.lastModifiedTime().toInstant();
                files++;
                bytes += is.size();
                latest = changed.isAfter(latest) ? changed : latest;
            }
        }
        return new Hour(folder, files, bytes, latest);
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, Files::isDirectory)) {
            List<Path> found = new ArrayList<>();
            stream.forEach(found::add);
            found.sort(null);
            return found;
        }
    }

    /** The hour, and its day when it was the last of it. */
    private static void delete(Path hour) throws IOException {
        Files.walkFileTree(hour, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }
        });
        Files.deleteIfExists(hour);
        Path day = Optional.ofNullable(hour.getParent()).orElseThrow();
        if (sorted(day).isEmpty()) {
            Files.deleteIfExists(day);
        }
    }

    private static void failed(String what, Exception cause) {
        LOG.atWarn()
                .addKeyValue("folder", what)
                .addKeyValue("cause", cause.getClass().getSimpleName())
                .log("old files could not be cleared");
    }

    /** 間隔。How often to run. */
    public static final Duration EVERY = Duration.ofHours(1);
}
