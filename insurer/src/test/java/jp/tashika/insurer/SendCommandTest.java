package jp.tashika.insurer;

import static jp.tashika.insurer.StandInCentre.FEEDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tashika.certificates.authority.CertificateAuthority;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Role;
import jp.tashika.format.insurer.feed.FeedLimits;
import jp.tashika.format.insurer.feed.FeedReader;
import jp.tashika.format.insurer.feed.Manifest;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command does with each answer of a centre, over mutual TLS. */
@Tag("SYS-010")
class SendCommandTest {

    private static final String ID = "0190a6b2-7c4e-7000-8000-000000000001";
    private static final String ONE = FEEDS + "/" + ID;

    @TempDir
    private Path folder;

    private StandInCentre centre;

    @BeforeEach
    void start() throws Exception {
        centre = new StandInCentre(folder);
        centre.answers("GET " + FEEDS, 200, "{\"nextNumber\":7,\"open\":false,\"feeds\":[],\"later\":1}");
        Csv.losses(folder.resolve("csv"), Csv.LOST);
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    @DisplayName("検査し、送り、突合を待ち、差分を示し、確定して 0 で終わる")
    void sendsAndCommits() throws Exception {
        centre.answers("POST " + FEEDS, 202, feed("RECEIVED", "受付済み"))
                .answers("GET " + ONE, 200, feed("RECEIVED", "受付済み"))
                .answers("GET " + ONE, 200, feed("READY", "確定待ち"))
                .answers("POST " + ONE + "/commit", 200, feed("COMMITTED", "確定"));
        Typed sent = send("--commit");
        assertThat(sent.code()).as(sent.err()).isEqualTo(ExitCode.DONE);
        assertThat(sent.out()).contains("資格喪失", "1 人", "50.00 %", "受入れ", "第7回の連携: 確定");
        assertThat(centre.requests)
                .containsExactly(
                        "GET " + FEEDS, "POST " + FEEDS, "GET " + ONE, "GET " + ONE, "POST " + ONE + "/commit");
        Manifest manifest = manifest(centre.uploads.getFirst());
        assertThat(manifest.insurer().digits()).isEqualTo(StandInCentre.INSURER);
        assertThat(manifest.feedNumber()).isEqualTo(7);
        assertThat(manifest.insurerName()).isEqualTo("架空健康保険組合");
    }

    @Test
    @DisplayName("--commit がなければたずね、y と答えたときだけ確定する")
    void asksBeforeCommitting() throws Exception {
        centre.answers("POST " + FEEDS, 202, feed("READY", "確定待ち"))
                .answers("POST " + ONE + "/commit", 200, feed("COMMITTED", "確定"));
        for (String answer : List.of("n\n", "\n", "")) {
            Typed unsure = Typed.answering(answer, arguments(centre.settings()));
            assertThat(unsure.code()).isEqualTo(ExitCode.NOT_COMMITTED);
            assertThat(unsure.out()).contains("この内容で確定しますか", "確定していません。");
        }
        assertThat(centre.requests).doesNotContain("POST " + ONE + "/commit");
        assertThat(Typed.answering("y\n", arguments(centre.settings())).code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    @DisplayName("保留なら理由を示して 3 で終わり、--commit でも確定しない")
    void tellsThatItIsHeld() throws Exception {
        centre.answers("POST " + FEEDS, 202, feed("HELD", "保留"));
        Typed held = send("--commit");
        assertThat(held.code()).isEqualTo(ExitCode.HELD);
        assertThat(held.out()).contains("保留の理由:", "資格喪失", "/ 2", "センターの運用者が確認するまで保留します。");
        assertThat(centre.requests).noneMatch(request -> request.endsWith("/commit"));
    }

    @Test
    @DisplayName("確定の間際に保留になっても 3 で終わる")
    void tellsThatItIsHeldAtTheLastMoment() throws Exception {
        centre.answers("POST " + FEEDS, 202, feed("READY", "確定待ち"))
                .answers("POST " + ONE + "/commit", 409, problem(Outcome.FEED_HELD));
        Typed held = send("--commit");
        assertThat(held.code()).isEqualTo(ExitCode.HELD);
        assertThat(held.err()).contains(Outcome.FEED_HELD.code(), Outcome.FEED_HELD.deskText());
    }

    @ParameterizedTest(name = "{0} の行が {1} 行")
    @CsvSource({"REJECTED, 1, true", "QUARANTINED, 1, true", "REJECTED, 0, false", "UNCHANGED, 1, false"})
    @DisplayName("隔離や却下の行があるときだけ、理由を見る方法を言う")
    void saysWhereTheReasonsAre(String verdict, int rows, boolean told) throws Exception {
        String ready = feed("READY", "確定待ち")
                .replace(
                        "\"verdict\":\"ACCEPTED\",\"text\":\"受入れ\",\"rows\":1",
                        "\"verdict\":\"" + verdict + "\",\"text\":\"判定\",\"rows\":" + rows);
        centre.answers("POST " + FEEDS, 202, ready).answers("POST " + ONE + "/commit", 200, ready);
        String out = send("--commit").out();
        assertThat(out).contains("判定");
        assertThat(out.contains("verdicts でCSVに")).isEqualTo(told);
    }

    @Test
    @DisplayName("全体が却下されたら不備を示して 1 で終わる")
    void tellsThatItIsRejected() throws Exception {
        centre.answers("POST " + FEEDS, 202, feed("REJECTED", "却下"));
        Typed rejected = send("--commit");
        assertThat(rejected.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(rejected.out()).contains("却下の理由:", "T999", "窓口の文", "ベンダの文");
    }

    @ParameterizedTest(name = "{0} は {1} で終わる")
    @CsvSource({
        "FEED_NUMBER_GAP, 1",
        "FEED_NUMBER_REUSED, 1",
        "FEED_INSURER_WRONG, 1",
        "FEED_TOO_LARGE, 1",
        "FEED_ARCHIVE_BROKEN, 1"
    })
    void tellsWhyTheCentreRefused(Outcome outcome, int code) throws Exception {
        centre.answers("POST " + FEEDS, 409, problem(outcome));
        Typed refused = send("--commit");
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.err()).contains(outcome.code(), outcome.deskText(), outcome.vendorText());
    }

    @Test
    @DisplayName("不備のある行は、--with-faults がなければ送らない")
    void sendsNoFaultyRowsUnasked() throws Exception {
        centre.answers("POST " + FEEDS, 202, feed("READY", "確定待ち"))
                .answers("POST " + ONE + "/commit", 200, feed("COMMITTED", "確定"));
        Csv.losses(folder.resolve("csv"), Csv.LOST, Csv.LOST_WRONGLY);
        Typed unasked = send("--commit");
        assertThat(unasked.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(unasked.out()).contains("lose.csv 2行目", "--with-faults");
        assertThat(centre.requests).isEmpty();
        assertThat(send("--commit", "--with-faults").code()).isEqualTo(ExitCode.DONE);
        assertThat(manifest(centre.uploads.getFirst()).parts().values())
                .extracting(Manifest.Part::rows)
                .containsExactly(2L);
    }

    @Test
    @DisplayName("前の連携が未了なら送らずに 2 で終わる")
    void waitsForTheFeedBefore() throws Exception {
        StandInCentre busy = new StandInCentre(folder.resolve("busy"));
        try (busy) {
            busy.answers("GET " + FEEDS, 200, "{\"nextNumber\":8,\"open\":true,\"feeds\":[]}");
            Typed refused = Typed.command(arguments(busy.settings()));
            assertThat(refused.code()).isEqualTo(ExitCode.UNUSABLE);
            assertThat(refused.err()).contains("第7回の連携がまだ済んでいません。");
            assertThat(busy.uploads).isEmpty();
        }
    }

    @Test
    @DisplayName("回線が切れたら同じ内容をもう一度送り、二重には数えない")
    void sendsTheSameAgainWhenTheLineIsCut() throws Exception {
        centre.answers("POST " + FEEDS, 0, "")
                .answers("POST " + FEEDS, 200, feed("READY", "確定待ち"))
                .answers("POST " + ONE + "/commit", 0, "")
                .answers("POST " + ONE + "/commit", 200, feed("COMMITTED", "確定"));
        Typed sent = send("--commit");
        assertThat(sent.code()).as(sent.err()).isEqualTo(ExitCode.DONE);
        assertThat(centre.uploads).hasSize(2);
        assertThat(centre.uploads.get(1)).isEqualTo(centre.uploads.get(0));
    }

    @Test
    @DisplayName("センターが止まっていれば、決めた時間だけ繰り返してから 2 で終わる")
    void givesUpAfterAWhile() throws Exception {
        Path settings = centre.settings("centre.retry.seconds=1");
        centre.close();
        Typed refused = Typed.command(arguments(settings));
        assertThat(refused.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(refused.err()).contains("つながりません。");
    }

    @Test
    @DisplayName("センターでないところにつながったら、そう言う")
    void tellsThatThisIsNoCentre() throws Exception {
        StandInCentre other = new StandInCentre(folder.resolve("other"));
        try (other) {
            Typed nowhere = Typed.command(arguments(other.settings()));
            assertThat(nowhere.code()).isEqualTo(ExitCode.REFUSED);
            assertThat(nowhere.err()).contains("HTTP 404", "接続先がセンターか確認してください。");
            other.answers("GET " + FEEDS, 200, "<html>welcome</html>");
            Typed page = Typed.command(arguments(other.settings()));
            assertThat(page.code()).isEqualTo(ExitCode.UNUSABLE);
            assertThat(page.err()).contains("センターの応答が読めません。");
        }
    }

    @Test
    @DisplayName("別の認証局の相手とは話さず、何も送らない")
    void talksToNobodyElse() throws Exception {
        CertificateAuthority other = CertificateAuthority.init(folder.resolve("other-ca"), java.time.Clock.systemUTC());
        Typed refused = Typed.command(arguments(centre.settings("centre.authority=" + other.certificateFile())));
        assertThat(refused.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(refused.err()).contains("つながりません。回線、接続先、証明書を確認してください。");
        assertThat(centre.requests).isEmpty();
    }

    @Test
    @DisplayName("鍵のパスワードが違う、鍵がない、認証局のファイルが証明書でないときは一文で言う")
    void refusesWrongKeys() throws Exception {
        Path wrongPassword = Files.writeString(folder.resolve("wrong.password"), "wrong");
        Path noCertificate = Files.writeString(folder.resolve("wrong.pem"), "-----BEGIN CERTIFICATE-----\nxxx\n");
        for (String wrong : List.of(
                "centre.keystore.password=" + wrongPassword,
                "centre.keystore=" + folder.resolve("missing.p12"),
                "centre.authority=" + noCertificate)) {
            Typed refused = Typed.command(arguments(centre.settings(wrong)));
            assertThat(refused.code()).as(wrong).isEqualTo(ExitCode.UNUSABLE);
            assertThat(refused.err()).startsWith("証明書 ").contains("が読めません。");
            assertThat(refused.err().lines()).hasSize(1);
        }
        assertThat(centre.authority.keyStoreFile(new Holder(Role.INSURER, StandInCentre.INSURER)))
                .exists();
    }

    @Test
    @DisplayName("commit は保留中の連携を確定せず、解除後は確定する")
    void commitsLater() throws Exception {
        centre.answers("GET " + ONE, 200, feed("HELD", "保留"))
                .answers("GET " + ONE, 200, feed("READY", "確定待ち"))
                .answers("POST " + ONE + "/commit", 200, feed("COMMITTED", "確定"));
        String settings = centre.settings().toString();
        assertThat(Typed.command("commit", "--config", settings, ID).code()).isEqualTo(ExitCode.HELD);
        Typed done = Typed.command("commit", "--config", settings, ID);
        assertThat(done.code()).isEqualTo(ExitCode.DONE);
        assertThat(done.out()).contains("状態: 確定");
    }

    private Typed send(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(arguments(centre.settings())));
        arguments.addAll(List.of(options));
        return Typed.command(arguments.toArray(String[]::new));
    }

    private String[] arguments(Path settings) {
        return new String[] {
            "send", "--config", settings.toString(), folder.resolve("csv").toString()
        };
    }

    private static Manifest manifest(byte[] zip) throws IOException {
        return ((Decoded.Ok<Manifest>) new FeedReader(new ByteArrayInputStream(zip), FeedLimits.DEFAULT).manifest())
                .value();
    }

    private static String problem(Outcome outcome) {
        return """
                {"code":"%s","deskText":"%s","vendorText":"%s","detail":"","faults":[]}
                """.formatted(outcome.code(), outcome.deskText(), outcome.vendorText());
    }

    static String feed(String state, String text) {
        boolean compared = !state.equals("RECEIVED") && !state.equals("REJECTED");
        return """
                {"feedId":"%s","insurer":"06480016","feedNumber":7,"state":"%s","stateText":"%s",
                 "receivedAt":"2026-11-22T00:00:00Z","later":{"more":true},"rows":%d,"insuredPeople":2,
                 "changes":[{"change":"LOST","text":"資格喪失","people":1,"share":0.5}],
                 "blankedColumns":[{"column":"address","people":1}],
                 "verdicts":[{"verdict":"ACCEPTED","text":"受入れ","rows":1}],
                 "holdReasons":[%s],"faults":[%s]}
                """.formatted(
                        ID,
                        state,
                        text,
                        compared ? 1 : 0,
                        state.equals("HELD") ? "{\"code\":\"LOST\",\"text\":\"資格喪失\",\"count\":1,\"whole\":2}" : "",
                        state.equals("REJECTED")
                                ? "{\"code\":\"T999\",\"path\":\"lose.csv\",\"detail\":\"\",\"deskText\":\"窓口の文\","
                                        + "\"vendorText\":\"ベンダの文\"}"
                                : "");
    }
}
