package jp.tashika.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** 本人だけが読めるファイル。Files with a secret in them, for their owner alone where the system knows such rights. */
final class PrivateFiles {

    private PrivateFiles() {}

    static void write(Path file, String content) {
        try {
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new StartFailed(file + " に書けません。空き容量と権限を確認してください。", e);
        }
    }
}
