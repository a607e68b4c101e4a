package jp.tashika.terminal.relay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import jp.tashika.vocabulary.number.FacilityCode;

/**
 * 端末の電子証明書。Who this terminal is to the centre, and which centre it believes.
 *
 * @param notAfter when the terminal's certificate expires
 * @param facility whose terminal it is: the CN of its certificate
 */
public record Identity(SSLContext tls, Instant notAfter, FacilityCode facility) {

    /**
     * 読込。Reads the terminal's key and the authority's certificates.
     *
     * @throws IdentityException with one sentence for people when it cannot be used now
     */
    public static Identity load(Path keyStore, Path passwordFile, Path authority, Instant now) {
        char[] password = password(passwordFile);
        try {
            KeyStore own = own(keyStore, password);
            X509Certificate certificate = certificate(own, keyStore);
            requireValid(certificate, now);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, password);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted(authority));
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return new Identity(tls, certificate.getNotAfter().toInstant(), facility(certificate, keyStore));
        } catch (GeneralSecurityException e) {
            throw new IdentityException("電子証明書を使えません: " + keyStore, e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static char[] password(Path file) {
        try {
            return Files.readString(file).strip().toCharArray();
        } catch (NoSuchFileException e) {
            throw new IdentityException("電子証明書のパスワードファイルがありません: " + file, e);
        } catch (IOException e) {
            throw new IdentityException("電子証明書のパスワードファイルを読めません: " + file, e);
        }
    }

    private static KeyStore own(Path file, char[] password) throws GeneralSecurityException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store;
        } catch (NoSuchFileException e) {
            throw new IdentityException("電子証明書のファイルがありません: " + file, e);
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw new IdentityException("電子証明書のパスワードが違います: " + file, e);
            }
            throw new IdentityException("電子証明書のファイルを読めません（PKCS#12ではないか、壊れています）: " + file, e);
        }
    }

    private static X509Certificate certificate(KeyStore store, Path file) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate) {
                return certificate;
            }
        }
        throw new IdentityException("電子証明書のファイルに秘密鍵がありません: " + file);
    }

    private static FacilityCode facility(X509Certificate certificate, Path file) {
        try {
            for (Rdn part : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
                if (part.getType().equalsIgnoreCase("CN")) {
                    return FacilityCode.parse(String.valueOf(part.getValue()))
                            .orElseThrow(() -> new IdentityException("電子証明書の名義が医療機関コード（10桁）ではありません: " + file));
                }
            }
        } catch (InvalidNameException e) {
            throw new IdentityException("電子証明書の名義を読めません: " + file, e);
        }
        throw new IdentityException("電子証明書に名義がありません: " + file);
    }

    private static void requireValid(X509Certificate certificate, Instant now) {
        Instant until = certificate.getNotAfter().toInstant();
        if (now.isAfter(until)) {
            throw new IdentityException("この端末の電子証明書は有効期限が切れています（期限 " + until + "）。新しい証明書を導入してください");
        }
        Instant from = certificate.getNotBefore().toInstant();
        if (now.isBefore(from)) {
            throw new IdentityException("この端末の電子証明書はまだ有効ではありません（開始 " + from + "）。端末の時計を確認してください");
        }
    }

    private static KeyStore trusted(Path authority) throws GeneralSecurityException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(authority))) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (found.isEmpty()) {
                throw new IdentityException("認証局の証明書が入っていません: " + authority);
            }
            for (Certificate one : found) {
                store.setCertificateEntry("ca-" + store.size(), one);
            }
            return store;
        } catch (NoSuchFileException e) {
            throw new IdentityException("認証局の証明書のファイルがありません: " + authority, e);
        } catch (IOException e) {
            throw new IdentityException("認証局の証明書を読めません: " + authority, e);
        }
    }
}
