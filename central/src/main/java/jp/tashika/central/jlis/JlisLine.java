package jp.tashika.central.jlis;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import jp.tashika.central.config.CentralConfig;
import jp.tashika.central.usecase.MessageBytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * J-LISとの回線。Asks over mutual TLS, within one time limit for all of it: the wait for a place, the connection, the answer
 * to its last byte.
 *
 * <p>No more than a set number ask at once; when several in a row had no answer, the others are told so at once.
 */
public final class JlisLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JlisLine.class);
    private static final int FAILURES_MAX = 3;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LIST_TIMEOUT = Duration.ofSeconds(60);
    private static final int LIST_BYTES_MAX = 64 << 20;
    private static final int ANSWER_BYTES_MAX = 64 << 10;
    private static final int SERVER_ERROR = 500;

    private final HttpClient client;
    private final ExecutorService threads;
    private final URI root;
    private final Duration timeout;
    private final Semaphore places;
    private final Circuit circuit = new Circuit(FAILURES_MAX, PAUSE.toNanos(), System::nanoTime);
    private final MeterRegistry meters;

    private JlisLine(HttpClient client, ExecutorService threads, CentralConfig.Jlis config, MeterRegistry meters) {
        this.client = client;
        this.threads = threads;
        this.root = config.url();
        this.timeout = config.timeout();
        this.places = new Semaphore(config.requestsMax(), true);
        this.meters = meters;
    }

    /** 応答。What came back. */
    record Reply(int status, MessageBytes body) {}

    /** Prepares the line; nobody is asked yet. */
    public static JlisLine open(CentralConfig.Jlis config, MeterRegistry meters) {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(JlisKeys.context(config))
                .connectTimeout(config.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads)
                .build();
        return new JlisLine(client, threads, config, meters);
    }

    /** Asks for one person who waits. */
    Reply post(String path, String type, byte[] body) throws JlisUnreachable {
        HttpRequest request = HttpRequest.newBuilder(root.resolve(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        long deadline = System.nanoTime() + timeout.toNanos();
        if (!tookPlace(deadline)) {
            throw counted(path, new JlisUnreachable("too many ask at once"));
        }
        try {
            // who waited for a place does not wait again for what the others have waited for in vain
            if (!circuit.admits()) {
                throw counted(path, new JlisUnreachable("it did not answer a moment ago"));
            }
            return answered(path, request, deadline);
        } finally {
            places.release();
        }
    }

    private Reply answered(String path, HttpRequest request, long deadline) throws JlisUnreachable {
        try {
            Reply reply = sent(request, deadline);
            if (reply.status() >= SERVER_ERROR) {
                throw new JlisUnreachable("status " + reply.status());
            }
            circuit.answered();
            count(path, "answered");
            return reply;
        } catch (JlisUnreachable e) {
            if (circuit.failed()) {
                LOG.warn("J-LIS does not answer, and is not asked for {} s: {}", PAUSE.toSeconds(), e.getMessage());
            }
            throw counted(path, e);
        }
    }

    /** Fetches what nobody waits for, with more time and room. */
    Reply fetch(String path) throws JlisUnreachable {
        try {
            Reply reply = exchange(
                    HttpRequest.newBuilder(root.resolve(path)).build(),
                    System.nanoTime() + LIST_TIMEOUT.toNanos(),
                    LIST_BYTES_MAX);
            count("list", "answered");
            return reply;
        } catch (IOException e) {
            throw counted("list", new JlisUnreachable(e.getClass().getSimpleName(), e));
        }
    }

    private boolean tookPlace(long deadline) {
        try {
            return places.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Every question may be repeated: a connection that the server closed in the meantime is no failure. */
    private Reply sent(HttpRequest request, long deadline) throws JlisUnreachable {
        try {
            return exchange(request, deadline, ANSWER_BYTES_MAX);
        } catch (HttpTimeoutException | ConnectException | SSLException e) {
            throw new JlisUnreachable(e.getClass().getSimpleName(), e);
        } catch (IOException e) {
            try {
                return exchange(request, deadline, ANSWER_BYTES_MAX);
            } catch (IOException again) {
                throw new JlisUnreachable(again.getClass().getSimpleName(), again);
            }
        }
    }

    private Reply exchange(HttpRequest request, long deadline, int bytesMax) throws IOException, JlisUnreachable {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), bytesMax));
        try {
            // the client's own limit ends with the head of the answer
            HttpResponse<byte[]> response = answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            return new Reply(response.statusCode(), MessageBytes.of(response.body()));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new JlisUnreachable("no answer in time", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new JlisUnreachable("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException broken ? broken : new IOException(e);
        }
    }

    /** 応答不能。Whether questions are held back because the last ones had no answer. */
    public boolean isSilent() {
        return circuit.isOpen();
    }

    private JlisUnreachable counted(String path, JlisUnreachable failure) {
        count(path, "unreachable");
        return failure;
    }

    void count(String what, String outcome) {
        Counter.builder("tashika.jlis.questions")
                .description("Questions to the issuer of cards, by what was asked and how it ended")
                .tag("question", what)
                .tag("outcome", outcome)
                .register(meters)
                .increment();
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.close();
    }
}
