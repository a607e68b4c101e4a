package jp.tashika.certificates.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class TashikaCaTest {

    @TempDir
    private Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    @DisplayName("作成、発行、一覧、失効、失効リストの一通り")
    void wholeLife() throws IOException {
        assertThat(run("init DIR")).isZero();
        assertThat(run("issue DIR --role server --name centre --host localhost,127.0.0.1,::1"))
                .isZero();
        assertThat(run("issue DIR --role facility --name 4810000018 --days 30")).isZero();
        Files.writeString(temp.resolve("list.txt"), "# 医療機関\n4810000018\n4810000026\n\n4810000034\n4810000026\n");
        assertThat(run("issue-many DIR LIST --role facility")).isZero();
        assertThat(out.toString()).contains("2 枚発行しました").contains("とばした名義: 1 件");
        assertThat(dir().resolve("facility-4810000034.password")).exists();
        assertThat(run("revoke DIR 4810000026")).isZero();
        assertThat(run("crl DIR --days 3")).isZero();
        out.getBuffer().setLength(0);
        assertThat(run("list DIR")).isZero();
        assertThat(out.toString().lines().filter(line -> line.endsWith("失効"))).hasSize(1);
        assertThat(out.toString().lines().filter(line -> line.endsWith("有効"))).hasSize(3);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    @DisplayName("シリアル番号でも失効できる")
    void revokeBySerial() {
        run("init DIR");
        run("issue DIR --role insurer --name 06480018");
        String serial = out.toString().lines().toList().getLast().replace("シリアル番号: ", "");
        assertThat(run("revoke DIR " + serial)).isZero();
        assertThat(run("revoke DIR " + serial)).as("already").isEqualTo(1);
    }

    @Test
    @DisplayName("同じ名義が複数の役割にあるときは、どれかを聞き返す")
    void ambiguousName() {
        run("init DIR");
        run("issue DIR --role server --name centre");
        run("issue DIR --role operator --name centre");
        assertThat(run("revoke DIR centre")).isEqualTo(1);
        assertThat(err.toString()).contains("複数の役割");
        assertThat(run("revoke DIR operator-centre")).isZero();
    }

    @Test
    @DisplayName("一覧に誤りがあると行番号を示し、1枚も発行しない")
    void wrongList() throws IOException {
        run("init DIR");
        Files.writeString(temp.resolve("list.txt"), "4810000018\nabc\n48\n");
        assertThat(run("issue-many DIR LIST --role facility")).isEqualTo(1);
        assertThat(err.toString()).contains("2 行目、3 行目").contains("医療機関コード").contains("1枚も発行していません");
        assertThat(dir().resolve("facility-4810000018.p12")).doesNotExist();
    }

    @ParameterizedTest(name = "{0} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                              | 2 | を指定してください
            make DIR                                        | 2 | は分かりません。コマンドとオプションの綴り
            init                                            | 2 | DIR が指定されていません
            issue DIR                                       | 2 | --role
            issue DIR --role facility                       | 2 | --name が指定されていません
            issue DIR --role doctor --name 1                | 2 | --role の「doctor」は使えません
            issue DIR --role facility --name 123            | 2 | 数字10桁
            issue DIR --role insurer --name 1234567         | 2 | 保険者番号
            issue DIR --role facility --name 4810000018 --days 0   | 2 | --days は 1～3650
            issue DIR --role facility --name 4810000018 --days x   | 2 | --days に「x」は使えません
            issue DIR --role facility --name 4810000018 --host a   | 2 | --role server のときだけ
            issue DIR --role server --name centre --host a_b       | 2 | 「a_b」はホスト名でも
            issue-many DIR nowhere.txt --role facility      | 1 | nowhere.txt がありません
            revoke DIR 4810000018                           | 1 | 失効前の証明書はありません
            crl DIR --days -1                               | 2 | --days は 1～3650
            list nowhere                                    | 1 | ca.pem がありません
            init DIR                                        | 1 | 上書きはしません
            """)
    void wrongInput(String words, int code, String message) {
        run("init DIR");
        err.getBuffer().setLength(0);
        assertThat(run(words)).isEqualTo(code);
        assertThat(err.toString()).contains(message).doesNotContain("Exception");
    }

    private Path dir() {
        return temp.resolve("ca");
    }

    private int run(String words) {
        CommandLine line = TashikaCa.commandLine(Clock.systemUTC());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        String[] args = words.isEmpty()
                ? new String[0]
                : words.replace("DIR", dir().toString())
                        .replace("LIST", temp.resolve("list.txt").toString())
                        .split(" +");
        return line.execute(args);
    }
}
