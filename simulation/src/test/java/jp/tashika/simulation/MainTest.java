package jp.tashika.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void thePopulationIsDescribedAndItsSamplesWritten() throws IOException {
        Path lists = folder.resolve("lists");
        Path requests = folder.resolve("req");
        int status = run(
                "population",
                "--people",
                "3000",
                "--today",
                "2026-11-22",
                "--out",
                lists.toString(),
                "--requests",
                requests.toString());
        assertThat(err.toString()).isEmpty();
        assertThat(status).isZero();
        assertThat(out.toString()).contains("3,000 人", "資格 有効", "資格 閲覧停止", "sample-people.csv");
        assertThat(Files.readAllLines(lists.resolve("sample-people.csv"))).hasSizeGreaterThan(90);
        assertThat(lists.resolve("sample-errors.csv")).exists();
        assertThat(requests.resolve("OQSmuquc01req_samplebatch.xml")).exists();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "--help",
                "population --help",
                "load -h",
                "jlis --help",
                "card --help",
                "claims --help",
                "checkups --help"
            })
    void helpIsInJapanese(String line) {
        assertThat(run(line.split(" "))).isZero();
        assertThat(out.toString()).contains("使い方: ", "この説明を表示する").doesNotContain("Usage", "Show this");
    }

    @Test
    void claimsAreWrittenAndCounted() throws IOException {
        Path to = folder.resolve("claims");
        int status = run(
                "claims", "--people", "1000", "--today", "2026-11-22", "--months", "2026-10", "--to", to.toString());
        assertThat(err.toString()).isEmpty();
        assertThat(status).isZero();
        assertThat(out.toString()).contains("レセプト ", "医科 ", "調剤 ", "歯科 ", "月遅れ ", "marked-claims.csv");
        assertThat(to.resolve("4840000030").resolve("202611").resolve("RECEIPTY.CYO"))
                .isNotEmptyFile();
        assertThat(run("claims", "--people", "1000", "--months", "2026-10", "--to", to.toString()))
                .isNotZero();
        assertThat(err.toString()).contains("空ではありません");
    }

    @Test
    void checkupsAreWrittenAndCounted() {
        Path to = folder.resolve("checkups");
        int status = run("checkups", "--people", "300", "--today", "2026-11-22", "--to", to.toString());
        assertThat(err.toString()).isEmpty();
        assertThat(status).isZero();
        assertThat(out.toString()).contains("健診結果 ", "特定健康診査 ", "アーカイブ ");
        assertThat(to).isNotEmptyDirectory();
    }

    @Test
    void anotherInstitutionMayAsk() throws IOException {
        assertThat(run("population", "--people", "1000", "--out", folder.toString(), "--institution", "4812345678"))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("sample-people.csv")).get(1))
                .startsWith("4812345678,");
    }

    @ParameterizedTest(name = "誤った指定 {0}")
    @ValueSource(
            strings = {
                "population --people 5",
                "population --people many",
                "population --insurers 3",
                "population --institution 12",
                "population --today tomorrow",
                "population --unknown",
                "load",
                "load --seconds 0 --centre https://localhost:1 --keys . --ca x",
                "load --rate 0 --centre https://localhost:1 --keys . --ca x",
                "jlis",
                "jlis --port 70000 --keystore a --password-file b --ca c",
                "jlis --people 5 --keystore a --password-file b --ca c",
                "claims",
                "claims --months 2026-08",
                "claims --to x",
                "claims --months 2026-13 --to x",
                "claims --months 2026-10..2026-08 --to x",
                "claims --months 2026-08..2026-09..2026-10 --to x",
                "claims --months 2000-01..2026-01 --to x --today 2026-11-22",
                "claims --months 2026-12 --to x --today 2026-11-22",
                "claims --months 2026-08 --to x --today 2026-11-22 --faults 1001",
                "claims --months 2026-08 --to x --today 2026-11-22 --late -1",
                "claims --months 2026-08 --to x --today 2026-11-22 --threads 0",
                "claims --months 2026-08 --to x --people 5",
                "claims --months 2026-08 --to pom.xml --today 2026-11-22 --people 300",
                "claims --months 2026-08 --to src --today 2026-11-22 --people 300",
                "checkups",
                "checkups --to x --years 26",
                "checkups --to x --years 2025..2024",
                "checkups --to x --years 2017..2020",
                "checkups --to x --years 2027 --today 2026-11-22",
                "checkups --to x --years 2024..2025..2026",
                "checkups --to src --people 300",
                "load --askers 0 --centre https://localhost:1 --keys . --ca x",
                "nothing"
            })
    void wrongOptionsAreSaidInASentence(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2).last().asString().contains("--help");
        assertThat(err.toString()).doesNotContain("Missing", "Invalid", "Unknown", "Exception", " to ");
    }

    @Test
    void aFolderWithoutKeysOfFacilitiesIsSaid() throws IOException {
        Files.writeString(folder.resolve("ca.p12"), "the authority's own");
        Files.writeString(folder.resolve("insurer-06480016.p12"), "an insurer's");
        Path ca = Files.writeString(folder.resolve("ca.pem"), "none");
        List<String> words =
                List.of("load", "--centre", "https://localhost:1", "--keys", folder.toString(), "--ca", ca.toString());
        assertThat(run(words.toArray(String[]::new))).isNotZero();
        assertThat(err.toString()).contains("医療機関の証明書（facility-*.p12）がありません");
    }
}
