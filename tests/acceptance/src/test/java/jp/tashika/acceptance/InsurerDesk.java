package jp.tashika.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** 保険者。An insurer with a certificate of {@code tashika-ca} and its file of settings, and a wire of its own for wrong input. */
final class InsurerDesk {

    private final String number;
    private final Path authority;
    private final Path settings;
    private final URI feeds;

    private InsurerDesk(String number, Path authority, Path settings, URI feeds) {
        this.number = number;
        this.authority = authority;
        this.settings = settings;
        this.feeds = feeds;
    }

    static InsurerDesk open(RunningStreet street, String number) throws IOException {
        Path authority = street.folder().resolve("ca");
        if (!Files.exists(authority.resolve("insurer-" + number + ".p12"))) {
            Jar.Ended issued = Jar.CA.run("issue", authority.toString(), "--role", "insurer", "--name", number);
            if (issued.code() != 0) {
                throw new IllegalStateException(issued.output());
            }
        }
        URI centre = URI.create("https://localhost:" + street.portBase());
        Path settings = Files.write(
                street.folder().resolve("insurer-" + number + ".properties"),
                List.of(
                        "insurer.number=" + number,
                        "insurer.name=架空健康保険組合",
                        "centre.url=" + centre,
                        "centre.keystore=" + authority.resolve("insurer-" + number + ".p12"),
                        "centre.authority=" + authority.resolve("ca.pem")));
        return new InsurerDesk(number, authority, settings, centre.resolve("/insurer/feeds"));
    }

    String number() {
        return number;
    }

    /** The same settings with other lines for some keys. */
    InsurerDesk with(String... lines) throws IOException {
        List<String> kept = Files.readAllLines(settings).stream()
                .filter(line -> List.of(lines).stream()
                        .noneMatch(other -> other.startsWith(line.substring(0, line.indexOf('=') + 1))))
                .toList();
        Path other = Files.createTempFile(settings.getParent(), "insurer", ".properties");
        Files.write(other, kept);
        Files.write(other, List.of(lines), java.nio.file.StandardOpenOption.APPEND);
        return new InsurerDesk(number, authority, other, feeds);
    }

    Jar.Ended send(Path folder, String... options) {
        return sending(folder, options).join();
    }

    CompletableFuture<Jar.Ended> sending(Path folder, String... options) {
        return Jar.INSURER.start(
                List.of(List.of("send", "--config", settings.toString(), folder.toString()), List.of(options)).stream()
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }

    Jar.Ended run(String command, String... more) {
        return Jar.INSURER.run(List.of(List.of(command, "--config", settings.toString()), List.of(more)).stream()
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    HttpResponse<String> post(byte[] zip) throws IOException, InterruptedException {
        return exchange(HttpRequest.newBuilder(feeds).POST(HttpRequest.BodyPublishers.ofByteArray(zip)));
    }

    HttpResponse<String> look(String feed) throws IOException, InterruptedException {
        return exchange(HttpRequest.newBuilder(URI.create(feeds + "/" + feed)));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().sslContext(tls()).build()) {
            return client.send(request.timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private SSLContext tls() throws IOException {
        try {
            char[] password = Files.readString(authority.resolve("insurer-" + number + ".password"))
                    .strip()
                    .toCharArray();
            KeyStore own = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(authority.resolve("insurer-" + number + ".p12"))) {
                own.load(in, password);
            }
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(own, password);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            try (InputStream in = Files.newInputStream(authority.resolve("ca.pem"))) {
                Certificate certificate =
                        CertificateFactory.getInstance("X.509").generateCertificate(in);
                trusted.setCertificateEntry("authority", certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
