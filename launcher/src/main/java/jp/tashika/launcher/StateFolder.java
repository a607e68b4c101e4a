package jp.tashika.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * 状態フォルダ。The one folder that holds all state of a street, held by a lock while it runs.
 *
 * <p>{@code tashika.properties} in it marks the folder as ours and says how far the first start came; a folder that has
 * files but not the mark is refused, so that nothing of the user's is touched.
 */
public final class StateFolder implements AutoCloseable {

    private static final String MARK = "tashika.properties";
    private static final String VERSION = "1";
    private static final long BYTES_AT_LEAST = 300L << 20;
    private static final long BYTES_PER_PERSON = 1_500;

    private final Path root;
    private final FileChannel lockFile;
    private final Properties mark;

    private StateFolder(Path root, FileChannel lockFile, Properties mark) {
        this.root = root;
        this.lockFile = lockFile;
        this.mark = mark;
    }

    /** Opens or makes the folder, or says in one sentence why not. */
    public static StateFolder open(Path folder, long people) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            if (Files.exists(root) && !Files.isDirectory(root)) {
                throw new StartFailed(root + " はフォルダではありません。--dir で別のフォルダを指定してください。");
            }
            requireOurs(root);
            Files.createDirectories(root);
            FileChannel lockFile = lock(root);
            Properties mark = mark(root);
            requireSpace(root, mark.containsKey("loaded") ? 0 : people);
            for (String name : new String[] {"req", "res", "face"}) {
                Files.createDirectories(root.resolve("oqs").resolve(name));
            }
            Files.createDirectories(root.resolve("log"));
            return new StateFolder(root, lockFile, mark);
        } catch (IOException e) {
            throw new StartFailed("フォルダ " + root + " を使えません（" + reason(e) + "）。権限と空き容量を確認してください。", e);
        }
    }

    private static void requireOurs(Path root) throws IOException {
        if (!Files.isDirectory(root) || Files.exists(root.resolve(MARK))) {
            return;
        }
        try (Stream<Path> files = Files.list(root)) {
            if (files.anyMatch(file -> !file.getFileName().toString().equals("lock"))) {
                throw new StartFailed(
                        "フォルダ " + root + " には Tashika のものでないファイルがあるか、" + MARK + " が失われています。空のフォルダを --dir で指定してください。");
            }
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new StartFailed("フォルダ " + root + " ではすでに動いています。", e);
        }
        channel.close();
        throw new StartFailed("フォルダ " + root + " ではすでに動いています。先に止めるか、--dir で別のフォルダを指定してください。");
    }

    private static Properties mark(Path root) throws IOException {
        Properties mark = new Properties();
        Path file = root.resolve(MARK);
        if (!Files.exists(file)) {
            mark.setProperty("version", VERSION);
            store(root, mark);
            return mark;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            mark.load(reader);
        } catch (IllegalArgumentException e) {
            throw new StartFailed(file + " が壊れています。バックアップから戻すか、空のフォルダを --dir で指定してください。", e);
        }
        if (!VERSION.equals(mark.getProperty("version"))) {
            throw new StartFailed(file + " が壊れているか、別の版のものです。空のフォルダを --dir で指定してください。");
        }
        return mark;
    }

    private static void store(Path root, Properties mark) throws IOException {
        Path fresh = root.resolve(MARK + ".new");
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            mark.store(writer, "Tashika");
        }
        Files.move(fresh, root.resolve(MARK), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void requireSpace(Path root, long people) throws IOException {
        FileStore store = Files.getFileStore(root);
        long wanted = BYTES_AT_LEAST + people * BYTES_PER_PERSON;
        if (store.getUsableSpace() < wanted) {
            throw new StartFailed("ディスクの空きが足りません。フォルダ " + root + " には " + (wanted >> 20) + " MiB 必要ですが、"
                    + (store.getUsableSpace() >> 20) + " MiB しかありません。");
        }
    }

    static String reason(IOException e) {
        return e.getClass().getSimpleName();
    }

    public Path root() {
        return root;
    }

    public Path file(String first, String... more) {
        Path path = root.resolve(first);
        for (String part : more) {
            path = path.resolve(part);
        }
        return path;
    }

    public boolean has(String step) {
        return mark.containsKey(step);
    }

    public String value(String step) {
        return mark.getProperty(step, "");
    }

    /** Notes durably that a step of the first start is done, so that a second start does not repeat it. */
    public void note(String step, String value) {
        mark.setProperty(step, value);
        try {
            store(root, mark);
        } catch (IOException e) {
            throw new StartFailed(root.resolve(MARK) + " に書けません。空き容量を確認してください。", e);
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new StartFailed("フォルダ " + root + " のロックを解放できませんでした。", e);
        }
    }
}
