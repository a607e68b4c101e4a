package jp.tashika.terminal.disk;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * ディスク。File operations that last over a crash.
 *
 * <p>On Windows another program's open file makes moving and deleting fail for a moment (a virus scanner is enough), so
 * these are tried again for about a second before they are taken to have failed.
 */
public final class Disk {
    private static final int TRIES = 8;
    private static final long FIRST_PAUSE_MILLIS = 5;

    private Disk() {}

    /** Writes a new file and waits until its content is on the disk. */
    public static void write(Path path, byte[] bytes) throws IOException {
        try (FileChannel channel = create(path)) {
            write(channel, bytes);
            channel.force(true);
        }
    }

    /** Opens a file that is not there yet. */
    public static FileChannel create(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    public static void write(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /**
     * Waits until a file somebody else wrote, or the names in a folder, are on the disk, as far as the system can be asked
     * (Windows cannot, and keeps names safe by itself).
     */
    public static void force(Path path) {
        // Windows brings to the disk only what is open for writing, others open folders only for reading
        if (!isForced(path, StandardOpenOption.WRITE)) {
            isForced(path, StandardOpenOption.READ);
        }
    }

    private static boolean isForced(Path path, StandardOpenOption how) {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Moves within one file system: it is at the one place or at the other, never at both or none. */
    public static void move(Path from, Path to) throws IOException {
        patiently(() -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
    }

    /** Moves, over file systems too; a file that is at the goal already is replaced. */
    public static void moveAnywhere(Path from, Path to) throws IOException {
        try {
            move(from, to);
        } catch (AtomicMoveNotSupportedException e) {
            patiently(() -> Files.move(from, to, StandardCopyOption.REPLACE_EXISTING));
        }
    }

    /** Deletes what may be there or not. */
    public static void delete(Path path) throws IOException {
        patiently(() -> Files.deleteIfExists(path));
    }

    private static void patiently(Deed deed) throws IOException {
        long pauseMillis = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; ; attempt++) {
            try {
                deed.run();
                return;
            } catch (NoSuchFileException
                    | FileAlreadyExistsException
                    | DirectoryNotEmptyException
                    | AtomicMoveNotSupportedException e) {
                throw e;
            } catch (FileSystemException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                pause(pauseMillis);
                pauseMillis *= 2;
            }
        }
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException stopped = new InterruptedIOException("stopped while waiting for a file");
            stopped.initCause(e);
            throw stopped;
        }
    }

    private interface Deed {
        void run() throws IOException;
    }
}
