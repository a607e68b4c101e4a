package jp.tashika.central.checkup;

import static jp.tashika.central.Fictional.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tashika.central.Fictional;
import jp.tashika.central.TestCentre;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Role;
import jp.tashika.certificates.authority.Wish;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 文書の命令。The commands of docs/interface/checkups.md, run as they stand there against a whole centre. */
class CheckupCommandsTest {

    private static final Path PAGE = Path.of("..", "docs", "interface", "checkups.md");

    @TempDir
    private Path folder;

    @Test
    @Tag("CHK-011")
    @DisplayName("文書にある命令は、書かれたとおりに動く")
    void commandsOfThePageWork() throws Exception {
        List<String> commands = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("curl "))
                .toList();
        assertThat(commands).hasSize(5);
        Path work = Files.createDirectories(folder.resolve("work"));
        LocalDate heldOn = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(20);
        Files.write(
                work.resolve("06480016_99999999_202611010_1.zip"),
                Checkups.archive(
                        COMPANY.number(),
                        Checkups.specific(Checkups.Who.of(COMPANY, "試験", "１", "1980-04-02"), heldOn, "65.0")));
        try (TestCentre centre = new TestCentre(
                folder, List.of(Fictional.person(Fictional.coverage(COMPANY, "試験", "1", "2020-04-01"))))) {
            Holder insurer = new Holder(Role.INSURER, COMPANY.number().digits());
            centre.authority.issue(Wish.of(insurer));
            Map<String, String> values = Map.of(
                    "KEYS",
                            centre.authority
                                    .keyStoreFile(insurer)
                                    .toAbsolutePath()
                                    .toString(),
                    "PASSWORD",
                            Files.readString(centre.authority.passwordFile(insurer))
                                    .strip(),
                    "CA", centre.authority.certificateFile().toAbsolutePath().toString(),
                    "CENTRE", "https://localhost:" + centre.port());
            String sent = run(work, commands.get(0), values);
            assertThat(sent).contains("\"state\":\"RECEIVED\"", "\"again\":false");
            String id = sent.replaceAll("(?s).*\"fileId\":\"([0-9a-f-]+)\".*", "$1");
            Map<String, String> more = new HashMap<>(values);
            more.put("ID", id);
            assertThat(run(work, commands.get(1), more)).contains(id);
            String report = "";
            for (int look = 0; look < 300 && !report.contains("\"TAKEN\""); look++) {
                report = run(work, commands.get(2), more);
            }
            assertThat(report).contains("\"accepted\":1", "\"refused\":0");
            assertThat(run(work, commands.get(3), more))
                    .startsWith("entry,verdict,")
                    .contains("1,ACCEPTED,");
            assertThat(run(work, commands.get(4), more)).startsWith("{\"verdicts\":[{\"entry\":1,");
            assertThat(run(work, commands.get(0), more)).contains("\"again\":true", id);
        }
    }

    private static String run(Path work, String command, Map<String, String> values)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command).directory(work.toFile());
        builder.environment().putAll(values);
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
