package jp.tashika.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** センターのコマンド。What whoever types {@code central} is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainTest {

    @TempDir
    static Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private TestCentre centre;

    @BeforeAll
    void start() throws IOException {
        centre = new TestCentre(folder, List.of());
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            databse.url=x                        | 設定ファイルに知らないキーがあります: databse.url
            database.url=                        | 設定 database.url が必要です。
            tls.ca=                              | 設定 tls.ca が必要です。
            server.port=abc                      | 設定 server.port は 0 から 65535 までの整数にしてください。
            matching.lenient=perhaps             | 設定 matching.lenient は true か false にしてください。
            server.host=nowhere.invalid          | 設定 server.host は、この機械の IP アドレスかホスト名にしてください。
            management.host=nowhere.invalid      | 設定 management.host は、この機械の IP アドレスかホスト名にしてください。
            server.host=192.0.2.1                | server.host か management.host のアドレスで待ち受けられません
            tls.crl=nowhere.crl                  | 設定 tls.crl の失効リスト
            tls.crl=central.properties           | 設定 tls.crl の失効リスト
            tls.keystore=nowhere.p12             | サーバ証明書
            intake.secret.file=nowhere.secret    | 設定 intake.secret.file のファイル
            database.url=jdbc:postgresql://localhost:1/x | データベースの表を用意できません。接続先と権限を確かめてください
            """)
    @DisplayName("設定の誤りは、どの項目かを一文で言って 2 で終わる")
    void saysWhichSettingIsWrong(String setting, String sentence) throws IOException {
        assertThat(run("serve", "--config", settings(setting).toString())).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).startsWith(sentence).doesNotContain("\tat ", "ApplicationContextException");
    }

    @ParameterizedTest(name = "central {0}")
    @ValueSource(
            strings = {
                "",
                "nope",
                "serve",
                "serve --config",
                "serve --nope",
                "release --config x abc --operator a --why b",
                "release --config x 0190d7f4-0000-7000-8000-000000000000 --operator a --why=",
            })
    @DisplayName("使い方の誤りは一文で言い、説明の場所を示して 2 で終わる")
    void saysWhatIsWrongWithTheCommand(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2).last().asString().contains("--help");
        assertThat(err.toString()).doesNotContain("Missing", "Invalid", "Unknown", "Exception");
    }

    @ParameterizedTest(name = "central {0} --help")
    @ValueSource(
            strings = {
                "serve",
                "verify",
                "migrate",
                "feeds",
                "release",
                "reject",
                "doubts",
                "doubt",
                "link",
                "refuse",
                "ask",
                "trail",
                "withdraw"
            })
    @DisplayName("説明は日本語である")
    void explainsItself(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("使い方: central " + command).doesNotContain("Usage", "<");
    }

    @Test
    @DisplayName("連携がなければ、ないと言う")
    void saysThatThereAreNoFeeds() throws IOException {
        assertThat(run("feeds", "--config", settings("server.port=0").toString()))
                .isZero();
        assertThat(out.toString()).isEqualTo("連携はまだありません。" + System.lineSeparator());
    }

    /** The settings of the centre that runs, with one changed. */
    private Path settings(String changed) throws IOException {
        String key = changed.substring(0, changed.indexOf('='));
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("central.properties")));
        lines.removeIf(line -> line.startsWith(key + "="));
        lines.add(changed);
        return Files.write(folder.resolve("changed.properties"), lines);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.commands()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
