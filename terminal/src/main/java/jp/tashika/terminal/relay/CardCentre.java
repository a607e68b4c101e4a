package jp.tashika.terminal.relay;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * カードの中継。Asks the centre about a card on a reader: somebody stands before it, so what does not come in a few seconds
 * is given up, and said.
 */
public final class CardCentre implements AutoCloseable {

    private static final int OK = 200;
    private static final int SERVER_SIDE = 500;
    private static final int TRIES = 3;
    private static final Duration ONE = Duration.ofSeconds(4);
    private static final Duration ALL = Duration.ofSeconds(9);
    private static final long PAUSE_MILLIS = 200;

    private final RelaySettings settings;
    private final Line line;
    private final Encoding faceEncoding;
    private final HttpClient http;

    /** @param faceEncoding of the messages that become face files */
    public CardCentre(RelaySettings settings, Identity identity, Line line, Encoding faceEncoding) {
        this.settings = settings;
        this.line = line;
        this.faceEncoding = faceEncoding;
        HttpClient.Builder connections = HttpClient.newBuilder()
                .sslContext(identity.tls())
                .connectTimeout(settings.connect().compareTo(ONE) < 0 ? settings.connect() : ONE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1);
        settings.local().ifPresent(connections::localAddress);
        this.http = connections.build();
    }

    /**
     * 照会。One step of a card; tried again when the line or the centre fails, as long as somebody may wait.
     *
     * @param step the last part of the centre's path
     * @param firstAttempt 1, or more when it may have been asked before a restart
     */
    public Reply ask(String step, byte[] json, UUID requestId, int firstAttempt) {
        long begun = System.nanoTime();
        for (int tried = 1; ; tried++) {
            Reply reply = attempt(step, json, requestId, firstAttempt + tried - 1);
            boolean passing = reply instanceof Reply.Unreachable;
            if (!passing || tried == TRIES || System.nanoTime() - begun + ONE.toNanos() > ALL.toNanos() || !pause()) {
                return reply;
            }
        }
    }

    private Reply attempt(String step, byte[] json, UUID requestId, int attempt) {
        HttpRequest request = HttpRequest.newBuilder(settings.centre().resolve("/card/" + step))
                .header("Content-Type", "application/json")
                .header("Accept-Charset", faceEncoding.declared())
                .header("Request-Id", requestId.toString())
                .header("Attempt", Integer.toString(attempt))
                .timeout(ONE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(json))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            line.reached();
            return judge(response);
        } catch (IOException e) {
            String reason = e.getClass().getSimpleName();
            line.failed(reason);
            return new Reply.Unreachable(reason);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RelayStopped(e);
        }
    }

    private static Reply judge(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        boolean json = response.headers()
                .firstValue("Content-Type")
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> type.startsWith("application/json"))
                .isPresent();
        if (status == OK && json) {
            return new Reply.Answered(response.body());
        }
        return status >= SERVER_SIDE
                ? new Reply.Unreachable("HTTP " + status)
                : status == OK
                        ? Reply.Refused.of(Outcome.CENTRE_FAILED, "no JSON")
                        : Problem.read(status, response.body());
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
