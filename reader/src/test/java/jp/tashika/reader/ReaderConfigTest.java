package jp.tashika.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tashika.command.Settings;
import jp.tashika.command.StartRefused;
import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("読取機の設定")
@Tag("HWR-025")
class ReaderConfigTest {

    private static final List<String> LEAST = List.of(
            "terminal.url=http://127.0.0.1:8480",
            "device.id=reader-1",
            "device.password.file=device.password",
            "staff.code.file=staff.code",
            "state.folder=state");

    @TempDir
    Path folder;

    @BeforeEach
    void secrets() throws IOException {
        Files.writeString(folder.resolve("device.password"), "a password of nobody\n");
        Files.writeString(folder.resolve("staff.code"), "7294\r\n");
    }

    private ReaderConfig load(String... more) throws IOException {
        List<String> lines = new ArrayList<>(LEAST);
        lines.addAll(List.of(more));
        return ReaderConfig.load(Files.write(folder.resolve("reader.properties"), lines, StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("書かない項目は既定値になる")
    void hasDefaults() throws IOException {
        ReaderConfig config = load();
        assertThat(config.page().getAddress().getHostAddress()).isEqualTo("127.0.0.1");
        assertThat(config.page().getPort()).isEqualTo(8490);
        assertThat(config.kiosks()).singleElement().satisfies(kiosk -> {
            assertThat(kiosk.name()).isEqualTo("1");
            assertThat(kiosk.reader().matcher("any").find()).isTrue();
        });
        assertThat(config.rules().methods()).containsExactly(Method.PIN);
        assertThat(config.rules().offered()).containsExactlyInAnyOrder(Scope.MEDICATION, Scope.CHECKUP);
        assertThat(config.rules().asksForPaper()).isFalse();
        assertThat(config.rules().patience()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.logDays()).isEqualTo(90);
        assertThat(config.staffCode()).isEqualTo("7294");
        assertThat(config.terminal().password()).isEqualTo("a password of nobody");
        assertThat(config.stateFolder()).isEqualTo(folder.resolve("state"));
    }

    @Test
    @DisplayName("書いた項目はそのとおりになる")
    void readsEveryKey() throws IOException {
        ReaderConfig config = load(
                "host=::1",
                "port=0",
                "terminal.answer.seconds=7",
                "kiosks=left, right",
                "kiosk.left.reader=Virtual PCD 00 00",
                "kiosk.right.reader=Virtual PCD 00 01",
                "methods=FACE,PIN , VISUAL",
                "questions=MEDICATION, SURGERY",
                "paper=on",
                "wait.touch.seconds=30",
                "wait.card.left.seconds=5",
                "keep.log.days=120",
                "text.waiting.text=ここに置いてください。");
        assertThat(config.page().getPort()).isZero();
        assertThat(config.terminal().answer()).isEqualTo(Duration.ofSeconds(7));
        assertThat(config.kiosks()).extracting(ReaderConfig.Kiosk::name).containsExactly("left", "right");
        assertThat(config.rules().methods()).containsExactlyInAnyOrder(Method.values());
        assertThat(config.rules().offered()).containsExactlyInAnyOrder(Scope.MEDICATION, Scope.SURGERY);
        assertThat(config.rules().asksForPaper()).isTrue();
        assertThat(config.rules().reminder()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.logDays()).isEqualTo(120);
        assertThat(config.texts()).isEqualTo(Map.of("waiting.text", "ここに置いてください。"));
    }

    @Test
    @DisplayName("見せる設定に、パスワードも職員の番号もない")
    void showsNoSecret() throws IOException {
        ReaderConfig config = load();
        assertThat(config.settings().toString() + config).doesNotContain("7294", "a password of nobody");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "host=0.0.0.0",
                "host=localhost",
                "host=192.0.2.7",
                "port=65536",
                "port=x",
                "terminal.url=https://127.0.0.1:8480",
                "terminal.url=http://192.0.2.7:8480",
                "terminal.url=http://terminal.example:8480",
                "terminal.url=http://127.0.0.1",
                "terminal.url=a b",
                "device.id=",
                "device.id=a_b",
                "device.password.file=none",
                "staff.code.file=device.password",
                "staff.code.file=none",
                "kiosks=a,a",
                "kiosks=a b",
                "kiosks=受付",
                "kiosk.1.reader=(",
                "kiosk.2.reader=x",
                "methods=PINS",
                "questions=薬剤",
                "paper=yes",
                "wait.touch.seconds=0",
                "keep.log.days=-1",
                "text.ask.yes=はい",
                "texts=x",
                "Port=1"
            })
    @DisplayName("誤った設定、知らない項目は、項目名を挙げて断る")
    void refusesWrongValues(String line) {
        String key = line.substring(0, line.indexOf('='));
        assertThatThrownBy(() -> load(line))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(key)
                .hasMessageNotContaining("a password of nobody");
    }

    @Test
    @DisplayName("台がいくつもあれば、リーダーの名前がそれぞれに要る")
    void severalKiosksNeedNames() {
        assertThatThrownBy(() -> load("kiosks=a,b", "kiosk.a.reader=x"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("kiosk.b.reader");
    }

    @Test
    @DisplayName("--help の説明は、すべての項目を一度ずつ、ほかのものなしに挙げる")
    void helpNamesEveryKey() throws IOException {
        Settings settings = Settings.read(Files.write(folder.resolve("reader.properties"), LEAST));
        ReaderConfig.of(settings);
        List<String> named = Main.help()
                .lines()
                .filter(line -> line.matches(" {2}[a-z]+(\\.[0-9a-z]+)* {2,}.*"))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(settings.known());
        assertThat(Main.command().getUsageMessage().lines())
                .containsAll(Main.help().lines().toList());
    }
}
