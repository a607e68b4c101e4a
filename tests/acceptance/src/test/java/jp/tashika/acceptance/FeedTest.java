package jp.tashika.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tashika.vocabulary.number.CheckDigit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From an insurer's CSV to a clinic's answer: the real command, real certificates, a real centre. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("SYS-010")
class FeedTest {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int UNUSABLE = 2;
    private static final int HELD = 3;
    private static final int NOT_COMMITTED = 4;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @TempDir
    static Path folder;

    private RunningStreet street;
    private String clinic;
    private int asked;

    @BeforeAll
    void start() throws IOException {
        street = RunningStreet.start(folder.resolve("street"), 1_000, RunningStreet.freePortBase(), Map.of());
        clinic = Files.readAllLines(street.folder().resolve("sample-people.csv"))
                .get(1)
                .split(",")[0];
    }

    @AfterAll
    void stop() {
        street.close();
    }

    @Test
    @DisplayName("登録から照会まで: 送信、判定、確定、保留、運用者の解除、もう一度の確定")
    void registersPeopleAndClinicsSeeThem() throws Exception {
        InsurerDesk insurer = insurer(1);
        List<String> rows = new ArrayList<>(FeedFiles.acquired(1, 60, "試験"));
        rows.add(rows.getFirst());
        Path first = FeedFiles.csv(folder.resolve("first"), "acquire.csv", FeedFiles.ACQUIRE, rows);
        assertThat(ask(insurer, 7)).contains(validity(4));

        Jar.Ended sent = insurer.send(first);
        assertThat(sent.code()).as(sent.output()).isEqualTo(NOT_COMMITTED);
        assertThat(sent.output()).contains("資格取得", "60 人", "却下", "確定していません。");
        assertThat(ask(insurer, 7)).as("nothing is seen before the commit").contains(validity(4));
        Path verdicts = folder.resolve("verdicts.csv");
        Jar.Ended fetched = insurer.run("verdicts", "--out", verdicts.toString());
        assertThat(fetched.code()).as(fetched.output()).isEqualTo(DONE);
        assertThat(Files.readString(verdicts)).contains("acquire.csv,61,REJECTED,");
        assertThat(insurer.run("commit").output()).contains("状態: 確定");
        assertThat(ask(insurer, 7)).contains(validity(1), "試験　花子");

        Path second = FeedFiles.csv(
                folder.resolve("second"), "correct.csv", FeedFiles.CORRECT, FeedFiles.renamed(1, 30, "架空"));
        Jar.Ended held = insurer.send(second, "--commit");
        assertThat(held.code()).as(held.output()).isEqualTo(HELD);
        assertThat(held.output()).contains("保留の理由:", "氏名の変更");
        assertThat(insurer.run("commit").code()).isEqualTo(HELD);
        assertThat(ask(insurer, 7)).contains("試験　花子");

        assertThat(operator("feeds").output()).contains(insurer.number(), "第2回", "保留の理由: 氏名の変更");
        String id = id(held.output());
        assertThat(operator("release", id, "--operator", "運用 一郎").code()).isEqualTo(UNUSABLE);
        Jar.Ended released = operator("release", id, "--operator", "運用 一郎", "--why", "改姓の確認済み");
        assertThat(released.code()).as(released.output()).isEqualTo(DONE);
        assertThat(ask(insurer, 7)).as("the insurer commits, not the operator").contains("試験　花子");
        assertThat(insurer.run("commit").code()).isEqualTo(DONE);
        assertThat(ask(insurer, 7)).contains(validity(1), "架空　花子");

        Path third = FeedFiles.csv(
                folder.resolve("third"), "lose.csv", FeedFiles.LOSE, List.of(FeedFiles.lost(7, "2026-10-01")));
        assertThat(insurer.send(third, "--commit").code()).isEqualTo(DONE);
        assertThat(ask(insurer, 7)).contains(validity(2));
        assertThat(ask(insurer, 8)).contains(validity(1));
    }

    @Test
    @DisplayName("同じ連携をもう一度送っても、同じ内容を新しい番号で送っても、二重には登録しない")
    void appliesNothingTwice() throws Exception {
        InsurerDesk insurer = insurer(2);
        Path rows = FeedFiles.csv(
                folder.resolve("twice"), "acquire.csv", FeedFiles.ACQUIRE, FeedFiles.acquired(1001, 25, "試験"));
        assertThat(insurer.send(rows, "--commit").code()).isEqualTo(DONE);
        Jar.Ended again = insurer.send(rows, "--commit");
        assertThat(again.code()).isEqualTo(DONE);
        assertThat(again.output()).contains("第2回", "変更なし", "25 行", "変わるものはありません。");

        byte[] zip = FeedFiles.zip(insurer.number(), 3, List.of(FeedFiles.lost(1001, "2026-10-01")))
                .bytes();
        HttpResponse<String> first = insurer.post(zip);
        HttpResponse<String> second = insurer.post(zip);
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(id(second.body())).isEqualTo(id(first.body()));
        settled(insurer, id(first.body()));
        assertThat(insurer.run("commit").code()).isEqualTo(DONE);
        assertThat(insurer.run("commit").code()).as("committed already").isEqualTo(DONE);
        assertThat(insurer.post(zip).body()).contains("COMMITTED");
        assertThat(count("select count(*) from coverage where insurer = " + insurer.number()))
                .isEqualTo(26);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            途中で切れたZIP           | truncated | TSK-FEED0000001
            名前に .. のあるZIP       | parent    | TSK-FEED0000001
            圧縮爆弾                  | bomb      | TSK-FEED0000002
            ハッシュが違う            | hash      | TSK-FEED0000005
            行数が違う                | count     | TSK-FEED0000004
            ZIPでないもの             | text      | TSK-FEED0000001
            空                        | empty     | TSK-FEED0000001
            連携番号が飛んでいる      | gap       | TSK-FEED0000013
            送付書が別の保険者のもの  | foreign   | TSK-FEED0000011
            """)
    void refusesWrongFiles(String title, String wrong, String code) throws Exception {
        InsurerDesk insurer = insurer(3);
        long feeds = count("select coalesce(max(feed_number), 0) from feed where insurer = " + insurer.number());
        HttpResponse<String> answer = insurer.post(wrongly(wrong, insurer, feeds + 1));
        String told = answer.statusCode() == 202 ? settled(insurer, id(answer.body())) : answer.body();

        assertThat(told).contains("\"code\":\"" + code + "\"", "deskText", "vendorText");
        assertThat(answer.statusCode() == 202 || answer.statusCode() == 409 || answer.statusCode() == 422)
                .as(answer.body())
                .isTrue();
        assertThat(count("select count(*) from coverage where insurer = " + insurer.number()))
                .isZero();
        assertThat(count("select count(*) from feed where state = 'RECEIVED' or state = 'READY'"))
                .isZero();
    }

    private byte[] wrongly(String wrong, InsurerDesk insurer, long feed) {
        List<String> rows = List.of(FeedFiles.lost(1, "2026-10-01"), FeedFiles.lost(2, "2026-10-01"));
        FeedFiles.Zip right = FeedFiles.zip(insurer.number(), feed, rows);
        return switch (wrong) {
            case "truncated" -> Arrays.copyOf(right.bytes(), right.bytes().length / 2);
            case "parent" -> right.named("../lose.csv").bytes();
            case "bomb" ->
                right.holding(right.csv() + (rows.getFirst() + "\n").repeat(1 << 20))
                        .bytes();
            case "hash" -> right.withHash("0".repeat(64)).bytes();
            case "count" ->
                right.holding(right.csv().lines().limit(2).collect(Collectors.joining("\r\n")))
                        .bytes();
            case "text" -> "not a ZIP".getBytes(StandardCharsets.UTF_8);
            case "empty" -> new byte[0];
            case "gap" -> FeedFiles.zip(insurer.number(), feed + 1, rows).bytes();
            case "foreign" -> FeedFiles.zip(number(9), 1, rows).bytes();
            default -> throw new IllegalArgumentException(wrong);
        };
    }

    @Test
    @DisplayName("医療機関の証明書、失効した証明書、他の保険者の番号では登録できず、コマンドが理由を言う")
    @Tag("SEC-007")
    void refusesWrongCertificates() throws Exception {
        Path rows = FeedFiles.csv(
                folder.resolve("wrong"), "acquire.csv", FeedFiles.ACQUIRE, FeedFiles.acquired(2001, 1, "試験"));
        InsurerDesk insurer = insurer(4);
        Path authority = street.folder().resolve("ca");
        Jar.Ended facility = insurer.with("centre.keystore=" + authority.resolve("facility-" + clinic + ".p12"))
                .send(rows, "--commit");
        assertThat(facility.code()).as(facility.output()).isEqualTo(REFUSED);
        assertThat(facility.output()).contains("TSK-AUTH0000003");

        Jar.Ended foreign = insurer.with("insurer.number=" + number(9)).send(rows, "--commit");
        assertThat(foreign.code()).as(foreign.output()).isEqualTo(REFUSED);
        assertThat(foreign.output()).contains("TSK-FEED0000011");

        assertThat(insurer.run("status").code()).isEqualTo(DONE);
        assertThat(Jar.CA.run("revoke", authority.toString(), insurer.number()).code())
                .isZero();
        RunningStreet.await("the revocation", SOON, () -> insurer.run("status").code() == REFUSED);
        Jar.Ended revoked = insurer.send(rows, "--commit");
        assertThat(revoked.code()).as(revoked.output()).isEqualTo(REFUSED);
        assertThat(revoked.output()).contains("TSK-AUTH0000002");
        assertThat(count("select count(*) from feed where insurer = " + insurer.number()))
                .isZero();
    }

    @Test
    @DisplayName("突合の途中と確定の途中でセンターが殺されても、コマンドはそのまま続き、一度だけ登録される")
    @Tag("SYS-006")
    void survivesKills() throws Exception {
        InsurerDesk insurer = insurer(5);
        List<String> people = FeedFiles.acquired(3001, 500, "試験");
        Path rows = FeedFiles.csv(folder.resolve("killed"), "acquire.csv", FeedFiles.ACQUIRE, people);
        CompletableFuture<Jar.Ended> command;
        try (Connection blocker = lock("feed_verdict", "access exclusive")) {
            command = insurer.sending(rows, "--commit");
            killWhileWaitingFor("feed_verdict");
            blocker.rollback();
        }
        try (Connection blocker = lock("card_link", "share")) {
            killWhileWaitingFor("card_link");
            blocker.rollback();
        }
        Jar.Ended ended = command.join();
        assertThat(ended.code()).as(ended.output()).isEqualTo(DONE);
        assertThat(count("select count(*) from coverage where insurer = " + insurer.number()))
                .isEqualTo(500);
        assertThat(count("select count(*) from registry_change")).isZero();
        assertThat(ask(insurer, 3500)).contains(validity(1), "試験　花子");
        assertThat(Jar.CENTRAL.run("verify", "--config", central().toString()).code())
                .isZero();
    }

    @Test
    @DisplayName("別の秘密で始めようとしたセンターは、一文で言って始まらない")
    void noticesAnotherSecret() throws IOException {
        Properties settings = properties(central());
        Path secret = Files.writeString(folder.resolve("other.secret"), "fedcba9876543210".repeat(4));
        settings.setProperty("intake.secret.file", secret.toString());
        settings.setProperty("server.port", "0");
        settings.setProperty("management.port", "0");
        Path other = folder.resolve("other-central.properties");
        try (var out = Files.newBufferedWriter(other)) {
            settings.store(out, null);
        }
        Jar.Ended refused = Jar.CENTRAL.run("serve", "--config", other.toString());
        assertThat(refused.code()).as(refused.output()).isEqualTo(UNUSABLE);
        assertThat(refused.output()).contains("設定 intake.secret.file の秘密が、このデータベースで使ってきた秘密と違います。");
    }

    /** The centre is killed in the middle of that, and comes back. */
    private void killWhileWaitingFor(String table) throws Exception {
        RunningStreet.await(
                "somebody waits for " + table,
                SOON,
                () -> count("select count(*) from pg_locks where not granted and relation = '" + table + "'::regclass")
                        > 0);
        street.house("central.jar").destroyForcibly();
        RunningStreet.await("the end", SOON, () -> !street.isReady(street.portBase() + 1));
    }

    private Connection lock(String table, String mode) throws SQLException, IOException {
        Connection blocker = connection();
        blocker.setAutoCommit(false);
        try (Statement statement = blocker.createStatement()) {
            statement.execute("lock table " + table + " in " + mode + " mode");
        }
        return blocker;
    }

    /** What is told of a feed once it is worked. */
    private static String settled(InsurerDesk insurer, String feed) throws Exception {
        long deadline = System.nanoTime() + SOON.toNanos();
        String told = insurer.look(feed).body();
        while (told.contains("\"RECEIVED\"") && System.nanoTime() < deadline) {
            Thread.sleep(100);
            told = insurer.look(feed).body();
        }
        return told;
    }

    /** A clinic asks, through its terminal's folder, for the person of that number. */
    private String ask(InsurerDesk insurer, int number) throws IOException {
        String mark = "feed" + asked++;
        Files.writeString(
                street.oqs().resolve("req").resolve("OQSsiquc01req_" + mark + ".xml"),
                NewcomerTest.request(clinic, "20261101", insurer.number(), Integer.toString(number), "19800229", mark)
                        .replace(
                                "<InsuredIdentificationNumber>",
                                "<InsuredCardSymbol>架・7</InsuredCardSymbol><InsuredIdentificationNumber>"));
        Path answer = street.oqs().resolve("res").resolve("OQSsiquc01res_" + mark + ".xml");
        RunningStreet.await("the answer", SOON, () -> NewcomerTest.isWhole(answer));
        return Files.readString(answer);
    }

    private static String validity(int code) {
        return "<QualificationValidity>" + code + "</QualificationValidity>";
    }

    private Jar.Ended operator(String command, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of(command, "--config", central().toString()));
        arguments.addAll(List.of(more));
        return Jar.CENTRAL.run(arguments.toArray(String[]::new));
    }

    private Path central() {
        return street.folder().resolve("central.properties");
    }

    private InsurerDesk insurer(int which) throws IOException {
        return InsurerDesk.open(street, number(which));
    }

    private static String number(int which) {
        String body = "064990" + which;
        return body + CheckDigit.of(body);
    }

    private static String id(String told) {
        Matcher matcher = ID.matcher(told);
        assertThat(matcher.find()).as(told).isTrue();
        return matcher.group();
    }

    private long count(String query) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connection() throws SQLException, IOException {
        Properties settings = properties(central());
        return DriverManager.getConnection(
                settings.getProperty("database.url"),
                settings.getProperty("database.user"),
                settings.getProperty("database.password"));
    }

    private static Properties properties(Path file) throws IOException {
        Properties settings = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            settings.load(in);
        }
        return settings;
    }
}
