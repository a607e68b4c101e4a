package jp.tashika.insurer;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import jp.tashika.insurer.FeedView.FeedsView;
import jp.tashika.insurer.FeedView.ProblemView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** センターとの回線。Asks the centre over mTLS; a line that is cut is tried again, because every request may be repeated. */
final class CentreLine implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PAUSE_MILLIS = 2_000;

    private final InsurerConfig config;
    private final HttpClient client;

    /** センターの拒否。The centre answered, and said no. */
    static final class CentreRefused extends Exception {

        private final transient ProblemView problem;

        CentreRefused(ProblemView problem) {
            super(problem.code());
            this.problem = problem;
        }

        ProblemView problem() {
            return problem;
        }
    }

    CentreLine(InsurerConfig config) {
        this.config = config;
        this.client = HttpClient.newBuilder()
                .sslContext(tls(config))
                .connectTimeout(config.connect())
                .build();
    }

    FeedsView feeds() throws CentreRefused {
        return read(text(request("")), FeedsView.class);
    }

    FeedView feed(String id) throws CentreRefused {
        return read(text(request("/" + id)), FeedView.class);
    }

    FeedView send(Path zip) throws CentreRefused {
        try {
            HttpRequest.Builder request =
                    request("").header("Content-Type", "application/zip").POST(HttpRequest.BodyPublishers.ofFile(zip));
            return read(text(request), FeedView.class);
        } catch (IOException e) {
            throw new CommandRefused("連携ファイル " + zip + " が読めません。", e);
        }
    }

    FeedView commit(String id) throws CentreRefused {
        return read(text(request("/" + id + "/commit").POST(HttpRequest.BodyPublishers.noBody())), FeedView.class);
    }

    /** Writes the verdicts beside {@code out} first, so that a cut line leaves no half file. */
    void verdicts(String id, Path out) throws CentreRefused {
        HttpResponse<InputStream> response =
                answer(request("/" + id + "/verdicts"), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() >= 300) {
                throw refusal(response.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
            Path part = out.resolveSibling(out.getFileName() + ".part");
            Files.copy(body, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CommandRefused("行の判定を " + out + " に書けません。", e);
        }
    }

    private String text(HttpRequest.Builder request) throws CentreRefused {
        HttpResponse<String> response = answer(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() >= 300) {
            throw refusal(response.statusCode(), response.body());
        }
        return response.body();
    }

    private <T> HttpResponse<T> answer(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        HttpRequest built = request.timeout(config.answer()).build();
        Instant giveUp = Instant.now().plus(config.retry());
        while (true) {
            try {
                return client.send(built, body);
            } catch (IOException e) {
                if (isUntrusted(e) || Instant.now().isAfter(giveUp)) {
                    throw new CommandRefused("センター " + config.centre() + " につながりません。回線、接続先、証明書を確認してください。", e);
                }
                pause(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandRefused("中断しました。", e);
            }
        }
    }

    /** Whoever answers is not the centre, or does not trust us: trying again changes nothing. */
    private static boolean isUntrusted(Throwable trouble) {
        return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
                .anyMatch(CertificateException.class::isInstance);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandRefused("中断しました。", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                        URI.create(config.centre().toString().replaceFirst("/+$", "") + "/insurer/feeds" + path))
                .header("Accept", "application/json, application/problem+json, text/csv");
    }

    private static CentreRefused refusal(int status, String body) {
        try {
            return new CentreRefused(JSON.readValue(body, ProblemView.class));
        } catch (JacksonException e) {
            return new CentreRefused(new ProblemView("HTTP " + status, "センターの応答が読めません。", "接続先がセンターか確認してください。", ""));
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException e) {
            throw new CommandRefused("センターの応答が読めません。接続先を確認してください。", e);
        }
    }

    private static SSLContext tls(InsurerConfig config) {
        try {
            char[] password =
                    Files.readString(config.keyStorePassword()).strip().toCharArray();
            KeyStore own = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(config.keyStore())) {
                own.load(in, password);
            }
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, password);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities(config.authority()));
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new CommandRefused("証明書 " + config.keyStore() + " または認証局 " + config.authority() + " が読めません。", e);
        }
    }

    private static KeyStore authorities(Path pem) throws IOException, GeneralSecurityException {
        KeyStore authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            int number = 0;
            for (Certificate certificate : certificates) {
                authorities.setCertificateEntry("authority-" + number++, certificate);
            }
        }
        return authorities;
    }

    @Override
    public void close() {
        client.close();
    }
}
