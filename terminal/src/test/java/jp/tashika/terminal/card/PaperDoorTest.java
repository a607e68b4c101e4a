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
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.format.card.message.Choices;
import jp.tashika.format.card.message.Confirmation;
import jp.tashika.format.card.message.Given;
import jp.tashika.format.card.message.PaperReply;
import jp.tashika.format.card.message.PaperReply.Result;
import jp.tashika.format.card.message.PaperSheet;
import jp.tashika.format.card.wire.CardWire;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.paper.PaperAnswer;
import jp.tashika.format.oqs.paper.PaperFileName;
import jp.tashika.format.oqs.paper.PaperReader;
import jp.tashika.format.oqs.paper.PaperWriter;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.terminal.fake.FakeCentre;
import jp.tashika.terminal.fake.FakeCentre.Told;
import jp.tashika.terminal.fake.TerminalProcess;
import jp.tashika.terminal.fake.TestCertificates;
import jp.tashika.terminal.fake.Waiting;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;
import jp.tashika.vocabulary.paper.ItemCheck;
import jp.tashika.vocabulary.paper.PaperItem;
import jp.tashika.vocabulary.paper.PaperKind;
import jp.tashika.vocabulary.paper.ReadItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@DisplayName("紙の証の窓口")
@Timeout(180)
class PaperDoorTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ChallengeRequest READER = new ChallengeRequest("reader-1");
    private static final PaperSheet SHEET = sheet(READER, PaperMatchTest.FACE);

    @TempDir
    static Path certificateFolder;

    @TempDir
    static Path root;

    private static FakeCentre centre;
    private static TerminalProcess terminal;
    private static int port;

    private static PaperSheet sheet(ChallengeRequest reader, String face) {
        return new PaperSheet(
                reader,
                face,
                PaperKind.PUBLIC_EXPENSE,
                List.of(
                        new ReadItem(PaperItem.FUNDER_NUMBER, "80137151", 88, ItemCheck.FITS),
                        new ReadItem(PaperItem.NAME, "試験太郎", 70, ItemCheck.NONE)));
    }

    @BeforeAll
    static void start() throws Exception {
        TestCertificates certificates = new TestCertificates(certificateFolder, Clock.systemUTC());
        centre = new FakeCentre(certificates);
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path devices = root.resolve("readers.txt");
        Files.writeString(devices, "reader-1:{bcrypt}" + new BCryptPasswordEncoder(4).encode("secret-1") + "\n");
        terminal = new TerminalProcess(
                        root,
                        centre,
                        certificates,
                        List.of("page.port=" + port, "reader.devices=" + devices, "wait.paper.seconds=3"))
                .start()
                .awaitReady();
        byte[] face = OqsWriter.standard().write(PaperMatchTest.check(true, false), Encoding.UTF_8);
        centre.behave(_ -> Told.json(CardWire.write(new Confirmation.Confirmed(
                PaperMatchTest.FACE, Base64.getEncoder().encodeToString(face), "1", "head.body.signature"))));
        assertThat(ask("choices", CardWire.write(new Choices(READER, "visit", Map.of(), Given.ON_SCREEN)), true)
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() throws Exception {
        terminal.kill();
        centre.close();
    }

    @BeforeEach
    void clear() throws IOException {
        for (Path file : papers()) {
            Files.delete(file);
        }
    }

    private static HttpResponse<String> ask(String step, byte[] json, boolean isKnown) throws Exception {
        String credentials = Base64.getEncoder()
                .encodeToString(("reader-1:" + (isKnown ? "secret-1" : "wrong")).getBytes(StandardCharsets.UTF_8));
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/card/" + step))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Basic " + credentials)
                        .header("Request-Id", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static List<Path> papers() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("oqs/face"))) {
            return files.filter(file ->
                            PaperFileName.parse(file.getFileName().toString()).isPresent())
                    .toList();
        }
    }

    private static CompletableFuture<HttpResponse<String>> bring() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return ask("paper", CardWire.write(SHEET), true);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static PaperFileName shown() throws Exception {
        Waiting.until("the paper", Duration.ofSeconds(10), () -> !papers().isEmpty());
        return PaperFileName.parse(papers().getFirst().getFileName().toString()).orElseThrow();
    }

    private static Result result(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return switch (CardWire.read(response.body().getBytes(StandardCharsets.UTF_8), PaperReply.class)) {
            case Decoded.Ok<PaperReply>(PaperReply reply) -> reply.result();
            case Decoded.Faulty<PaperReply> faulty -> throw new AssertionError(faulty);
        };
    }

    private static Path answerFile(PaperFileName name) {
        return root.resolve("oqs/req").resolve(name.toAnswer().text());
    }

    private static List<String> archived() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("oqs/terminal/archive"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @ParameterizedTest
    @EnumSource(PaperAnswer.class)
    @Tag("OCR-007")
    @Tag("OCR-008")
    @Tag("OCR-009")
    @DisplayName("読み取ったものを顔認証結果の隣に書き、レセコンの答えを返す")
    void bringsTheAnswer(PaperAnswer answer) throws Exception {
        CompletableFuture<HttpResponse<String>> reply = bring();
        PaperFileName name = shown();
        assertThat(PaperReader.readMessage(Files.readAllBytes(papers().getFirst())))
                .isEqualTo(Decoded.ok(PaperMatch.of(SHEET, PaperMatchTest.check(true, false), name.at())));
        byte[] whole = PaperWriter.write(answer, Encoding.SHIFT_JIS);
        // slowly, as some programs write
        Files.write(answerFile(name), Arrays.copyOf(whole, whole.length / 2));
        Thread.sleep(300);
        assertThat(reply).isNotDone();
        Files.write(answerFile(name), whole);
        assertThat(result(reply.get()))
                .isEqualTo(
                        switch (answer) {
                            case UPDATED -> Result.UPDATED;
                            case UPDATE_FAILED -> Result.UPDATE_FAILED;
                        });
        assertThat(answerFile(name)).doesNotExist();
        assertThat(archived()).contains(name.text(), name.toAnswer().text());
        assertThat(terminal.work().resolveSibling("paper")).isEmptyDirectory();
        assertThat(terminal.log()).content().contains("card/paper").doesNotContain("80137151", "試験");
    }

    @Test
    @Tag("OCR-007")
    @DisplayName("答えがなければそう返し、ファイルは残る")
    void nobodyAnswers() throws Exception {
        CompletableFuture<HttpResponse<String>> reply = bring();
        PaperFileName name = shown();
        Files.writeString(answerFile(name), "<XmlMsg><MessageBody><UpdateResult>1</UpdateResult>");
        assertThat(result(reply.get())).isEqualTo(Result.UNANSWERED);
        assertThat(papers()).hasSize(1);
        Files.delete(answerFile(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OQSsiquc01res_face_48100000180123456789abcdef0123_20261122093016.xml",
                "OQSsiquc01req_1.xml",
                "reader.xml"
            })
    @DisplayName("資格確認のあとでない証は断り、何も書かない")
    void refusesWithoutACheck(String face) throws Exception {
        HttpResponse<String> refused = ask("paper", CardWire.write(sheet(READER, face)), true);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(Outcome.PAPER_CHECK_UNKNOWN.code());
        assertThat(papers()).isEmpty();
    }

    @Test
    @Tag("SEC-005")
    @DisplayName("知らない読取機、別の読取機、壊れた電文は断り、何も書かない")
    void refusesOthers() throws Exception {
        assertThat(ask("paper", CardWire.write(SHEET), false).statusCode()).isEqualTo(401);
        HttpResponse<String> foreign =
                ask("paper", CardWire.write(sheet(new ChallengeRequest("reader-2"), PaperMatchTest.FACE)), true);
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).contains(Outcome.READER_FOREIGN.code());
        HttpResponse<String> broken = ask("paper", "{\"秘密\":1}".getBytes(StandardCharsets.UTF_8), true);
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("deskText").doesNotContain("秘密");
        assertThat(papers()).isEmpty();
    }

    @Test
    @DisplayName("結果フォルダに書けないときは断り、次の起動で書く")
    void isShownAtTheNextStart() throws Exception {
        Path face = root.resolve("oqs/face");
        Path aside = root.resolve("oqs/face-aside");
        Files.move(face, aside);
        Files.writeString(face, "no folder");
        HttpResponse<String> refused = ask("paper", CardWire.write(SHEET), true);
        assertThat(refused.statusCode()).isEqualTo(502);
        assertThat(refused.body()).contains(Outcome.FACE_FOLDER_REFUSES.code());
        terminal.kill();
        Files.delete(face);
        Files.move(aside, face);
        Files.writeString(terminal.work().resolveSibling("paper").resolve("half.new"), "<XmlMsg>");
        terminal.start().awaitReady();
        Waiting.until("the paper", Duration.ofSeconds(30), () -> papers().size() == 1);
        assertThat(PaperReader.readMessage(Files.readAllBytes(papers().getFirst())))
                .isInstanceOf(Decoded.Ok.class);
        Waiting.until("nothing kept", Duration.ofSeconds(30), () -> {
            try (Stream<Path> kept = Files.list(terminal.work().resolveSibling("paper"))) {
                return kept.findAny().isEmpty();
            }
        });
    }
}
