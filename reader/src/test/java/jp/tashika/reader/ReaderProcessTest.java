package jp.tashika.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.tashika.browser.Chromium;
import jp.tashika.card.virtual.VirtualSecret;
import jp.tashika.card.virtual.VpcdLine;
import jp.tashika.reader.fake.CardsOfNobody;
import jp.tashika.reader.fake.LocalTerminal;
import jp.tashika.reader.pcsc.Pcscd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The real program in a process of its own. */
@DisplayName("読取機のプロセス")
@Timeout(180)
class ReaderProcessTest {

    private static final CardsOfNobody CARDS = new CardsOfNobody();
    private static final String PIN = "8305";
    private static final String CLOSED = "-XX:+DisableAttachMechanism";

    @TempDir
    Path folder;

    private LocalTerminal terminal;
    private Path settings;
    private int port;

    @BeforeEach
    void prepare() throws IOException {
        terminal = new LocalTerminal(CARDS.authority());
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Files.writeString(folder.resolve("device.password"), LocalTerminal.PASSWORD);
        Files.writeString(folder.resolve("staff.code"), "7294");
        settings = Files.write(
                folder.resolve("reader.properties"),
                List.of(
                        "terminal.url=" + terminal.address(),
                        "device.id=" + LocalTerminal.DEVICE,
                        "device.password.file=device.password",
                        "staff.code.file=staff.code",
                        "state.folder=state",
                        "port=" + port,
                        "kiosk.1.reader=Virtual PCD 00 00"));
    }

    @AfterEach
    void close() {
        terminal.close();
    }

    private Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(java("java"));
        command.add("-Xmx256m");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "jp.tashika.reader.Main",
                "--config",
                settings.toString()));
        return Pcscd.client(command.toArray(String[]::new))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output.txt"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void awaitReady(Process process) {
        HttpClient http = HttpClient.newHttpClient();
        Pcscd.await("the kiosk's page", Duration.ofSeconds(60), () -> {
            assertThat(process.isAlive()).as(output()).isTrue();
            try {
                return http.send(
                                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/kiosk/1"))
                                                .build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
    }

    private static int stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    @Test
    @Tag("RDR-012")
    @DisplayName("外からつなげる起動、ダンプを残す起動、知らない設定は、一文で断る")
    void refusesToStart() throws Exception {
        assertThat(start().waitFor()).isEqualTo(1);
        assertThat(output()).contains("-XX:+DisableAttachMechanism を付けて").hasLineCount(1);
        assertThat(start(CLOSED, "-XX:+HeapDumpOnOutOfMemoryError").waitFor()).isEqualTo(1);
        assertThat(output()).contains("HeapDumpOnOutOfMemoryError を外して");
        assertThat(start(CLOSED, "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n")
                        .waitFor())
                .isEqualTo(1);
        Files.writeString(settings, Files.readString(settings) + "\ncamera=on\n");
        assertThat(start(CLOSED).waitFor()).isEqualTo(1);
        assertThat(output()).contains("知らない項目", "camera").hasLineCount(1);
    }

    @Test
    @Tag("SEC-001")
    @Tag("SEC-002")
    @Tag("SEC-003")
    @Tag("RDR-010")
    @Tag("RDR-012")
    @Tag("HWR-029")
    @EnabledIf(
            value = "jp.tashika.reader.pcsc.Pcscd#canBeStarted",
            disabledReason = "pcscd, vpcd and a namespace are needed")
    @DisplayName("一人を受け付けた後、ヒープは取り出せず、暗証番号も氏名もディスクにも記録にもない")
    void keepsNothing() throws Exception {
        try (Pcscd service = Pcscd.start(folder.resolve("pcscd.log"))) {
            Process process = start(CLOSED);
            try {
                awaitReady(process);
                serveOne(service);
                assertThat(heapDumpIsRefused(process)).isTrue();
            } finally {
                stop(process);
            }
        }
        List<Path> written = written();
        assertThat(written).anyMatch(file -> file.toString().contains("operation-"));
        String certificate = Base64.getEncoder()
                .encodeToString(
                        Base64.getDecoder().decode(terminal.proofs.getFirst().certificate()))
                .substring(0, 60);
        for (Path file : written) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    .as(file.toString())
                    .doesNotContain(
                            "試験",
                            "太郎",
                            "1960",
                            certificate,
                            terminal.choices.getFirst().visit())
                    .doesNotContainPattern("\\b" + PIN + "\\b")
                    .doesNotContain(LocalTerminal.PASSWORD);
        }
        String operations = Files.readString(written.stream()
                .filter(file -> file.toString().contains("operation-"))
                .findFirst()
                .orElseThrow());
        assertThat(operations.lines().map(line -> line.split("\t")[1]))
                .containsExactly("START", "AUTHENTICATION", "STOP");
        assertThat(operations).contains("AUTHENTICATION\t1\tPIN\tOK");
    }

    /** All that the run left behind, but not what it was given. */
    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("device.password") && !file.endsWith("staff.code"))
                    .toList();
        }
    }

    private void serveOne(Pcscd service) throws IOException {
        try (Chromium chromium = new Chromium();
                BrowserContext context = chromium.browser().newContext();
                VpcdLine card = VpcdLine.insert(CARDS.with(VirtualSecret.of(PIN, 3)), service.firstSlot())) {
            assertThat(card).isNotNull();
            Page page = context.newPage();
            page.navigate("http://127.0.0.1:" + port + "/kiosk/1");
            page.click("button:has-text('暗証番号で確認')");
            for (int i = 0; i < PIN.length(); i++) {
                page.click(".key:text-is('" + PIN.charAt(i) + "')");
            }
            page.waitForSelector("text=お薬の情報");
            page.click("button:has-text('同意しない')");
            page.waitForSelector("text=健診の情報");
            page.click("button:has-text('同意しない')");
            page.waitForSelector("text=受付が完了しました");
        }
    }

    private boolean heapDumpIsRefused(Process reader) throws IOException, InterruptedException {
        Path dump = folder.resolve("heap.hprof");
        Process jcmd = new ProcessBuilder(java("jcmd"), String.valueOf(reader.pid()), "GC.heap_dump", dump.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return jcmd.waitFor() != 0 && Files.notExists(dump) && reader.isAlive();
    }
}
