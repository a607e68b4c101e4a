package jp.tashika.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.tashika.command.Settings;
import jp.tashika.command.StartRefused;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.terminal.fake.Requests;
import jp.tashika.terminal.inbox.Patience;
import jp.tashika.terminal.outbox.Publishing;
import jp.tashika.terminal.outbox.Retention;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("端末の設定")
class TerminalConfigTest {
    private static final List<String> LEAST = List.of(
            "folder.root=oqs",
            "centre.url=https://centre.example:8443",
            "centre.keystore=keys/facility.p12",
            "centre.authority=keys/ca.pem");

    private static final InetAddress LOCALHOST = InetAddress.ofLiteral("127.0.0.1");

    @TempDir
    Path folder;

    private TerminalConfig load(List<String> more) throws IOException {
        List<String> lines = new ArrayList<>(LEAST);
        lines.addAll(more);
        return TerminalConfig.load(Files.write(folder.resolve("terminal.properties"), lines, StandardCharsets.UTF_8));
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("書かない項目は既定値になる")
    void hasDefaults() throws IOException {
        TerminalConfig config = load(List.of());
        assertThat(config.folders().request()).isEqualTo(folder.resolve("oqs/req"));
        assertThat(config.folders().result()).isEqualTo(folder.resolve("oqs/res"));
        assertThat(config.folders().face()).isEqualTo(folder.resolve("oqs/face"));
        assertThat(config.folders().work()).isEqualTo(folder.resolve("oqs/terminal/work"));
        assertThat(config.publishing()).isEqualTo(Publishing.IN_PLACE);
        assertThat(config.faceEncoding()).isEqualTo(Encoding.UTF_8);
        assertThat(config.keyStorePassword()).isEqualTo(folder.resolve("keys/facility.password"));
        assertThat(config.relay().inFlight()).isEqualTo(64);
        assertThat(config.relay().deadline()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.patience()).isEqualTo(Patience.DEFAULT);
        assertThat(config.retention()).isEqualTo(Retention.DEFAULT);
        assertThat(config.relay().local()).isEmpty();
        assertThat(config.page()).isEqualTo(new InetSocketAddress(LOCALHOST, 8480));
        assertThat(config.management()).isEqualTo(new InetSocketAddress(LOCALHOST, 8481));
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("Windowsのメモ帳が先頭に置く印（BOM）は読みとばす")
    void passesOverByteOrderMark() throws IOException {
        Path file = Files.writeString(
                folder.resolve("terminal.properties"), "\uFEFF" + String.join("\r\n", LEAST) + "\r\n");
        assertThat(TerminalConfig.load(file).folders().request()).isEqualTo(folder.resolve("oqs/req"));
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("書いた項目はそのとおりになる")
    void readsEveryKey(@TempDir Path other) throws IOException {
        String elsewhere = other.toString().replace('\\', '/');
        TerminalConfig config = load(List.of(
                "folder.request=要求",
                "folder.result=" + elsewhere + "/out",
                "folder.face=f",
                "folder.work=w",
                "folder.archive=a",
                "folder.log=l",
                "publish=move",
                "face.encoding=Shift_JIS",
                "centre.keystore.password=secret.txt",
                "centre.connect.seconds=1",
                "centre.answer.seconds=2",
                "centre.answer.batch.seconds=3",
                "centre.deadline.seconds=4",
                "centre.deadline.batch.seconds=5",
                "limit.inflight=6",
                "limit.inflight.batch=7",
                "limit.open=8",
                "limit.memory.bytes=9",
                "wait.complete.seconds=10",
                "wait.rescan.seconds=11",
                "wait.stop.seconds=12",
                "wait.paper.seconds=33",
                "keep.result.days=13",
                "keep.face.days=14",
                "keep.archive.days=15",
                "keep.archive.files=16",
                "keep.archive.bytes=17",
                "page.port=18",
                "management.port=19"));
        assertThat(config.folders().request()).isEqualTo(folder.resolve("oqs/要求"));
        assertThat(config.folders().result()).isEqualTo(other.resolve("out"));
        assertThat(config.publishing()).isEqualTo(Publishing.MOVE);
        assertThat(config.faceEncoding()).isEqualTo(Encoding.SHIFT_JIS);
        assertThat(config.keyStorePassword()).isEqualTo(folder.resolve("secret.txt"));
        assertThat(config.relay().connect()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.relay().answer()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.relay().batchAnswer()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.relay().deadline()).isEqualTo(Duration.ofSeconds(4));
        assertThat(config.relay().batchDeadline()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.relay().inFlight()).isEqualTo(6);
        assertThat(config.relay().batchesInFlight()).isEqualTo(7);
        assertThat(config.openMax()).isEqualTo(8);
        assertThat(config.memoryBytes()).isEqualTo(9);
        assertThat(config.patience().complete()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.patience().rescan()).isEqualTo(Duration.ofSeconds(11));
        assertThat(config.patience().stop()).isEqualTo(Duration.ofSeconds(12));
        assertThat(config.paperWait()).isEqualTo(Duration.ofSeconds(33));
        assertThat(config.retention())
                .isEqualTo(new Retention(Duration.ofDays(13), Duration.ofDays(14), Duration.ofDays(15), 16, 17));
        assertThat(config.page().getPort()).isEqualTo(18);
        assertThat(config.management().getPort()).isEqualTo(19);
    }

    @Tag("TRM-007")
    @Tag("NET-007")
    @Test
    @DisplayName("網ごとに番地を決められる（IPv4・IPv6）")
    void readsAddresses() throws IOException {
        TerminalConfig config = load(List.of(
                "centre.url=https://[2001:db8::1]:8443",
                "centre.local.address=2001:db8::2",
                "page.address=::1",
                "management.address=192.0.2.7"));
        assertThat(config.relay().centre().getHost()).isEqualTo("[2001:db8::1]");
        assertThat(config.relay().local()).contains(InetAddress.ofLiteral("2001:db8:0:0:0:0:0:2"));
        assertThat(config.page().getAddress()).isEqualTo(InetAddress.ofLiteral("::1"));
        assertThat(config.management().getAddress()).isEqualTo(InetAddress.ofLiteral("192.0.2.7"));
    }

    @Tag("TRM-007")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "page.address=0.0.0.0",
                "page.address=192.0.2.7",
                "page.address=::",
                "page.address=localhost",
                "management.address=intra.example",
                "management.address=127.0.0.256",
                "centre.local.address=eth0",
                "centre.local.address=[::1]:80"
            })
    @DisplayName("番地でないもの、ほかの機械から見える受付画面は断る")
    void refusesWrongAddresses(String line) {
        assertThatThrownBy(() -> load(List.of(line)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(line.substring(0, line.indexOf('=')));
    }

    @Tag("TRM-013")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "folder.roots=x",
                "Folder.root=x",
                "publish=Move",
                "publish=in_place",
                "face.encoding=EUC-JP",
                "limit.inflight=0",
                "limit.inflight=1001",
                "limit.inflight=64.0",
                "centre.deadline.seconds=-1",
                "wait.paper.seconds=61",
                "wait.paper.seconds=-1",
                "keep.archive.files=99999999999999999999",
                "page.port=65536",
                "centre.url=http://centre.example",
                "centre.url=centre.example:8443",
                "centre.url=https:///oqs",
                "centre.url=https://a b",
                "folder.root="
            })
    @DisplayName("誤った設定は項目名を挙げて断る")
    void refusesWrongValues(String line) {
        assertThatThrownBy(() -> load(List.of(line)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(line.substring(0, line.indexOf('=')));
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("--help の説明は、すべての項目を一度ずつ、ほかのものなしに挙げる")
    void helpNamesEveryKey() throws IOException {
        Settings settings = Settings.read(Files.write(folder.resolve("terminal.properties"), LEAST));
        TerminalConfig.of(settings);
        List<String> named = Main.help()
                .lines()
                .filter(line -> line.matches(" {2}[a-z]+(\\.[a-z]+)* {2,}.*"))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(settings.known());
        assertThat(Main.command().getUsageMessage().lines())
                .as("no line of the list of keys is broken")
                .containsAll(Main.help().lines().toList());
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("設定ファイルがない、または読めないときはそう言う")
    void refusesMissingFile() throws IOException {
        assertThatThrownBy(() -> TerminalConfig.load(folder.resolve("none.properties")))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("設定ファイルがありません");
        Path sjis = Files.write(folder.resolve("sjis.properties"), "folder.root=受付".getBytes(Requests.SJIS));
        assertThatThrownBy(() -> TerminalConfig.load(sjis))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("設定ファイルを読めません");
    }
}
