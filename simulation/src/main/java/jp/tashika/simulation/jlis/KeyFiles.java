package jp.tashika.simulation.jlis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** 鍵ファイル。Key stores of one folder (PKCS#12) under one password; written whole or not at all, for their owner alone. */
final class KeyFiles {

    private static final String ALIAS = "tashika";
    private static final String PASSWORD = "password";
    private static final int PASSWORD_BYTES = 32;

    private final Path folder;
    private final char[] password;

    private KeyFiles(Path folder, char[] password) {
        this.folder = folder;
        this.password = password;
    }

    /** 保管された鍵。A key with its certificate. */
    record Held(KeyPair keys, X509Certificate certificate) {
        @Override
        public String toString() {
            return "Held[masked]";
        }
    }

    /** Opens the key files, making the password when there is none yet. */
    static KeyFiles in(Path folder) throws IOException {
        Path file = folder.resolve(PASSWORD);
        if (!Files.exists(file)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            write(file, Base64.getUrlEncoder().withoutPadding().encode(random));
        }
        return new KeyFiles(
                folder,
                Files.readString(file, StandardCharsets.US_ASCII).strip().toCharArray());
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    void write(String name, KeyPair keys, X509Certificate certificate) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ALIAS, keys.getPrivate(), password, new Certificate[] {certificate});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        write(folder.resolve(name), bytes.toByteArray());
    }

    Held read(String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            store.load(in, password);
        }
        if (store.getKey(ALIAS, password) instanceof PrivateKey key
                && store.getCertificate(ALIAS) instanceof X509Certificate certificate) {
            return new Held(new KeyPair(certificate.getPublicKey(), key), certificate);
        }
        throw new KeyStoreException(name + " holds no key");
    }

    /** A temporary file is its owner's alone, and stays so when it is moved. */
    static void write(Path file, byte[] content) throws IOException {
        Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", ".part");
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
