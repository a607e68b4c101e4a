package jp.tashika.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest(name = "./run {0}")
    @CsvSource(delimiter = '|', textBlock = """
            nope              | 「nope」は分かりません
            --nope            | 「--nope」は分かりません
            --people          | --people の値がありません
            --people abc      | --people に「abc」は使えません
            --people -1       | --people は 200 から 130000000 の間
            --people 199      | --people は 200 から 130000000 の間
            --port-base abc   | --port-base に「abc」は使えません
            --port-base 99999 | --port-base は 1024 から 65000 の間
            --port-base 80    | --port-base は 1024 から 65000 の間
            --people 1000 --people 2000 | --people は一度だけ
            """)
    @DisplayName("使い方の誤りは一文で言い、何も作らずに 2 で終わる")
    void saysWhatIsWrong(String line, String sentence) {
        Path untouched = folder.resolve("untouched");
        assertThat(run(line + " --dir " + untouched)).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2);
        assertThat(err.toString()).contains(sentence, "使い方は「./run --help」で見られます。");
        assertThat(untouched).doesNotExist();
    }

    @Test
    @DisplayName("使えないフォルダは一文で言う")
    void refusesFoldersThatAreNotOurs() {
        assertThat(run("--dir " + folder.getRoot())).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    @DisplayName("--help は日本語で、既定の値を言う")
    void explainsItself() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("使い方: ./run", "既定: 18440", "既定: 100000", "200 以上")
                .doesNotContain("Usage", "${");
    }

    private int run(String line) {
        return Main.command()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(line.split(" "));
    }
}
