package jp.tashika.central.claim;

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
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * レセプトの受付フォルダ。Takes the files that are put into a folder, as those that come on media were.
 *
 * <p>A file is taken when it did not change between two looks. Then it is moved to {@code taken} beside the others, or to
 * {@code refused} with a text beside it that says why. Used by one thread.
 */
public final class ClaimFolder {

    static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(ClaimFolder.class);
    private static final String TAKEN = "taken";
    private static final String REFUSED = "refused";

    private final Path folder;
    private final ReceiveClaims receiveClaims;
    private Map<Path, Seen> seen = new HashMap<>();

    /** How a file looked. */
    private record Seen(long bytes, FileTime changed) {}

    public ClaimFolder(Path folder, ReceiveClaims receiveClaims) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.receiveClaims = receiveClaims;
        Files.createDirectories(folder.resolve(TAKEN));
        Files.createDirectories(folder.resolve(REFUSED));
    }

    /** @return how many files were taken */
    int look() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> Files.isRegularFile(file) && isClaims(file))
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

    private static boolean isClaims(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".uke") || name.endsWith(".cyo");
    }

    private int take(Path file) throws IOException {
        ClaimReceipt receipt;
        String name = file.getFileName().toString();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            // whoever may write into the centre's folder may send for anybody
            receipt = receiveClaims.receive(name, in, ClaimFile.Channel.FOLDER, _ -> true);
        }
        return switch (receipt) {
            case ClaimReceipt.Taken(var id, var again) -> {
                LOG.info("claims of a folder received as {}{}", id, again ? ", again" : "");
                Files.move(file, folder.resolve(TAKEN).resolve(id + "-" + name), StandardCopyOption.REPLACE_EXISTING);
                yield 1;
            }
            case ClaimReceipt.Refused(var fault) -> {
                LOG.warn("a file of claims was refused: {}", fault.line());
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
