package jp.tashika.central;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import jp.tashika.central.config.CentralConfig;
import jp.tashika.central.gateway.Authority;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.SslStoreBundle;

/** サーバのTLS。The server's own key and certificate, and the one authority whose clients are let in. */
final class TlsBundle {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private TlsBundle() {}

    static SslBundle of(CentralConfig.Tls tls, CentralConfig.Identity identity) {
        try {
            SslStoreBundle stores = SslStoreBundle.of(
                    keyStore(tls), tls.password(), trustStore(Authority.certificate(identity.authority())));
            return SslBundle.of(
                    stores,
                    SslBundleKey.of(tls.password()),
                    SslOptions.of(null, PROTOCOLS),
                    SslBundle.DEFAULT_PROTOCOL);
        } catch (IOException | GeneralSecurityException e) {
            throw new StartRefused(
                    "サーバ証明書 " + tls.keyStore() + " か認証局 " + identity.authority() + " を読めません（" + e.getMessage() + "）。");
        }
    }

    private static KeyStore keyStore(CentralConfig.Tls tls) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(tls.keyStore())) {
            store.load(in, tls.password().toCharArray());
        }
        return store;
    }

    private static KeyStore trustStore(X509Certificate authority) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", authority);
        return store;
    }
}
