package jp.tashika.terminal.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** フォルダ専有。Held as long as this terminal runs, so that no second one works on the same folder. */
public final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty when another terminal has it; the system lets go by itself when a process dies. */
    public static Optional<FolderLock> take(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(lockFile(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new FolderLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    /** Beside the folder: clients look for nothing but their own files inside. */
    private static Path lockFile(Path folder) {
        Path name = folder.getFileName();
        return name == null
                ? folder.resolve(".tashika-terminal.lock")
                : folder.resolveSibling(".tashika-terminal-" + name + ".lock");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
