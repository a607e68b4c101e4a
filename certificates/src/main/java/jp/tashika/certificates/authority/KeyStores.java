package jp.tashika.certificates.authority;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.Base64;

/** 鍵ストア。PKCS#12 files, each with a password of its own in the file beside it. */
final class KeyStores {

    private static final String ALIAS = "tashika";
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyStores() {}

    /** Writes the password first: a key store whose password is not known yet would be of no use to anybody. */
    static void write(Path store, Path passwordFile, PrivateKey key, Certificate... chain)
            throws GeneralSecurityException, IOException {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        KeyStore content = KeyStore.getInstance("PKCS12");
        content.load(null, null);
        content.setKeyEntry(ALIAS, key, password.toCharArray(), chain);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.store(bytes, password.toCharArray());
        OwnedFiles.writeSecret(passwordFile, (password + "\n").getBytes(StandardCharsets.US_ASCII));
        OwnedFiles.writeSecret(store, bytes.toByteArray());
    }

    static PrivateKey readKey(Path store, Path passwordFile) throws GeneralSecurityException, IOException {
        char[] password = Files.readString(passwordFile, StandardCharsets.US_ASCII)
                .strip()
                .toCharArray();
        KeyStore content = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            content.load(in, password);
        }
        if (content.getKey(ALIAS, password) instanceof PrivateKey key) {
            return key;
        }
        throw new AuthorityException("鍵ストア " + store + " に鍵がありません。");
    }
}
