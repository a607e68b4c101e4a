package jp.tashika.central.received;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 受付フォルダ。Takes the files that are put into a folder, as those that come on media were.
 *
 * <p>A file is taken when it did not change between two looks. Then it is moved to {@code taken} beside the others, or to
 * {@code refused} with a text beside it that says why. Used by one thread.
 */
public final class ReceivedFolder {

    static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(ReceivedFolder.class);
    private static final String TAKEN = "taken";
    private static final String REFUSED = "refused";

    private final Path folder;
    private final Set<String> endings;
    private final Taker taker;
    private Map<Path, Seen> seen = new HashMap<>();

    /** How a file looked. */
    private record Seen(long bytes, FileTime changed) {}

    /** 受け手。Receives one file of the folder. */
    @FunctionalInterface
    public interface Taker {
        Receipt receive(String name, InputStream file) throws IOException;
    }

    /** @param endings what the names of the files end with that are taken, in small letters */
    public ReceivedFolder(Path folder, Set<String> endings, Taker taker) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.endings = Set.copyOf(endings);
        this.taker = taker;
        Files.createDirectories(folder.resolve(TAKEN));
        Files.createDirectories(folder.resolve(REFUSED));
    }

    /** @return how many files were taken */
    public int look() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> Files.isRegularFile(file) && isMeant(file))
                    .sorted()
                    .toList();
        }
        Map<Path, Seen> now = new HashMap<>();
        int taken = 0;
        for (Path file : files) {
            Seen looks = new Seen(Files.size(file), Files.getLastModifiedTime(file));
            if (looks.equals(seen.get(file))) {
                taken += take(file);
            } else {
                now.put(file, looks);
            }
        }
        seen = now;
        return taken;
    }

    private boolean isMeant(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith);
    }

    private int take(Path file) throws IOException {
        Receipt receipt;
        String name = file.getFileName().toString();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            receipt = taker.receive(name, in);
        }
        return switch (receipt) {
            case Receipt.Taken(var id, var again) -> {
                LOG.info("a file of the folder was received as {}{}", id, again ? ", again" : "");
                Files.move(file, folder.resolve(TAKEN).resolve(id + "-" + name), StandardCopyOption.REPLACE_EXISTING);
                yield 1;
            }
            case Receipt.Refused(var fault) -> {
                LOG.warn("a file of the folder was refused: {}", fault.line());
                Path refused = free(name);
                Files.move(file, refused);
                Files.writeString(
                        refused.resolveSibling(refused.getFileName() + ".txt"),
                        fault.outcome().code() + "\r\n" + fault.outcome().deskText() + "\r\n"
                                + fault.outcome().vendorText() + "\r\n" + fault.path() + " " + fault.detail() + "\r\n",
                        StandardCharsets.UTF_8);
                yield 0;
            }
        };
    }

    /** A name under which nothing stands yet: what was refused before is kept too. */
    private Path free(String name) {
        Path place = folder.resolve(REFUSED).resolve(name);
        for (int number = 2; Files.exists(place); number++) {
            place = folder.resolve(REFUSED).resolve(number + "-" + name);
        }
        return place;
    }
}
