package jp.tashika.terminal.outbox;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.tashika.format.oqs.file.OqsFileName;
import jp.tashika.format.oqs.paper.PaperFileName;
import jp.tashika.terminal.disk.Folders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 片付け。Clears old files away, so that no folder grows for ever; run now and then, never for a request. */
public final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final Folders folders;
    private final Retention retention;
    private final Map<Path, Hour> measured = new HashMap<>();

    public Housekeeping(Folders folders, Retention retention) {
        this.folders = folders;
        this.retention = retention;
    }

    /** 片付け。Clears what is too old at {@code now}, then what is too much. */
    public void run(Instant now) {
        clear("result", folders.result(), now.minus(retention.result()));
        clear("face", folders.face(), now.minus(retention.face()));
        clearAnswers(now.minus(retention.result()));
        try {
            clearArchive(now.minus(retention.archive()));
        } catch (IOException | DirectoryIteratorException e) {
            failed("archive", e);
        }
    }

    /** Only files with names of the interface: what somebody else put there is not ours to delete. */
    private static void clear(String what, Path folder, Instant before) {
        clear(
                what,
                folder,
                before,
                name -> OqsFileName.parse(name).isPresent()
                        || PaperFileName.parse(name)
                                .filter(paper -> paper.leg() == PaperFileName.Leg.RESULT)
                                .isPresent());
    }

    /** What a client answered to a paper when nobody waited for it any more: of all files among the requests only these. */
    private void clearAnswers(Instant before) {
        clear(
                "request",
                folders.request(),
                before,
                name -> PaperFileName.parse(name)
                        .filter(paper -> paper.leg() == PaperFileName.Leg.ANSWER)
                        .isPresent());
    }

    private static void clear(String what, Path folder, Instant before, Predicate<String> isOurs) {
        long cleared = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (isOurs.test(file.getFileName().toString()) && isOlder(file, before) && isDeleted(file)) {
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

    /** A file that somebody has open stays until the next time, and keeps no other from going. */
    private static boolean isDeleted(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            return false;
        }
    }

    /** One hour of the archive, as it was when its folder last changed. */
    private record Hour(Path folder, FileTime changedAt, long files, long bytes, Instant latest) {}

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
                hours.add(hour(hour));
            }
        }
        measured.clear();
        hours.forEach(hour -> measured.put(hour.folder(), hour));
        return hours;
    }

    /** An hour that is over does not change: of a million files only those of this hour are looked at again. */
    private Hour hour(Path folder) throws IOException {
        Hour known = measured.get(folder);
        FileTime changedAt = Files.getLastModifiedTime(folder);
        return known != null && known.changedAt().equals(changedAt) ? known : measure(folder, changedAt);
    }

    private static Hour measure(Path folder, FileTime changedAt) throws IOException {
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
        return new Hour(folder, changedAt, files, bytes, latest);
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
        try (DirectoryStream<Path> files = Files.newDirectoryStream(hour)) {
            files.forEach(Housekeeping::isDeleted);
        }
        Path day = Optional.ofNullable(hour.getParent()).orElseThrow();
        if (isDeleted(hour) && sorted(day).isEmpty()) {
            isDeleted(day);
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
