package jp.tashika.terminal.fake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import jp.tashika.certificates.authority.CertificateAuthority;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Issued;
import jp.tashika.certificates.authority.Role;
import jp.tashika.certificates.authority.Wish;
import jp.tashika.terminal.relay.Identity;

/** 試験用の証明書。An authority in a folder with one server and one facility. */
public final class TestCertificates {
    /** A fictional facility: no prefecture has the code 48. */
    public static final String FACILITY = "4810000001";

    private final CertificateAuthority authority;
    private final Issued server;
    private final Issued facility;

    public TestCertificates(Path folder, Clock clock) {
        authority = CertificateAuthority.init(folder, clock);
        server = authority.issue(Wish.of(new Holder(Role.SERVER, "centre")));
        facility = authority.issue(Wish.of(new Holder(Role.FACILITY, FACILITY)));
    }

    public Issued facility() {
        return facility;
    }

    public Path authority() {
        return authority.certificateFile();
    }

    public Identity identity() {
        return Identity.load(facility.keyStore(), facility.passwordFile(), authority(), Instant.now());
    }

    /** For the server's side of mTLS. */
    SSLContext serverTls() {
        try {
            char[] password = Files.readString(server.passwordFile()).strip().toCharArray();
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(server.keyStore())) {
                keys.load(in, password);
            }
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(keys, password);
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry("ca", authority.certificate());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(own.getKeyManagers(), trust.getTrustManagers(), null);
            return tls;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lines for a file of settings. */
    public List<String> settings() {
        return List.of(
                "centre.keystore=" + facility.keyStore().toString().replace('\\', '/'),
                "centre.authority=" + authority().toString().replace('\\', '/'));
    }
}
