package jp.tashika.terminal.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** 書込み完了待ち。Waits until one dropped file is written to its end, however its client writes it. */
final class Completion {
    private static final long PAUSE_MIN_MILLIS = 200;
    private static final long PAUSE_MAX_MILLIS = 500;

    private final MemoryBudget budget;
    private final Patience patience;

    Completion(MemoryBudget budget, Patience patience) {
        this.budget = budget;
        this.patience = patience;
    }

    /** 形。How far a file is. */
    private enum Form {
        COMPLETE,
        /** Ended, but wrong: will not become right unless somebody writes again. */
        WRONG,
        GROWING
    }

    /** 指紋。Tells one state of a file from another. */
    record Print(long size, FileTime changed) {
        static Optional<Print> of(Path file) throws IOException {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return now.isRegularFile() ? Optional.of(new Print(now.size(), now.lastModifiedTime())) : Optional.empty();
        }
    }

    /**
     * Waits until the file is complete, or will not become so any more.
     *
     * @param poked a permit comes whenever the system tells of a change
     * @return what the file was when it was found so; empty when it is gone or is no file
     */
    Optional<Print> await(Path file, DropName name, Semaphore poked) throws InterruptedException {
        Optional<Print> last = Optional.empty();
        long changedAt = System.nanoTime();
        long pauseMillis = PAUSE_MIN_MILLIS;
        while (true) {
            try {
                Optional<Print> now = Print.of(file);
                if (now.isEmpty()) {
                    return now;
                }
                if (!now.equals(last)) {
                    changedAt = System.nanoTime();
                    pauseMillis = PAUSE_MIN_MILLIS;
                }
                last = now;
                if (isOver(look(file, name, now.get().size()), Duration.ofNanos(System.nanoTime() - changedAt))) {
                    return now;
                }
            } catch (NoSuchFileException e) {
                return Optional.empty();
            } catch (IOException e) {
                // locked by its writer for now, or not ours to read: taking it will show
                if (last.isPresent() && isOver(Form.GROWING, Duration.ofNanos(System.nanoTime() - changedAt))) {
                    return last;
                }
            }
            if (poked.tryAcquire(pauseMillis, TimeUnit.MILLISECONDS)) {
                poked.drainPermits();
            }
            pauseMillis = Math.min(pauseMillis * 3 / 2, PAUSE_MAX_MILLIS);
        }
    }

    /** Whether the file is as it was when it was found complete. */
    boolean isStill(Path file, Print print) {
        try {
            return Print.of(file).filter(print::equals).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isOver(Form form, Duration unchanged) {
        return switch (form) {
            case COMPLETE -> true;
            case WRONG -> unchanged.compareTo(patience.quiet()) >= 0;
            case GROWING -> unchanged.compareTo(patience.complete()) >= 0;
        };
    }

    private Form look(Path file, DropName name, long size) throws IOException, InterruptedException {
        if (!(name instanceof DropName.Served(var kind))) {
            // the copy beside the error file must be whole, and a name may be temporary
            return name instanceof DropName.Unserved ? Form.WRONG : Form.GROWING;
        }
        if (LocalCheck.refuse(name, size).isPresent()) {
            return Form.WRONG;
        }
        try (MemoryBudget.Share _ = budget.take(size)) {
            byte[] xml = read(file, (int) size);
            if (LocalCheck.isComplete(kind, xml)) {
                return Form.COMPLETE;
            }
            return LocalCheck.isEnded(xml) && !hasNul(xml) ? Form.WRONG : Form.GROWING;
        }
    }

    /** Never follows a link out of the folder, never reads more than was measured. */
    private static byte[] read(Path file, int size) throws IOException {
        try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(size);
        }
    }

    /** A file that was given its size before its content shows zeros where content is still to come. */
    private static boolean hasNul(byte[] xml) {
        for (byte one : xml) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }
}
