package jp.tashika.insurer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("--help は日本語で、コマンドと終了コードを説明する")
    void explainsItself() {
        Typed help = Typed.command("--help");
        assertThat(help.code()).isEqualTo(ExitCode.DONE);
        assertThat(help.out())
                .contains("使い方: insurer", "check", "send", "commit", "status", "verdicts", "終了コード: 0 済み")
                .doesNotContain("Usage", "Show this help", "Commands:");
    }

    @ParameterizedTest(name = "{0} --help")
    @ValueSource(strings = {"check", "send", "commit", "status", "verdicts"})
    void explainsEachCommand(String command) {
        Typed help = Typed.command(command, "--help");
        assertThat(help.code()).isEqualTo(ExitCode.DONE);
        assertThat(help.out())
                .contains("使い方: insurer " + command, "この説明を表示します。")
                .doesNotContain("Usage", "Show this help", "Print version");
        assertThat(help.out().contains("centre.keystore")).isEqualTo(!command.equals("check"));
    }

    @Test
    @DisplayName("何も指定しなければ、どのコマンドがあるかを言って 2 で終わる")
    void explainsItselfWhenNothingIsSaid() {
        Typed nothing = Typed.command();
        assertThat(nothing.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(nothing.err()).contains("コマンド（check、send、commit、status、verdicts）を指定してください。", "--help");
    }

    @ParameterizedTest(name = "insurer {0}")
    @CsvSource(delimiter = '|', textBlock = """
            send                            | --config、DIR
            send --config x                 | DIR
            check                           | DIR
            status                          | --config
            verdicts --config x             | --out
            send --config x --force y       | 「--force」は分かりません
            sned --config x y               | 「sned
            """)
    void refusesWrongUsage(String line, String told) {
        Typed wrong = Typed.command(line.strip().split(" "));
        assertThat(wrong.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(wrong.err()).contains(told, "--help").doesNotContain("Missing", "Unmatched", "Exception");
    }

    @Test
    @DisplayName("設定ファイルがなければ、そう言って 2 で終わる")
    void refusesMissingSettings() {
        Path missing = folder.resolve("missing.properties");
        Typed wrong = Typed.command("status", "--config", missing.toString());
        assertThat(wrong.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(wrong.err()).isEqualTo("設定ファイル " + missing + " が読めません。\n");
    }

    @Test
    @DisplayName("書けない場所を指定したら、一文で言って 2 で終わる")
    void saysWhereItCannotWrite() throws Exception {
        Path rows = Csv.losses(folder.resolve("csv"), Csv.LOST);
        Path nowhere = folder.resolve("nowhere").resolve("faults.csv");
        Typed wrong = Typed.command("check", "--out", nowhere.toString(), rows.toString());
        assertThat(wrong.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(wrong.err()).startsWith("ファイルを読み書きできません。").contains(nowhere.toString());
        assertThat(wrong.err().lines()).hasSize(1);
    }
}
