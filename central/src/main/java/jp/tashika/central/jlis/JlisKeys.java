package jp.tashika.central.jlis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import jp.tashika.central.config.CentralConfig;
import jp.tashika.central.config.ConfigException;

/** J-LISへ示す鍵。By which the centre shows who it is, and knows whom it asks. */
final class JlisKeys {

    private JlisKeys() {}

    static SSLContext context(CentralConfig.Jlis config) {
        CentralConfig.Tls own = config.client();
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(own.keyStore())) {
                keys.load(in, own.password().toCharArray());
            }
            KeyManagerFactory shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            shown.init(keys, own.password().toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(shown.getKeyManagers(), trust(config).getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new ConfigException("設定 jlis.keystore の証明書か jlis.ca の証明書を読めません。");
        }
    }

    private static TrustManagerFactory trust(CentralConfig.Jlis config) throws IOException, GeneralSecurityException {
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        try (InputStream in = Files.newInputStream(config.authority())) {
            anchors.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(anchors);
        return trust;
    }
}
