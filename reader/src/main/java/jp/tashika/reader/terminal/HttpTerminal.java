package jp.tashika.reader.terminal;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import jp.tashika.format.card.message.CardProof;
import jp.tashika.format.card.message.Challenge;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.format.card.message.Choices;
import jp.tashika.format.card.message.Confirmation;
import jp.tashika.format.card.message.FirstRegistration;
import jp.tashika.format.card.message.Identification;
import jp.tashika.format.card.message.PaperReply;
import jp.tashika.format.card.message.PaperSheet;
import jp.tashika.format.card.wire.CardWire;
import jp.tashika.reader.session.Trouble;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 端末への接続。Asks the terminal on this machine, once each: whether it is asked again a person decides. */
public final class HttpTerminal implements Terminal, AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    /** The terminal waits for the receipt computer, a minute at most. */
    private static final Duration PAPER = Duration.ofSeconds(70);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final TerminalSettings settings;
    private final String authorization;

    public HttpTerminal(TerminalSettings settings) {
        this.settings = settings;
        byte[] pair = (settings.device() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public Said<Challenge> challenge(ChallengeRequest request) {
        return ask("/card/challenge", request, Challenge.class, settings.answer());
    }

    @Override
    public Said<Identification> identify(CardProof proof) {
        return ask("/card/proof", proof, Identification.class, settings.answer());
    }

    @Override
    public Said<Identification> register(FirstRegistration registration) {
        return ask("/card/registration", registration, Identification.class, settings.answer());
    }

    @Override
    public Said<Confirmation> confirm(Choices choices) {
        return ask("/card/choices", choices, Confirmation.class, settings.answer());
    }

    @Override
    public Said<PaperReply> paper(PaperSheet sheet) {
        return ask("/card/paper", sheet, PaperReply.class, PAPER);
    }

    private <T> Said<T> ask(String path, Object message, Class<T> expected, Duration answer) {
        URI address = settings.address().resolve(path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(answer)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("Request-Id", UuidCreator.getTimeOrderedEpoch().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(CardWire.write(message)))
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(CardWire.BYTES_MAX + 1);
                return response.statusCode() == 200 ? read(bytes, expected) : refused(response.statusCode(), bytes);
            }
        } catch (HttpTimeoutException e) {
            return e instanceof HttpConnectTimeoutException
                    ? nothing(Outcome.READER_TERMINAL_DOWN)
                    : nothing(Outcome.LINE_CUT);
        } catch (ConnectException e) {
            return nothing(Outcome.READER_TERMINAL_DOWN);
        } catch (IOException e) {
            return nothing(Outcome.READER_TERMINAL_DOWN); // it went away while it was asked
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return nothing(Outcome.READER_FAILED);
        }
    }

    private static <T> Said<T> read(byte[] bytes, Class<T> expected) {
        return switch (CardWire.read(bytes, expected)) {
            case Decoded.Ok<T>(T message) -> new Said.Reply<>(message);
            case Decoded.Faulty<T> _ -> nothing(Outcome.READER_REPLY_UNREADABLE);
        };
    }

    private static <T> Said<T> refused(int status, byte[] body) {
        if (status == 401 || status == 403) {
            return nothing(Outcome.READER_NOT_PAIRED);
        }
        try {
            JsonNode code = JSON.readTree(body).path("code");
            return code.isString() && code.stringValue().matches("[0-9A-Za-z-]{1,20}")
                    ? new Said.Nothing<>(new Trouble(code.stringValue()))
                    : nothing(Outcome.READER_REPLY_UNREADABLE);
        } catch (JacksonException e) {
            return nothing(Outcome.READER_REPLY_UNREADABLE);
        }
    }

    private static <T> Said<T> nothing(Outcome outcome) {
        return new Said.Nothing<>(Trouble.of(outcome));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
