package jp.tashika.reader.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import jp.tashika.format.card.message.Challenge;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.reader.session.Trouble;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("端末への接続")
@Tag("SEC-005")
class HttpTerminalTest {

    private static final ChallengeRequest DEVICE = new ChallengeRequest("reader-1");

    private HttpServer server;
    private volatile int status = 200;
    private volatile String body = "";
    private volatile String asked = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                asked = exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("Authorization");
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Said<Challenge> ask(int port) {
        TerminalSettings settings =
                new TerminalSettings(URI.create("http://127.0.0.1:" + port), "reader-1", "p:ä", Duration.ofSeconds(1));
        assertThat(settings.toString()).doesNotContain("p:ä");
        try (HttpTerminal terminal = new HttpTerminal(settings)) {
            return terminal.challenge(DEVICE);
        }
    }

    private Said<Challenge> ask() {
        return ask(server.getAddress().getPort());
    }

    @Test
    @DisplayName("機器IDとパスワードを示して尋ね、答えを読む")
    void asks() {
        body = "{\"text\":\"abc\",\"until\":\"2026-11-22T00:00:00Z\"}";
        assertThat(ask())
                .isInstanceOfSatisfying(
                        Said.Reply.class,
                        reply -> assertThat(reply.message())
                                .isInstanceOfSatisfying(
                                        Challenge.class,
                                        challenge ->
                                                assertThat(challenge.text()).isEqualTo("abc")));
        assertThat(asked).isEqualTo("/card/challenge Basic cmVhZGVyLTE6cDrDpA==");
    }

    @ParameterizedTest(name = "{0} {1} なら {2}")
    @CsvSource(delimiter = '|', textBlock = """
            200 | {"text":"abc"}                    | READER_REPLY_UNREADABLE
            200 | <html>                            | READER_REPLY_UNREADABLE
            200 | ''                                | READER_REPLY_UNREADABLE
            401 | ''                                | READER_NOT_PAIRED
            403 | {"code":"TSK-LINE0000001"}        | READER_NOT_PAIRED
            302 | ''                                | READER_REPLY_UNREADABLE
            404 | ''                                | READER_REPLY_UNREADABLE
            502 | {"code":"TSK-LINE0000001"}        | LINE_CUT
            503 | {"code":"TSK-LOAD0000002"}        | CENTRE_BUSY
            503 | {"code":"<script>"}               | READER_REPLY_UNREADABLE
            503 | {"code":7}                        | READER_REPLY_UNREADABLE
            503 | []                                | READER_REPLY_UNREADABLE
            """)
    @DisplayName("答えでないものは、それぞれの理由になる")
    void everyOtherReply(int told, String text, Outcome expected) {
        status = told;
        body = text;
        assertThat(ask()).isEqualTo(new Said.Nothing<>(Trouble.of(expected)));
    }

    @Test
    @DisplayName("端末が動いていない、途中で切る、答えない")
    void noTerminal() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(ask(free)).isEqualTo(new Said.Nothing<>(Trouble.of(Outcome.READER_TERMINAL_DOWN)));
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(ask(silent.getLocalPort())).isEqualTo(new Said.Nothing<>(Trouble.of(Outcome.LINE_CUT)));
        }
    }

    @Test
    @DisplayName("長すぎる答えは読まない")
    void tooLong() {
        body = " ".repeat(300 * 1024);
        assertThat(ask()).isEqualTo(new Said.Nothing<>(Trouble.of(Outcome.READER_REPLY_UNREADABLE)));
    }
}
