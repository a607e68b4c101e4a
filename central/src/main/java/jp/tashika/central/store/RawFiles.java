package jp.tashika.central.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;

/**
 * 受信ファイルの保管。Keeps files as they came, encrypted, because of the people in them.
 *
 * <p>AES in counter mode, a fresh start value in front of each file; that a file is unchanged is shown by the SHA-256 of
 * its plain bytes, which the database keeps.
 */
public final class RawFiles {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int START_BYTES = 16;

    private final Path directory;
    private final SecretKey key;
    private final String suffix;
    private final SecureRandom random = new SecureRandom();

    /** 受信結果。What was written: how many plain bytes, with which SHA-256 in hexadecimal. */
    public record Kept(long bytes, String sha256) {}

    /** 大きすぎる受信。Stops an upload at its limit. */
    public static final class TooLargeException extends IOException {
        TooLargeException(long bytesMax) {
            super("more than " + bytesMax + " bytes");
        }
    }

    /**
     * @param extension what a kept file is called after, such as {@code zip}
     */
    public RawFiles(Path directory, SecretKey key, String extension) {
        try {
            this.directory = Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.key = key;
        this.suffix = "." + extension + ".enc";
    }

    /** Durable when it returns; a broken upload leaves nothing. */
    public Kept keep(UUID id, InputStream in, long bytesMax) throws IOException {
        Path part = directory.resolve(id + ".part");
        try {
            Kept kept = write(part, in, bytesMax);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE);
            return kept;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    public InputStream open(UUID id) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file(id)), BUFFER_BYTES);
        byte[] start = in.readNBytes(START_BYTES);
        return new BufferedInputStream(new CipherInputStream(in, cipher(Cipher.DECRYPT_MODE, start)), BUFFER_BYTES);
    }

    public void delete(UUID id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    private Kept write(Path part, InputStream in, long bytesMax) throws IOException {
        byte[] start = new byte[START_BYTES];
        random.nextBytes(start);
        MessageDigest digest = sha256();
        long bytes = 0;
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(part), BUFFER_BYTES)) {
            file.write(start);
            OutputStream out = new CipherOutputStream(file, cipher(Cipher.ENCRYPT_MODE, start));
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > bytesMax) {
                    throw new TooLargeException(bytesMax);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            out.close();
        }
        return new Kept(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private Cipher cipher(int mode, byte[] start) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, key, new IvParameterSpec(start));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES in counter mode", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Path file(UUID id) {
        return directory.resolve(id + suffix);
    }
}
