package jp.tashika.insurer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("SYS-010")
class CheckCommandTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("不備のないCSVは行数を示して 0 で終わる")
    void passesRightFiles() throws IOException {
        Typed right = Typed.command("check", Csv.losses(folder, Csv.LOST).toString());
        assertThat(right.code()).isEqualTo(ExitCode.DONE);
        assertThat(right.out()).contains("lose.csv（資格喪失）", "1 行", "不備 0 行", "不備はありません。");
    }

    @Test
    @DisplayName("不備のある行は、行番号、項目、コードを示して 1 で終わる")
    void showsFaultyRows() throws IOException {
        Typed wrong = Typed.command(
                "check", Csv.losses(folder, Csv.LOST, Csv.LOST_WRONGLY).toString());
        assertThat(wrong.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(wrong.out())
                .contains("lose.csv 2行目:", "known_birthdate", "loss_reason", "不備 1 行", "不備があります。")
                .doesNotContain("lose.csv 1行目", "1980-02-30", "千・1");
    }

    @Test
    @DisplayName("不備が多ければ画面は20件までで、--out にはすべてある")
    void writesAllFaults() throws IOException {
        String[] rows = IntStream.range(0, 50).mapToObj(_ -> Csv.LOST_WRONGLY).toArray(String[]::new);
        Path faults = folder.resolve("faults.csv");
        Typed wrong = Typed.command(
                "check", "--out", faults.toString(), Csv.losses(folder, rows).toString());
        assertThat(wrong.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(wrong.out().lines().filter(line -> line.contains("行目:"))).hasSize(20);
        assertThat(wrong.out()).contains("（以下省略。");
        assertThat(Files.readAllLines(faults)).hasSize(101).first().isEqualTo("file,row,code,column,detail,desk_text");
    }

    @Test
    @DisplayName("見出しの違うファイルは全体が使えない")
    void refusesWrongHeaders() throws IOException {
        Csv.losses(folder, Csv.LOST);
        Path file = folder.resolve("lose.csv");
        Files.writeString(file, Files.readString(file).replace("loss_reason", "reason"));
        Typed wrong = Typed.command("check", folder.toString());
        assertThat(wrong.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(wrong.out()).contains("loss_reason is missing", "不備があります。");
    }

    @Test
    @DisplayName("Shift_JISのファイルは全体が使えない")
    void refusesOtherEncodings() throws IOException {
        Csv.losses(folder, Csv.LOST);
        Path file = folder.resolve("lose.csv");
        Files.write(file, Files.readString(file).getBytes(Charset.forName("windows-31j")));
        assertThat(Typed.command("check", folder.toString()).code()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    @DisplayName("連携のCSVがないフォルダーは、そう言う")
    void refusesEmptyFolders() throws IOException {
        Files.writeString(folder.resolve("memo.csv"), "a,b\r\n");
        for (Path empty : new Path[] {folder, folder.resolve("missing")}) {
            Typed wrong = Typed.command("check", empty.toString());
            assertThat(wrong.code()).isEqualTo(ExitCode.REFUSED);
            assertThat(wrong.out()).contains(empty + " に連携のCSV（acquire.csv など）がありません。");
        }
    }
}
