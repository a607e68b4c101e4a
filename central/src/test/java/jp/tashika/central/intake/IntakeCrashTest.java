package jp.tashika.central.intake;

import static jp.tashika.central.intake.TestFeeds.KENPO;
import static jp.tashika.central.intake.TestFeeds.KYOKAI;
import static jp.tashika.central.intake.TestFeeds.bytes;
import static jp.tashika.central.intake.TestFeeds.individual;
import static jp.tashika.central.intake.TestFeeds.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jp.tashika.core.registration.Change;
import jp.tashika.format.insurer.row.Acquisition;
import jp.tashika.format.insurer.row.CardLink;
import jp.tashika.format.insurer.row.FeedRow;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing applied twice, nothing half applied: repeats, gaps, cut lines, killed processes, feeds side by side. */
@Tag("SYS-010")
class IntakeCrashTest {

    @TempDir
    static Path directory;

    private static Centre centre;

    @BeforeAll
    static void start() throws IOException {
        centre = new Centre(directory);
    }

    @AfterAll
    static void stop() throws IOException {
        centre.close();
    }

    @BeforeEach
    void reset() {
        centre.reset();
    }

    @Test
    @DisplayName("同じ連携をもう一度送っても、確定しても、最初の結果のまま")
    void appliesNothingTwice() throws IOException {
        byte[] zip = bytes(KENPO, 1, people(1, 3));
        Receipt.Taken first = (Receipt.Taken) centre.receive.receive(KENPO, new ByteArrayInputStream(zip));
        assertThat(first.again()).isFalse();
        centre.work.work(first.feed());
        assertThat(centre.receive.receive(KENPO, new ByteArrayInputStream(zip)))
                .isEqualTo(new Receipt.Taken(first.feed(), true));
        assertThat(centre.commit.commit(first.feed())).isEmpty();
        long entries = centre.count("select count(*) from ledger_entry");
        assertThat(centre.commit.commit(first.feed())).isEmpty();
        assertThat(centre.receive.receive(KENPO, new ByteArrayInputStream(zip)))
                .isEqualTo(new Receipt.Taken(first.feed(), true));
        centre.work.work(first.feed());
        assertThat(centre.feed(first.feed()).state()).isEqualTo(FeedState.COMMITTED);
        assertThat(centre.count("select count(*) from coverage")).isEqualTo(3);
        assertThat(centre.count("select count(*) from ledger_entry")).isEqualTo(entries);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.filter(
                            file -> file.toString().contains(first.feed().toString())))
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("番号の再利用、飛び番、前の連携が未了、別の保険者、壊れたファイルは受け付けず何も残さない")
    void refusesWhatIsOutOfOrder() throws IOException {
        long files = files();
        assertThat(refusal(KENPO.digits(), bytes(KENPO, 2, people(1, 1)))).isEqualTo(Outcome.FEED_NUMBER_GAP);
        Feed first = centre.send(KENPO, 1, people(1, 1));
        assertThat(refusal(KENPO.digits(), bytes(KENPO, 1, people(2, 1)))).isEqualTo(Outcome.FEED_NUMBER_REUSED);
        assertThat(refusal(KENPO.digits(), bytes(KENPO, 2, people(2, 1)))).isEqualTo(Outcome.FEED_NUMBER_GAP);
        centre.commit.commit(first.id());
        assertThat(refusal(KENPO.digits(), bytes(KENPO, 3, people(2, 1)))).isEqualTo(Outcome.FEED_NUMBER_GAP);
        assertThat(refusal(KYOKAI.digits(), bytes(KENPO, 2, people(2, 1)))).isEqualTo(Outcome.FEED_INSURER_WRONG);
        assertThat(refusal("12480018", bytes(InsurerNumber.of("12480018"), 1, people(2, 1))))
                .isEqualTo(Outcome.FEED_INSURER_WRONG);
        byte[] zip = bytes(KENPO, 2, people(2, 1));
        assertThat(refusal(KENPO.digits(), Arrays.copyOf(zip, 40))).isEqualTo(Outcome.FEED_ARCHIVE_BROKEN);
        assertThat(refusal(KENPO.digits(), new byte[0])).isEqualTo(Outcome.FEED_ARCHIVE_BROKEN);
        assertThat(files() - files).isEqualTo(1);
        assertThat(centre.count("select count(*) from feed")).isEqualTo(1);
    }

    @Test
    @DisplayName("途中で壊れた連携は全体を却下し、次の番号から続けられる")
    void rejectsDamagedFeedsAsAWhole() throws IOException {
        byte[] zip = bytes(KENPO, 1, people(1, 500));
        byte[] damaged = Arrays.copyOf(zip, zip.length - 500);
        Feed feed = centre.send(KENPO, new ByteArrayInputStream(damaged));
        assertThat(feed.state()).isEqualTo(FeedState.REJECTED);
        assertThat(feed.faults()).extracting(Fault::outcome).containsExactly(Outcome.FEED_ARCHIVE_BROKEN);
        assertThat(centre.count("select count(*) from feed_verdict")).isZero();
        assertThat(centre.count("select count(*) from pg_namespace where nspname like 'feed\\_%'"))
                .isZero();
        assertThat(centre.commit.commit(feed.id())).contains(Outcome.FEED_STATE_WRONG);
        centre.register(KENPO, 2, people(1, 1));
    }

    @Test
    @DisplayName("確定の途中で接続が切れたら何も残らず、もう一度確定できる")
    void leavesNothingWhenTheLineIsCut() throws Exception {
        Feed feed = centre.send(KENPO, 1, withCard(people(1, 50)));
        try (Connection blocker = lockCards()) {
            CompletableFuture<Optional<Outcome>> commit =
                    CompletableFuture.supplyAsync(() -> centre.commit.commit(feed.id()));
            centre.database.queryForList("select pg_terminate_backend(?)", waiting());
            assertThat(commit).failsWithin(Duration.ofSeconds(20));
            blocker.rollback();
        }
        expectNothingOf(feed);
        assertThat(centre.commit.commit(feed.id())).isEmpty();
        assertThat(centre.count("select count(*) from coverage")).isEqualTo(50);
    }

    @Test
    @DisplayName("確定の途中でプロセスが殺されたら何も残らず、再開後に確定できる")
    void leavesNothingWhenTheProcessIsKilled() throws Exception {
        Feed feed = centre.send(KENPO, 1, withCard(people(1, 50)));
        String url = centre.postgres.getJdbcUrl("postgres", "postgres");
        try (Connection blocker = lockCards()) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            CommitProcess.class.getName(),
                            url,
                            directory.toString(),
                            feed.id().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(new File("target/commit-process.log"))
                    .start();
            waiting();
            assertThat(centre.count("select count(*) from registry_change")).isEqualTo(1);
            process.destroyForcibly().waitFor();
            blocker.rollback();
        }
        try (FeedWorker worker = new FeedWorker(centre.parts, centre.work)) {
            worker.recover();
        }
        expectNothingOf(feed);
        assertThat(centre.commit.commit(feed.id())).isEmpty();
        assertThat(centre.count("select count(*) from coverage")).isEqualTo(50);
    }

    @Test
    @DisplayName("受付だけ済んだ連携は再起動後に処理される")
    void goesOnAfterARestart() throws Exception {
        Receipt.Taken taken = (Receipt.Taken) centre.receive.receive(KENPO, TestFeeds.zip(KENPO, 1, people(1, 5)));
        try (FeedWorker worker = new FeedWorker(centre.parts, centre.work)) {
            worker.start();
            for (int i = 0; i < 100 && centre.feed(taken.feed()).state() == FeedState.RECEIVED; i++) {
                Thread.sleep(100);
            }
        }
        assertThat(centre.feed(taken.feed()).state()).isEqualTo(FeedState.READY);
    }

    @Test
    @DisplayName("仮置きが失われても、原本から作り直して確定する")
    void restoresWhatACrashOfTheDatabaseEmptied() throws IOException {
        Feed feed = centre.send(KENPO, 1, people(1, 5));
        String schema = "feed_" + feed.id().toString().replace("-", "");
        centre.database.execute("truncate " + schema + ".stage_coverage, " + schema + ".person_change");
        assertThat(centre.commit.commit(feed.id())).isEmpty();
        assertThat(centre.count("select count(*) from coverage")).isEqualTo(5);
    }

    @Test
    @DisplayName("二つの保険者が同じ新しい人を同時に登録しても一人になる")
    void makesOnePersonOfTwoFeeds() throws Exception {
        Feed one = centre.send(KENPO, 1, people(1, 200));
        Feed other = centre.send(KYOKAI, 1, people(1, 200));
        List<CompletableFuture<Optional<Outcome>>> commits = Stream.of(one, other)
                .map(feed -> CompletableFuture.supplyAsync(() -> centre.commit.commit(feed.id())))
                .toList();
        for (CompletableFuture<Optional<Outcome>> commit : commits) {
            assertThat(commit.get()).isEmpty();
        }
        assertThat(centre.count("select count(*) from coverage")).isEqualTo(400);
        assertThat(centre.count("select count(distinct person_key) from coverage"))
                .isEqualTo(200);
        assertThat(centre.count("select count(*) from registry_change")).isZero();
    }

    @Test
    @DisplayName("消去は原本と行の判定だけを消し、結果は残す")
    void purgesAfterRetention() throws IOException {
        long files = files();
        Feed feed = centre.register(
                KENPO, 1, List.of(people(1, 1).getFirst(), people(1, 1).getFirst()));
        assertThat(centre.verdicts(feed.id())).hasSize(1);
        assertThat(new PurgeFeeds(centre.parts).purge()).isZero();
        centre.database.update("update feed set received_at = received_at - interval '91 days'");
        assertThat(new PurgeFeeds(centre.parts).purge()).isEqualTo(1);
        assertThat(files()).isEqualTo(files);
        assertThat(centre.verdicts(feed.id())).isEmpty();
        assertThat(centre.feed(feed.id()).difference().orElseThrow().people(Change.ACQUIRED))
                .isEqualTo(1);
    }

    private static void expectNothingOf(Feed feed) {
        assertThat(centre.feed(feed.id()).state()).isEqualTo(FeedState.READY);
        assertThat(centre.count("select count(*) from coverage")).isZero();
        assertThat(centre.count("select count(*) from insured_lookup")).isZero();
        assertThat(centre.count("select count(*) from individual_lookup")).isZero();
        assertThat(centre.count("select count(*) from registry_change")).isZero();
        assertThat(centre.count("select count(*) from ledger_entry where request_id = '" + feed.id() + "'"))
                .isZero();
    }

    /** Stops every commit near its end: card links are written last. */
    private static Connection lockCards() throws SQLException {
        Connection blocker = centre.source.getConnection();
        blocker.setAutoCommit(false);
        blocker.createStatement().execute("lock table card_link in share mode");
        return blocker;
    }

    /** The backend that waits for that lock, as soon as there is one. */
    private static int waiting() throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            List<Integer> waiting = centre.database.queryForList(
                    "select pid from pg_locks where not granted and relation = 'card_link'::regclass", Integer.class);
            if (!waiting.isEmpty()) {
                return waiting.getFirst();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("nobody waits");
    }

    private static Outcome refusal(String insurer, byte[] zip) throws IOException {
        Receipt receipt = centre.receive.receive(InsurerNumber.of(insurer), new ByteArrayInputStream(zip));
        return ((Receipt.Refused) receipt).faults().getFirst().outcome();
    }

    private static long files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }

    private static List<FeedRow> withCard(List<FeedRow> rows) {
        List<FeedRow> more = new ArrayList<>(rows);
        more.add(new CardLink("試験認証局", "1F", new CardLink.ByCoverage(worker(1).reference())));
        return more;
    }

    static List<FeedRow> people(int first, int count) {
        List<FeedRow> rows = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            rows.add(new Acquisition(individual(i), worker(i)));
        }
        return rows;
    }
}
