package jp.tashika.terminal.relay;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.tashika.vocabulary.outcome.Outcome;

/** センターとの通信。Asks over mTLS and keeps its connections; what passes by waiting is waited for, up to the deadline. */
public final class HttpsCentre implements Centre, AutoCloseable {
    private static final int OK = 200;
    private static final int TIMED_OUT = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER_SIDE = 500;

    private final RelaySettings settings;
    private final Line line;
    private final Clock clock;
    private final HttpClient http;
    private final Turns turns = new Turns(ThreadLocalRandom::current);
    private final Semaphore singles;
    private final Semaphore batches;

    public HttpsCentre(RelaySettings settings, Identity identity, Line line, Clock clock) {
        this.settings = settings;
        this.line = line;
        this.clock = clock;
        HttpClient.Builder connections = HttpClient.newBuilder()
                .sslContext(identity.tls())
                .connectTimeout(settings.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1);
        settings.local().ifPresent(connections::localAddress);
        this.http = connections.build();
        this.singles = new Semaphore(settings.inFlight(), true);
        this.batches = new Semaphore(settings.batchesInFlight(), true);
    }

    /** 一回の結果。What one attempt came to. */
    private sealed interface Attempt {
        /** 確定。Not to be tried again. */
        record Final(Reply reply) implements Attempt {}

        /** 待機。The line is cut, or the centre asks this terminal to wait: so it is for every question. */
        record Waiting(Reply otherwise) implements Attempt {}

        /** 一時的。Of this question alone, and may pass: {@code otherwise} is the reply if it does not. */
        record Passing(Reply otherwise, Optional<Duration> asked) implements Attempt {}
    }

    /** A question keeps its place until it is answered or given up: those who came first are answered first. */
    @Override
    public Reply ask(Question question) {
        long begunAt = System.nanoTime();
        Semaphore places = question.isAboutMany() ? batches : singles;
        try {
            places.acquire();
            try {
                return askInTurn(question, begunAt);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RelayStopped(e);
        }
    }

    private Reply askInTurn(Question question, long begunAt) throws InterruptedException {
        long patience = settings.deadlineOf(question).toNanos();
        OptionalLong failingSince = OptionalLong.empty();
        Reply last = new Reply.Unreachable("nobody was answered");
        for (int tried = 1; ; tried++) {
            Optional<Turns.Turn> turn = turn(question, begunAt, failingSince);
            if (turn.isEmpty()) {
                return last;
            }
            long attemptedAt = System.nanoTime();
            switch (attempt(question, tried, turn.get())) {
                case Attempt.Final(Reply reply) -> {
                    return reply;
                }
                case Attempt.Waiting(Reply otherwise) -> last = otherwise;
                case Attempt.Passing(Reply otherwise, var asked) -> {
                    last = otherwise;
                    failingSince = OptionalLong.of(failingSince.orElse(attemptedAt));
                    Duration pause = RetryPlan.pause(tried, asked, ThreadLocalRandom.current());
                    if (System.nanoTime() + pause.toNanos() - failingSince.getAsLong() - patience >= 0) {
                        return last;
                    }
                    Thread.sleep(pause);
                }
            }
        }
    }

    /**
     * Empty when it is time to give up. A question that fails by itself is given up the deadline after it first did. One
     * that only waits is given up when for so long nobody has been answered: while others are, its turn comes.
     */
    private Optional<Turns.Turn> turn(Question question, long begunAt, OptionalLong failingSince)
            throws InterruptedException {
        long patience = settings.deadlineOf(question).toNanos();
        while (true) {
            long answeredAt = turns.answeredAt();
            long waitingSince = answeredAt - begunAt > 0 ? answeredAt : begunAt;
            Optional<Turns.Turn> turn = turns.await(question.isLate(), failingSince.orElse(waitingSince) + patience);
            if (turn.isPresent() || failingSince.isPresent() || turns.answeredAt() == answeredAt) {
                return turn;
            }
        }
    }

    private Attempt attempt(Question question, int tried, Turns.Turn turn) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> sent = http.sendAsync(request(question, tried), ReplyBody.to(question));
        try {
            HttpResponse<byte[]> response = sent.get(settings.answerTo(question).toNanos(), TimeUnit.NANOSECONDS);
            line.reached();
            return judge(response, turn);
        } catch (TimeoutException e) {
            // too slow with this one: says nothing about the line
            return new Attempt.Passing(new Reply.Unreachable("no answer in time"), Optional.empty());
        } catch (ExecutionException e) {
            String reason = reason(e.getCause() == null ? e : e.getCause());
            line.failed(reason);
            turn.cut();
            return new Attempt.Waiting(new Reply.Unreachable(reason));
        } finally {
            sent.cancel(true);
            turn.close();
        }
    }

    private HttpRequest request(Question question, int tried) {
        return HttpRequest.newBuilder(
                        settings.centre().resolve("/oqs/" + question.kind().id()))
                .header("Content-Type", "application/xml")
                .header("Request-Id", question.requestId().toString())
                .header("Attempt", Integer.toString(question.firstAttempt() + tried - 1))
                .POST(QuestionBody.of(question.xml()))
                .build();
    }

    private Attempt judge(HttpResponse<byte[]> response, Turns.Turn turn) {
        int status = response.statusCode();
        if (status == OK && isXml(response) && response.body().length > 0) {
            turn.answered();
            return new Attempt.Final(new Reply.Answered(response.body()));
        }
        Reply.Refused refused = Problem.read(status, response.body());
        if (status != OK && status != TIMED_OUT && status != TOO_MANY && status < SERVER_SIDE) {
            turn.answered();
            return new Attempt.Final(refused);
        }
        Optional<Duration> asked = response.headers()
                .firstValue("Retry-After")
                .flatMap(value -> RetryPlan.retryAfter(value, clock.instant()));
        // what the centre says to those who wait does not fit those who have waited long enough
        Reply givenUp = Reply.Refused.of(Outcome.RETRY_GIVEN_UP, "HTTP " + status + " " + refused.code());
        if (status == TOO_MANY) {
            turn.held(asked);
            return new Attempt.Waiting(givenUp);
        }
        turn.reached();
        return new Attempt.Passing(givenUp, asked);
    }

    private static boolean isXml(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Content-Type")
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> type.startsWith("application/xml") || type.startsWith("text/xml"))
                .isPresent();
    }

    /** Technical words on one line; network failures say nothing personal. */
    private static String reason(Throwable failure) {
        String message = failure instanceof IOException && failure.getMessage() != null ? failure.getMessage() : "";
        String text = (failure.getClass().getSimpleName() + " " + message).replaceAll("\\s+", " ");
        return text.strip().substring(0, Math.min(200, text.strip().length()));
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
