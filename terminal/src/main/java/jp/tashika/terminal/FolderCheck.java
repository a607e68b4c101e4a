package jp.tashika.terminal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.command.StartRefused;
import jp.tashika.terminal.disk.FolderLock;
import jp.tashika.terminal.disk.Folders;

/** フォルダの点検。Makes the folders, and refuses to start where files could not be written or moved. */
final class FolderCheck {

    private FolderCheck() {}

    static void prepare(Folders folders) {
        List<Path> all = List.of(
                folders.request(), folders.result(), folders.face(), folders.work(), folders.archive(), folders.log());
        for (Path folder : all) {
            make(folder);
            requireWritable(folder);
        }
        requireOneDisk(folders.request(), folders.work());
        requireOneDisk(folders.work(), folders.result());
    }

    /** The folders two terminals must not share; to be kept until the end. */
    static List<FolderLock> lock(Folders folders) {
        List<FolderLock> locks = new ArrayList<>();
        for (Path folder : List.of(folders.request(), folders.work())) {
            try {
                Optional<FolderLock> lock = FolderLock.take(folder);
                locks.add(lock.orElseThrow(() -> new StartRefused("このフォルダは別の資格確認端末が使っています。先にそちらを停止してください: " + folder)));
            } catch (IOException e) {
                throw new StartRefused("フォルダを専有できません（ロックファイルを作れません）: " + folder, e);
            }
        }
        return locks;
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new StartRefused("フォルダではなくファイルがあります: " + folder, e);
        } catch (IOException e) {
            throw new StartRefused("フォルダを作れません: " + folder, e);
        }
    }

    private static void requireWritable(Path folder) {
        Path probe = probe(folder);
        try {
            Files.write(probe, new byte[] {1});
            Files.delete(probe);
        } catch (IOException e) {
            throw new StartRefused("フォルダに書き込めません（権限と空き容量を確認してください）: " + folder, e);
        }
    }

    private static void requireOneDisk(Path from, Path to) {
        Path probe = probe(from);
        Path moved = to.resolve(String.valueOf(probe.getFileName()));
        try {
            Files.write(probe, new byte[] {1});
            Files.move(probe, moved, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(moved);
        } catch (IOException e) {
            throw new StartRefused("二つのフォルダは同じディスクに置いてください: " + from + " と " + to, e);
        }
    }

    /** A name that clients and the terminal pass over. */
    private static Path probe(Path folder) {
        return folder.resolve(".tashika-" + UUID.randomUUID() + ".tmp");
    }
}
