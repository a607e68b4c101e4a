package jp.tashika.terminal.journal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tashika.terminal.disk.Disk;

/** 処理記録。The work folder: takes requests in, and finds again after a restart what was not finished. */
public final class Journal {
    static final String SEPARATOR = "_";
    static final String RESULT = ".res";
    static final String FAILURE = ".err";
    static final String PART = ".part";
    static final String PROOF = ".pub";
    static final String OUTGOING = ".out";

    private static final int ID_LENGTH = 36;

    private final Path folder;
    private final Supplier<UUID> ids;

    /**
     * @param folder on the file system of the folder of requests
     * @param ids UUIDv7, whose time is when the request was taken
     */
    public Journal(Path folder, Supplier<UUID> ids) {
        this.folder = folder;
        this.ids = ids;
    }

    /** Takes a dropped file out of the clients' sight; empty when its client took it back first. */
    public Optional<Held> take(Path dropped) throws IOException {
        Held held = new Held(folder, ids.get(), dropped.getFileName().toString(), false);
        try {
            Disk.move(dropped, held.request());
        } catch (NoSuchFileException e) {
            if (Files.exists(dropped, LinkOption.NOFOLLOW_LINKS)) {
                // it is the work folder that is not there
                throw e;
            }
            return Optional.empty();
        }
        Disk.force(held.request());
        Disk.force(folder);
        return Optional.of(held);
    }

    /** What a former run left unfinished, oldest first; remains of finished requests are cleared away. */
    public List<Held> unfinished() throws IOException {
        Map<UUID, Held> found = new HashMap<>();
        List<Path> sides = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                Optional<UUID> id = id(name);
                if (id.isPresent() && name.startsWith(SEPARATOR, ID_LENGTH)) {
                    String original = name.substring(ID_LENGTH + SEPARATOR.length());
                    found.put(id.get(), new Held(folder, id.get(), original, true));
                } else if (id.isPresent()) {
                    sides.add(file);
                }
            }
        }
        for (Path side : sides) {
            String name = side.getFileName().toString();
            if (name.endsWith(PART) || id(name).filter(found::containsKey).isEmpty()) {
                Disk.delete(side);
            }
        }
        return found.values().stream().sorted(Comparator.comparing(Held::id)).toList();
    }

    private static Optional<UUID> id(String name) {
        if (name.length() <= ID_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(name.substring(0, ID_LENGTH)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
