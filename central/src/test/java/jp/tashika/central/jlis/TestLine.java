package jp.tashika.central.jlis;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.tashika.central.config.CentralConfig;
import jp.tashika.certificates.authority.CertificateAuthority;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Issued;
import jp.tashika.certificates.authority.Role;
import jp.tashika.certificates.authority.Wish;

/** Certificates of both ends of a line to a J-LIS, and the settings of the centre's end. */
public final class TestLine {

    private final CertificateAuthority authority;
    private final Issued server;
    private final Issued own;
    private final CentralConfig.Tls client;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    public TestLine(Path folder) throws Exception {
        authority = CertificateAuthority.init(folder.resolve("ca"), Clock.systemUTC());
        server = authority.issue(Wish.of(new Holder(Role.SERVER, "jlis")));
        own = authority.issue(Wish.of(new Holder(Role.VERIFIER, "centre")));
        client = new CentralConfig.Tls(
                own.keyStore(), Files.readString(own.passwordFile()).strip());
    }

    /** Settings of a whole centre that asks there. */
    public List<String> settings(int port) {
        return List.of(
                "jlis.url=https://localhost:" + port + "/",
                "jlis.ca=" + authority(),
                "jlis.keystore=" + own.keyStore(),
                "jlis.keystore.password.file=" + own.passwordFile());
    }

    public Path authority() {
        return authority.certificateFile();
    }

    public Issued server() {
        return server;
    }

    CentralConfig.Jlis config(int port) {
        return config(port, Duration.ofSeconds(20), 8);
    }

    CentralConfig.Jlis config(int port, Duration timeout, int requestsMax) {
        return new CentralConfig.Jlis(
                URI.create("https://localhost:" + port + "/"),
                authority(),
                client,
                timeout,
                requestsMax,
                Duration.ofHours(1),
                100,
                Duration.ofHours(1),
                true);
    }

    double asked(String question, String outcome) {
        var counter = meters.find("tashika.jlis.questions")
                .tag("question", question)
                .tag("outcome", outcome)
                .counter();
        return counter == null ? 0 : counter.count();
    }
}
