package jp.tashika.terminal.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import jp.tashika.terminal.disk.Disk;
import jp.tashika.terminal.journal.Held;
import jp.tashika.terminal.journal.Verdict;

/**
 * 結果フォルダ。Shows each answer to clients exactly once, in the way their watchers expect (interface 2.4 and 2.5).
 *
 * <p>Nothing here reads or lists the folder: clients may take a file away the moment it is closed.
 */
public final class ResultFolder {
    private static final int START_BYTES = 16;

    private final Path folder;
    private final Publishing publishing;

    public ResultFolder(Path folder, Publishing publishing) {
        this.folder = folder;
        this.publishing = publishing;
    }

    /** Shows the kept verdict, unless that was done before a restart. */
    public void publish(Held held, Verdict verdict) throws IOException {
        AnswerNames names = AnswerNames.of(held.name());
        switch (verdict) {
            case Verdict.Result _ -> {
                if (!wasShown(held, held.result())) {
                    String result = names.result(start(held.result()))
                            .orElseThrow(() -> new IllegalStateException("a result for a request without one"));
                    Disk.delete(folder.resolve(names.error()));
                    Disk.delete(folder.resolve(names.copy()));
                    deleteStale(names);
                    show(held, held.result(), folder.resolve(result));
                }
            }
            case Verdict.Failure failure -> {
                if (!wasShown(held, held.request())) {
                    deleteStale(names);
                    // clients wait for the copy and then open the error file: it must be there first
                    Path error = folder.resolve(names.error());
                    Disk.delete(error);
                    Disk.write(error, failure.bytes());
                    showRequest(held, folder.resolve(names.copy()));
                }
            }
        }
    }

    private void showRequest(Held held, Path target) throws IOException {
        if (Files.isReadable(held.request())) {
            show(held, held.request(), target);
        } else {
            // cannot be copied; its client gets the file itself back
            Disk.delete(target);
            Disk.move(held.request(), target);
        }
    }

    /** What an earlier request of the same name was answered with, in either form. */
    private void deleteStale(AnswerNames names) throws IOException {
        if (names.result().isPresent()) {
            Disk.delete(folder.resolve(names.result().get()));
        }
        if (names.sheet().isPresent()) {
            Disk.delete(folder.resolve(names.sheet().get()));
        }
    }

    /** So much of it as tells what it is. */
    private static byte[] start(Path result) throws IOException {
        try (InputStream in = Files.newInputStream(result)) {
            return in.readNBytes(START_BYTES);
        }
    }

    private boolean wasShown(Held held, Path source) throws IOException {
        return !Files.exists(source)
                || (Files.exists(held.proof())
                        && !Files.exists(held.outgoing())
                        && Files.mismatch(held.proof(), source) < 0);
    }

    private void show(Held held, Path source, Path target) throws IOException {
        Disk.delete(held.proof());
        Disk.delete(held.outgoing());
        // a stale answer goes first, so that watchers see a new file and not a changed one
        Disk.delete(target);
        boolean proven = switch (publishing) {
            case IN_PLACE -> writeInPlace(source, target, held.proof());
            case MOVE -> moveIn(held, source, target);
        };
        if (!proven) {
            Files.copy(source, held.proof(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean writeInPlace(Path source, Path target, Path proof) throws IOException {
        try (FileChannel out = Disk.create(target)) {
            // named twice before it has content: from here on its content tells whether clients could see all of it
            boolean proven = link(proof, target);
            transfer(source, out);
            return proven;
        }
    }

    private static boolean moveIn(Held held, Path source, Path target) throws IOException {
        try (FileChannel out = Disk.create(held.outgoing())) {
            transfer(source, out);
        }
        boolean proven = link(held.proof(), held.outgoing());
        Disk.move(held.outgoing(), target);
        return proven;
    }

    private static void transfer(Path source, FileChannel out) throws IOException {
        try (FileChannel in = FileChannel.open(source, StandardOpenOption.READ)) {
            long size = in.size();
            for (long done = 0; done < size; ) {
                done += in.transferTo(done, size - done, out);
            }
            out.force(true);
        }
    }

    /** False where the file system knows no hard links. */
    private static boolean link(Path second, Path existing) {
        try {
            Files.createLink(second, existing);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
