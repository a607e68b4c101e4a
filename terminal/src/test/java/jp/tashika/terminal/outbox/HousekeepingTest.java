package jp.tashika.terminal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.tashika.terminal.disk.Folders;
import jp.tashika.terminal.fake.TerminalRooms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("古いファイルの片付け")
class HousekeepingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path root;

    private Folders folders;

    @BeforeEach
    void folders() throws IOException {
        folders = TerminalRooms.folders(root);
    }

    private static Path file(Path path, Duration age, int size) throws IOException {
        Files.createDirectories(path.getParent());
        Files.write(path, new byte[size]);
        return Files.setLastModifiedTime(path, FileTime.from(NOW.minus(age)));
    }

    private void run(long filesMax, long bytesMax) {
        Duration week = Duration.ofDays(7);
        new Housekeeping(folders, new Retention(week, Duration.ofDays(2), week, filesMax, bytesMax)).run(NOW);
    }

    private List<String> left(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Tag("OCR-007")
    @Test
    @DisplayName("紙の証は顔認証結果とともに、待たれていない答えは結果とともに消し、要求には触れない")
    void clearsOldPapers() throws IOException {
        String sheet = "_20261118000000_00000000000000000000000000000001.xml";
        file(folders.face().resolve("TSKsippc01res" + sheet), Duration.ofDays(4), 1);
        file(folders.face().resolve("TSKsippc01ans" + sheet), Duration.ofDays(4), 1);
        file(folders.request().resolve("TSKsippc01ans" + sheet), Duration.ofDays(8), 1);
        file(folders.request().resolve("TSKsippc01res" + sheet), Duration.ofDays(8), 1);
        file(folders.request().resolve("OQSsiquc01req_old.xml"), Duration.ofDays(8), 1);
        run(1000, 1000);
        assertThat(left(folders.face())).containsExactly("TSKsippc01ans" + sheet);
        assertThat(left(folders.request())).containsExactly("OQSsiquc01req_old.xml", "TSKsippc01res" + sheet);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("結果と顔認証結果は期間を過ぎたものだけ消し、他人のファイルは消さない")
    void clearsOldResults() throws IOException {
        file(folders.result().resolve("OQSsiquc01res_old.xml"), Duration.ofDays(8), 1);
        file(folders.result().resolve("OQSsiquc01req_old.err"), Duration.ofDays(8), 1);
        file(folders.result().resolve("OQSsiquc01res_new.xml"), Duration.ofDays(6), 1);
        file(folders.result().resolve("院内メモ.txt"), Duration.ofDays(800), 1);
        file(folders.face().resolve("OQSsiquc01res_face_20261118000000.xml"), Duration.ofDays(4), 1);
        file(folders.face().resolve("OQSsiquc01res_face_20261121000000.xml"), Duration.ofDays(1), 1);
        run(1000, 1000);
        assertThat(left(folders.result())).containsExactly("OQSsiquc01res_new.xml", "院内メモ.txt");
        assertThat(left(folders.face())).containsExactly("OQSsiquc01res_face_20261121000000.xml");
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("控えは期間を過ぎた時間ごとに消える")
    void clearsOldArchive() throws IOException {
        file(folders.archive().resolve("2026-11-10/08/a.res"), Duration.ofDays(12), 1);
        file(folders.archive().resolve("2026-11-10/09/b.res"), Duration.ofDays(12), 1);
        file(folders.archive().resolve("2026-11-20/09/c.res"), Duration.ofDays(2), 1);
        run(1000, 1000);
        assertThat(left(folders.archive())).containsExactly("2026-11-20/09/c.res");
        assertThat(folders.archive().resolve("2026-11-10")).doesNotExist();
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("控えは数または大きさの上限を超えると古い時間から消える")
    void boundsArchive() throws IOException {
        for (int hour = 10; hour < 20; hour++) {
            file(folders.archive().resolve("2026-11-21/" + hour + "/x.res"), Duration.ofHours(44 - hour), 10);
        }
        run(7, 1000);
        assertThat(left(folders.archive())).hasSize(7).doesNotContain("2026-11-21/12/x.res");
        run(1000, 35);
        assertThat(left(folders.archive()))
                .containsExactly("2026-11-21/17/x.res", "2026-11-21/18/x.res", "2026-11-21/19/x.res");
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("消せないファイルがあっても、ほかの古いファイルは消える")
    void passesOverWhatCannotBeDeleted() throws IOException {
        // a folder with something inside stands for a file that another program has open
        file(folders.archive().resolve("2026-11-01/08/a.res/inside"), Duration.ofDays(20), 1);
        file(folders.archive().resolve("2026-11-01/09/b.res"), Duration.ofDays(20), 1);
        Files.setLastModifiedTime(
                folders.archive().resolve("2026-11-01/08/a.res"), FileTime.from(NOW.minus(Duration.ofDays(20))));
        run(1000, 1000);
        assertThat(left(folders.archive())).containsExactly("2026-11-01/08/a.res/inside");
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("同じ片付けを続けて走らせても、増えた控えを数える")
    void countsWhatWasAdded() throws IOException {
        Duration week = Duration.ofDays(7);
        Housekeeping housekeeping = new Housekeeping(folders, new Retention(week, week, week, 3, 1_000));
        for (int i = 0; i < 5; i++) {
            file(folders.archive().resolve("2026-11-21/0" + i + "/x" + i + ".res"), Duration.ofHours(20), 1);
            housekeeping.run(NOW);
        }
        file(folders.archive().resolve("2026-11-21/04/y.res"), Duration.ofHours(20), 1);
        housekeeping.run(NOW);
        assertThat(left(folders.archive()))
                .containsExactly("2026-11-21/03/x3.res", "2026-11-21/04/x4.res", "2026-11-21/04/y.res");
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("フォルダがなくても止まらない")
    void survivesMissingFolders() throws IOException {
        Files.delete(folders.result());
        Files.delete(folders.archive());
        file(folders.face().resolve("OQSsiquc01res_face_20261101000000.xml"), Duration.ofDays(20), 1);
        run(1, 1);
        assertThat(left(folders.face())).isEmpty();
    }
}
