package jp.tashika.insurer;

import static jp.tashika.insurer.StandInCentre.FEEDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of feeds that were sent before. */
class StatusCommandTest {

    private static final String ONE = FEEDS + "/0190a6b2-7c4e-7000-8000-000000000001";

    @TempDir
    private Path folder;

    private StandInCentre centre;

    @BeforeEach
    void start() throws Exception {
        centre = new StandInCentre(folder);
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    @DisplayName("連携の一覧と、最後の連携の差分、次の番号を示す")
    void showsWhereTheInsurerStands() throws IOException {
        oneFeed("HELD", "保留");
        Typed status = Typed.command("status", "--config", centre.settings().toString());
        assertThat(status.code()).isEqualTo(ExitCode.DONE);
        assertThat(status.out())
                .contains("第7回", "2026-11-22 09:00:00", "保留", "保留の理由:", "空になる項目:", "address", "次の連携番号: 8");
    }

    @Test
    @DisplayName("一度も送っていなければ次の番号だけを示す")
    void showsThatNothingWasSent() throws IOException {
        centre.answers("GET " + FEEDS, 200, "{\"nextNumber\":1,\"open\":false,\"feeds\":[]}");
        Typed status = Typed.command("status", "--config", centre.settings().toString());
        assertThat(status.code()).isEqualTo(ExitCode.DONE);
        assertThat(status.out().strip()).isEqualTo("次の連携番号: 1");
    }

    @Test
    @DisplayName("行の判定をファイルに書き出す")
    void writesVerdicts() throws IOException {
        oneFeed("READY", "確定待ち");
        String csv = "file,row,verdict,code,column,desk_text,vendor_text\r\nlose.csv,2,REJECTED,T1,lost_on,x,y\r\n";
        centre.answers("GET " + ONE + "/verdicts", 200, csv);
        Path out = folder.resolve("verdicts.csv");
        Typed verdicts = verdicts(out, "7");
        assertThat(verdicts.code()).as(verdicts.err()).isEqualTo(ExitCode.DONE);
        assertThat(out).hasContent(csv);
    }

    @Test
    @DisplayName("知らない連携、拒否、書けない場所では何も書かない")
    void leavesNoHalfFile() throws IOException {
        oneFeed("READY", "確定待ち");
        centre.answers(
                "GET " + ONE + "/verdicts",
                404,
                "{\"code\":\"T1\",\"deskText\":\"a\",\"vendorText\":\"b\",\"detail\":\"\"}");
        Path out = folder.resolve("verdicts.csv");
        assertThat(verdicts(out, "6").err()).contains("その連携はありません。");
        assertThat(verdicts(out, "7").code()).isEqualTo(ExitCode.REFUSED);
        assertThat(out).doesNotExist();
        assertThat(Files.exists(folder.resolve("verdicts.csv.part"))).isFalse();
        Typed nowhere = verdicts(folder.resolve("missing").resolve("verdicts.csv"), "6");
        assertThat(nowhere.code()).isEqualTo(ExitCode.UNUSABLE);
    }

    private Typed verdicts(Path out, String feed) throws IOException {
        return Typed.command("verdicts", "--config", centre.settings().toString(), "--out", out.toString(), feed);
    }

    private void oneFeed(String state, String text) {
        centre.answers(
                "GET " + FEEDS,
                200,
                "{\"nextNumber\":8,\"open\":true,\"feeds\":[" + SendCommandTest.feed(state, text) + "]}");
    }
}
