package jp.tashika.certificates.authority;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** 安全な書込み。Writes a file whole or not at all, readable by its owner alone where it holds a secret. */
final class OwnedFiles {

    private OwnedFiles() {}

    static void writeSecret(Path file, byte[] content) throws IOException {
        write(file, content, "rw-------");
    }

    static void writePublic(Path file, byte[] content) throws IOException {
        write(file, content, "rw-r--r--");
    }

    /** The folder, made for its owner alone when it is not there. */
    static Path makeFolder(Path folder) throws IOException {
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, attributes(folder, "rwx------"));
    }

    private static void write(Path file, byte[] content, String rights) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        Files.deleteIfExists(beside);
        try {
            try (FileChannel channel =
                    FileChannel.open(beside, Set.of(CREATE_NEW, WRITE), attributes(beside, rights))) {
                if (rights.endsWith("---")) {
                    closeToOthers(beside);
                }
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(beside, file, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String rights) {
        return knowsPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    /** On Windows the right to a secret is given to the owner alone, before the first byte is written. */
    private static void closeToOthers(Path file) throws IOException {
        AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (knowsPosix(file) || acl == null) {
            return;
        }
        acl.setAcl(List.of(AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(acl.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
    }

    private static boolean knowsPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
