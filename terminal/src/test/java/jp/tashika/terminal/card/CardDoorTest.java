package jp.tashika.terminal.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tashika.format.card.message.Challenge;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.format.card.message.Choices;
import jp.tashika.format.card.message.Confirmation;
import jp.tashika.format.card.message.Given;
import jp.tashika.format.card.message.Refused;
import jp.tashika.format.card.message.Scope;
import jp.tashika.format.card.wire.CardWire;
import jp.tashika.terminal.fake.FakeCentre;
import jp.tashika.terminal.fake.FakeCentre.Told;
import jp.tashika.terminal.fake.TerminalProcess;
import jp.tashika.terminal.fake.TestCertificates;
import jp.tashika.terminal.fake.Waiting;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@DisplayName("読取機の窓口")
class CardDoorTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String FACE =
            "OQSsiquc01res_face_" + TestCertificates.FACILITY + "0123456789abcdef0123_20261122093015.xml";
    private static final byte[] MESSAGE =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<XmlMsg/>\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CONFIRMED = CardWire.write(
            new Confirmation.Confirmed(FACE, Base64.getEncoder().encodeToString(MESSAGE), "1", "head.body.signature"));
    private static final ChallengeRequest READER = new ChallengeRequest("reader-1");
    private static final byte[] CHOICES =
            CardWire.write(new Choices(READER, "visit", Map.of(Scope.MEDICATION, true), Given.ON_SCREEN));

    @TempDir
    static Path certificateFolder;

    @TempDir
    static Path root;

    private static FakeCentre centre;
    private static TerminalProcess terminal;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        TestCertificates certificates = new TestCertificates(certificateFolder, Clock.systemUTC());
        centre = new FakeCentre(certificates);
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path devices = root.resolve("readers.txt");
        Files.writeString(
                devices,
                "# 読取機\nreader-1:{bcrypt}" + new BCryptPasswordEncoder(4).encode("secret-1") + "\n"
                        + "reader-2:{bcrypt}" + new BCryptPasswordEncoder(4).encode("secret-2") + "\n");
        terminal = new TerminalProcess(
                        root,
                        centre,
                        certificates,
                        List.of("page.port=" + port, "face.encoding=Shift_JIS", "reader.devices=" + devices))
                .start()
                .awaitReady();
    }

    @AfterAll
    static void stop() throws Exception {
        terminal.kill();
        centre.close();
    }

    @BeforeEach
    void forget() throws IOException {
        centre.asked().clear();
        Files.deleteIfExists(face());
    }

    private static HttpRequest.Builder request(String step, byte[] json) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/card/" + step))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json));
    }

    private static HttpResponse<byte[]> ask(String step, byte[] json, UUID mark) throws Exception {
        return ask(request(step, json).header("Request-Id", mark.toString()), "reader-1", "secret-1");
    }

    private static HttpResponse<byte[]> ask(HttpRequest.Builder request, String device, String password)
            throws Exception {
        String credentials =
                Base64.getEncoder().encodeToString((device + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HTTP.send(
                request.header("Authorization", "Basic " + credentials).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static Path face() {
        return root.resolve("oqs/face").resolve(FACE);
    }

    private static long kept() throws IOException {
        try (Stream<Path> files = Files.list(terminal.work().resolve("card"))) {
            return files.count();
        }
    }

    @Tag("RDR-015")
    @Test
    @DisplayName("読取機の手順をそのままセンターへ伝え、最後の回答を face/ に書き、証明を控えに残す")
    void bringsTheAnswerIntoTheFaceFolder() throws Exception {
        Challenge challenge = new Challenge("abc", Instant.parse("2026-11-22T00:05:00Z"));
        centre.behave(
                asked -> Told.json(asked.messageId().equals("card/challenge") ? CardWire.write(challenge) : CONFIRMED));
        HttpResponse<byte[]> first = ask("challenge", CardWire.write(READER), UUID.randomUUID());
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).isEqualTo(CardWire.write(challenge));
        UUID mark = UUID.randomUUID();
        assertThat(ask("choices", CHOICES, mark).body()).isEqualTo(CONFIRMED);
        assertThat(centre.asked().get(mark).peek().xml()).isEqualTo(CHOICES);
        assertThat(face()).hasBinaryContent(MESSAGE);
        assertThat(kept()).isZero();
        try (Stream<Path> archive = Files.walk(root.resolve("oqs/terminal/archive"))) {
            assertThat(archive.map(file -> file.getFileName().toString())).contains(FACE, FACE + ".jws");
        }
        assertThat(terminal.log()).content().contains("card/choices").doesNotContain("visit", "MEDICATION");
    }

    @Test
    @DisplayName("拒否の回答はそのまま返し、ファイルは書かない")
    void refusalsLeaveNoFile() throws Exception {
        byte[] refused = CardWire.write(new Refused("TSK-CARD0000009", "窓口", "ベンダ"));
        centre.behave(_ -> Told.json(refused));
        assertThat(ask("choices", CHOICES, UUID.randomUUID()).body()).isEqualTo(refused);
        assertThat(kept()).isZero();
        centre.behave(_ -> Told.problem(403, "{\"code\":\"TSK-AUTH0000005\"}", Map.of()));
        HttpResponse<byte[]> notAdmitted = ask("choices", CHOICES, UUID.randomUUID());
        assertThat(notAdmitted.statusCode()).isEqualTo(502);
        assertThat(text(notAdmitted)).contains("TSK-AUTH0000005");
        assertThat(kept()).isZero();
        centre.behave(_ -> Told.json("{\"reply\":\"other\"}".getBytes(StandardCharsets.UTF_8)));
        assertThat(text(ask("choices", CHOICES, UUID.randomUUID()))).contains(Outcome.CENTRE_FAILED.code());
        assertThat(root.resolve("oqs/face")).isEmptyDirectory();
    }

    @Tag("SEC-005")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "wrong", "secret-2"})
    @DisplayName("登録のない読取機と違うパスワードは通さない")
    void onlyKnownReadersSpeak(String password) throws Exception {
        HttpRequest.Builder request = request("challenge", CardWire.write(READER))
                .header("Request-Id", UUID.randomUUID().toString());
        HttpResponse<byte[]> response = password.isEmpty()
                ? HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                : ask(request, "reader-1", password);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(centre.all()).isEmpty();
    }

    @Test
    @DisplayName("別の読取機を名乗る電文、知らない手順、壊れた電文、印のない電文は断る")
    void refusesWhatIsNoStepOfThisReader() throws Exception {
        String mark = UUID.randomUUID().toString();
        byte[] json = CardWire.write(READER);
        HttpResponse<byte[]> foreign =
                ask(request("challenge", json).header("Request-Id", mark), "reader-2", "secret-2");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(text(foreign)).contains(Outcome.READER_FOREIGN.code());
        assertThat(ask("other", json, UUID.randomUUID()).statusCode()).isEqualTo(404);
        HttpResponse<byte[]> broken =
                ask("choices", "{\"visit\":\"秘密\"}".getBytes(StandardCharsets.UTF_8), UUID.randomUUID());
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(text(broken)).contains("deskText").doesNotContain("秘密");
        assertThat(ask(request("challenge", json), "reader-1", "secret-1").statusCode())
                .isEqualTo(400);
        assertThat(centre.all()).isEmpty();
    }

    @Test
    @DisplayName("回線が切れていれば数秒でそう伝え、殺されても、つながれば結果が届く")
    void nothingIsLostWhenTheLineIsCut() throws Exception {
        centre.behave(_ -> Told.json(CONFIRMED));
        centre.cut();
        HttpResponse<byte[]> cut = ask("choices", CHOICES, UUID.randomUUID());
        assertThat(cut.statusCode()).isEqualTo(503);
        assertThat(text(cut)).contains(Outcome.LINE_CUT.code());
        assertThat(kept()).isEqualTo(1);
        terminal.kill();
        centre.mend();
        terminal.start().awaitReady();
        Waiting.until("the face file", Duration.ofSeconds(30), () -> Files.exists(face()));
        Waiting.until("nothing kept", Duration.ofSeconds(30), () -> kept() == 0);
        assertThat(face()).hasBinaryContent(MESSAGE);
        assertThat(centre.all().getLast().attempt()).isGreaterThan(1);
    }

    @Test
    @DisplayName("結果フォルダに書けなければ、書けるようになるまで回答を失わない")
    void aFolderThatRefusesLosesNothing() throws Exception {
        centre.behave(_ -> Told.json(CONFIRMED));
        Path face = root.resolve("oqs/face");
        Files.delete(face);
        Files.writeString(face, "no folder");
        UUID mark = UUID.randomUUID();
        HttpResponse<byte[]> refused = ask("choices", CHOICES, mark);
        assertThat(refused.statusCode()).isEqualTo(502);
        assertThat(text(refused)).contains(Outcome.FACE_FOLDER_REFUSES.code());
        assertThat(kept()).isEqualTo(1);
        Files.delete(face);
        Files.createDirectory(face);
        assertThat(ask("choices", CHOICES, mark).statusCode()).isEqualTo(200);
        assertThat(face()).hasBinaryContent(MESSAGE);
        assertThat(kept()).isZero();
    }
}
