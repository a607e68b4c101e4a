package jp.tashika.terminal.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jp.tashika.terminal.fake.FakeCentre;
import jp.tashika.terminal.fake.FakeCentre.Told;
import jp.tashika.terminal.fake.Requests;
import jp.tashika.terminal.fake.TerminalRooms;
import jp.tashika.terminal.fake.TestCertificates;
import jp.tashika.terminal.fake.Waiting;
import jp.tashika.terminal.outbox.Publishing;
import jp.tashika.terminal.outbox.RecentAnswer.Ending;
import jp.tashika.terminal.relay.HttpsCentre;
import jp.tashika.terminal.relay.Line;
import jp.tashika.terminal.relay.LineState;
import jp.tashika.terminal.relay.RelaySettings;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("要求フォルダから結果フォルダまで")
class InboxTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    static Path certificateFolder;

    private static TestCertificates certificates;

    @TempDir
    Path root;

    private FakeCentre fake;
    private HttpsCentre centre;
    private Line line;
    private TerminalRooms rooms;

    @BeforeAll
    static void certificates() {
        certificates = new TestCertificates(certificateFolder, Clock.systemUTC());
    }

    @BeforeEach
    void open() throws Exception {
        fake = new FakeCentre(certificates);
        line = new Line(Clock.systemUTC());
        centre = new HttpsCentre(quick(fake), certificates.identity(), line, Clock.systemUTC());
        rooms = new TerminalRooms(root, centre, Publishing.IN_PLACE, TerminalRooms.QUICK);
    }

    @AfterEach
    void close() throws Exception {
        rooms.close();
        centre.close();
        fake.close();
    }

    private static RelaySettings quick(FakeCentre fake) {
        return new RelaySettings(
                fake.address(),
                Optional.empty(),
                64,
                2,
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofSeconds(6),
                Duration.ofSeconds(10));
    }

    private Path req(String name) {
        return rooms.folders.request().resolve(name);
    }

    private Path res(String name) {
        return rooms.folders.result().resolve(name);
    }

    private void awaitFile(Path file) throws Exception {
        Waiting.until(file.getFileName().toString(), SOON, () -> Files.exists(file) && Files.size(file) > 0);
        Waiting.until("finished", SOON, () -> rooms.openCount() == 0);
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Tag("TRM-013")
    @Tag("IFC-001")
    @Tag("IFC-005")
    @Test
    @DisplayName("最終名で一度に書かれた要求に結果が返り、要求は消え、控えが残る")
    void answersInPlace() throws Exception {
        rooms.start();
        Files.write(req("OQSsiquc01req_202611220001.xml"), Requests.utf8("MARK-1"));
        awaitFile(res("OQSsiquc01res_202611220001.xml"));
        assertThat(Files.readString(res("OQSsiquc01res_202611220001.xml")))
                .contains("<ArbitraryFileIdentifier>MARK-1</ArbitraryFileIdentifier>");
        assertThat(count(rooms.folders.request())).isZero();
        assertThat(count(rooms.folders.work())).isZero();
        assertThat(count(rooms.folders.archive())).isEqualTo(2);
        assertThat(fake.all()).singleElement().satisfies(asked -> {
            assertThat(asked.messageId()).isEqualTo("OQSsiquc01");
            assertThat(asked.attempt()).isEqualTo(1);
            assertThat(asked.requestId().version()).isEqualTo(7);
            assertThat(asked.xml()).isEqualTo(Requests.utf8("MARK-1"));
        });
        assertThat(rooms.recent.latest()).singleElement().satisfies(answer -> {
            assertThat(answer.fileName()).isEqualTo("OQSsiquc01req_202611220001.xml");
            assertThat(answer.ending()).isInstanceOfSatisfying(Ending.Told.class, told -> {
                assertThat(told.segment()).contains("1");
                assertThat(told.validity()).contains("4");
            });
        });
    }

    @Tag("IFC-001")
    @Test
    @DisplayName("印刷用の閲覧結果は .pdf になり、断りは .xml になる。古い方は残らない")
    void sheetsAreNamedAfterWhatTheyAre() throws Exception {
        byte[] sheet = "%PDF-1.7 架空".getBytes(StandardCharsets.UTF_8);
        byte[] refusal = "<XmlMsg><MessageHeader><ResultCode>9</ResultCode></MessageHeader><MessageBody/></XmlMsg>"
                .getBytes(StandardCharsets.UTF_8);
        byte[] asking = Requests.utf8("SHEET");
        rooms.start();
        fake.behave(_ -> FakeCentre.Told.result(sheet));
        Files.write(req("YZKsiquc01req_1.xml"), asking);
        awaitFile(res("YZKsiquc01res_1.pdf"));
        assertThat(res("YZKsiquc01res_1.pdf")).hasBinaryContent(sheet);
        assertThat(res("YZKsiquc01res_1.xml")).doesNotExist();

        fake.behave(_ -> FakeCentre.Told.result(refusal));
        Files.write(req("YZKsiquc01req_1.xml"), asking);
        awaitFile(res("YZKsiquc01res_1.xml"));
        assertThat(res("YZKsiquc01res_1.xml")).hasBinaryContent(refusal);
        assertThat(res("YZKsiquc01res_1.pdf")).doesNotExist();
        assertThat(rooms.recent.latest().stream().map(answer -> answer.ending()))
                .allSatisfy(ending -> assertThat(ending).isInstanceOf(Ending.Told.class));
    }

    @Tag("ELG-015")
    @Test
    @DisplayName("100 MBの要求は読まずに断り、続く要求には答える")
    void refusesAHundredMegabytes() throws Exception {
        rooms.start();
        try (RandomAccessFile huge =
                new RandomAccessFile(req("OQSsiquc01req_huge.xml").toFile(), "rw")) {
            huge.setLength(100_000_000);
        }
        Path copy = res("OQSsiquc01req_huge.xml");
        Waiting.until("the copy", SOON, () -> Files.exists(copy) && Files.size(copy) == 100_000_000);
        assertThat(Files.readString(res("OQSsiquc01req_huge.err"))).startsWith(Outcome.FILE_TOO_LARGE.code());
        Files.write(req("OQSsiquc01req_after.xml"), Requests.utf8("AFTER"));
        awaitFile(res("OQSsiquc01res_after.xml"));
        assertThat(fake.all()).hasSize(1);
    }

    @Tag("ORC-005")
    @Test
    @DisplayName("Shift_JISの要求はそのまま送られ、結果は届いたバイトのまま置かれる")
    void keepsShiftJis() throws Exception {
        rooms.start();
        Files.write(req("OQSsiquc01req_sjis.xml"), Requests.sjis("M"));
        awaitFile(res("OQSsiquc01res_sjis.xml"));
        assertThat(fake.all().getFirst().xml()).isEqualTo(Requests.sjis("M"));
        assertThat(Files.readString(res("OQSsiquc01res_sjis.xml"), Requests.SJIS))
                .contains("該当資格なし①髙")
                .contains("encoding=\"Shift_JIS\"");
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("少しずつ書かれる要求は書き終わるまで待つ")
    void waitsForSlowWriter() throws Exception {
        rooms.start();
        byte[] xml = Requests.utf8("SLOW");
        try (OutputStream out = Files.newOutputStream(req("OQSsiquc01req_slow.xml"))) {
            for (int from = 0; from < xml.length; from += 64) {
                out.write(xml, from, Math.min(64, xml.length - from));
                out.flush();
                Thread.sleep(60);
            }
        }
        awaitFile(res("OQSsiquc01res_slow.xml"));
        assertThat(fake.all())
                .singleElement()
                .satisfies(asked -> assertThat(asked.xml()).isEqualTo(xml));
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("先に大きさだけ決まり中身が後から届く要求も待つ")
    void waitsForPreallocatedFile() throws Exception {
        rooms.start();
        byte[] xml = Requests.utf8("ZERO");
        byte[] zeros = new byte[xml.length];
        Path file = req("OQSsiquc01req_zero.xml");
        Files.write(file, zeros);
        Thread.sleep(600);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(xml));
        }
        awaitFile(res("OQSsiquc01res_zero.xml"));
        assertThat(fake.all().getFirst().xml()).isEqualTo(xml);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("一時名で書かれてから改名された要求を取り、一時名には触れない")
    void takesRenamedFile() throws Exception {
        rooms.start();
        Path temporary = req(".receptionagent-5c6f.tmp");
        Files.write(temporary, Requests.utf8("TMP"));
        Thread.sleep(300);
        assertThat(fake.all()).isEmpty();
        Files.move(temporary, req("OQSsiquc01req_renamed.xml"), StandardCopyOption.ATOMIC_MOVE);
        awaitFile(res("OQSsiquc01res_renamed.xml"));
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("無関係なファイルは消さず、答えない")
    void leavesOthersAlone() throws Exception {
        Files.writeString(req("メモ.txt"), "x");
        Files.writeString(req("Thumbs.db"), "x");
        Files.writeString(req("OQSsiquc01res_1.xml"), "x");
        Files.createDirectory(req("OQSsiquc01req_folder.xml"));
        Path outside = Files.write(root.resolve("outside.xml"), Requests.utf8("SECRET"));
        Files.createSymbolicLink(req("OQSsiquc01req_link.xml"), outside);
        rooms.start();
        Files.write(req("OQSsiquc01req_last.xml"), Requests.utf8("L"));
        awaitFile(res("OQSsiquc01res_last.xml"));
        Thread.sleep(2500);
        assertThat(fake.all()).hasSize(1);
        try (Stream<Path> left = Files.list(rooms.folders.request())) {
            assertThat(left).hasSize(5);
        }
        assertThat(count(rooms.folders.result())).isEqualTo(1);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("起動前からたまっていた3000件に漏れなく一度ずつ答える")
    void answersBacklog() throws Exception {
        for (int i = 0; i < 3000; i++) {
            Files.write(req("OQSsiquc01req_back" + i + ".xml"), Requests.utf8("B" + i));
        }
        rooms.start();
        Waiting.until("backlog", Duration.ofSeconds(60), () -> rooms.recent.count() == 3000);
        Waiting.until("finished", SOON, () -> rooms.openCount() == 0);
        for (int i = 0; i < 3000; i++) {
            assertThat(Files.readString(res("OQSsiquc01res_back" + i + ".xml"))).contains(">B" + i + "<");
        }
        assertThat(fake.asked())
                .hasSize(3000)
                .allSatisfy((_, asked) -> assertThat(asked).hasSize(1));
        assertThat(count(rooms.folders.work())).isZero();
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("たまっていた要求と処理中だった要求がどれだけあっても、今の要求が先に答えを得る")
    void answersThisMomentBeforeBacklog() throws Exception {
        fake.behave(asked -> {
            Thread.sleep(50);
            return FakeCentre.confirm(asked);
        });
        for (int i = 0; i < 1000; i++) {
            Files.write(req("OQSsiquc01req_back" + i + ".xml"), Requests.utf8("B" + i));
            String held = UuidCreator.getTimeOrderedEpoch() + "_OQSsiquc01req_held" + i + ".xml";
            Files.write(rooms.folders.work().resolve(held), Requests.utf8("H" + i));
        }
        rooms.start();
        Waiting.until("the backlog is worked on", SOON, () -> rooms.recent.count() > 0);
        Files.write(req("OQSsiquc01req_now.xml"), Requests.utf8("NOW"));
        Path now = res("OQSsiquc01res_now.xml");
        Waiting.until("now", SOON, () -> Files.exists(now) && Files.size(now) > 0);
        assertThat(rooms.recent.count()).isLessThan(1500);
        Waiting.until("all", Duration.ofSeconds(60), () -> rooms.recent.count() == 2001);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("処理中だった要求と同じ名前の要求が来ても、古い方から順に答える")
    void answersOldOneOfSameNameFirst() throws Exception {
        String held = UuidCreator.getTimeOrderedEpoch() + "_OQSsiquc01req_same.xml";
        Files.write(rooms.folders.work().resolve(held), Requests.utf8("OLD"));
        Files.write(req("OQSsiquc01req_same.xml"), Requests.utf8("NEW"));
        rooms.start();
        Waiting.until("both", SOON, () -> rooms.recent.count() == 2 && rooms.openCount() == 0);
        assertThat(Files.readString(res("OQSsiquc01res_same.xml"))).contains(">NEW<");
    }

    @Tag("TRM-013")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"work", "res", "archive"})
    @DisplayName("フォルダが使えない間は要求が待ち、直れば一度だけ答える")
    void waitsForFolders(String name) throws Exception {
        Path folder = rooms.folders.result().resolveSibling(name);
        rooms.start();
        Files.delete(folder);
        Path blocked = Files.writeString(folder, "not a folder");
        Files.write(req("OQSsiquc01req_wait.xml"), Requests.utf8("WAIT"));
        Waiting.until(
                "the trouble is known", SOON, () -> rooms.storage.trouble().isPresent());
        assertThat(rooms.storage.trouble().orElseThrow().folder()).isEqualTo(folder);
        Files.delete(blocked);
        Files.createDirectory(folder);
        awaitFile(res("OQSsiquc01res_wait.xml"));
        assertThat(fake.all()).hasSize(1);
        Files.write(req("OQSsiquc01req_next.xml"), Requests.utf8("NEXT"));
        Waiting.until("the trouble is over", SOON, () -> {
            rooms.storage.worked();
            return rooms.storage.trouble().isEmpty();
        });
        awaitFile(res("OQSsiquc01res_next.xml"));
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("始めるときに作業フォルダが使えなくても、支障と分かり、直れば続ける")
    void waitsForWorkFolderAtStart() throws Exception {
        Path work = rooms.folders.work();
        Files.delete(work);
        Files.write(req("OQSsiquc01req_begin.xml"), Requests.utf8("BEGIN"));
        rooms.start();
        Waiting.until(
                "the trouble is known", SOON, () -> rooms.storage.trouble().isPresent());
        assertThat(rooms.storage.trouble().orElseThrow().folder()).isEqualTo(work);
        Files.createDirectory(work);
        awaitFile(res("OQSsiquc01res_begin.xml"));
        assertThat(fake.all()).hasSize(1);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("要求フォルダが消えて作り直されても、また見つける")
    void watchesFolderMadeAnew() throws Exception {
        rooms.start();
        Files.write(req("OQSsiquc01req_before.xml"), Requests.utf8("BEFORE"));
        awaitFile(res("OQSsiquc01res_before.xml"));
        Files.move(rooms.folders.request(), root.resolve("away"));
        Thread.sleep(2500);
        Files.createDirectory(rooms.folders.request());
        Files.write(req("OQSsiquc01req_after.xml"), Requests.utf8("AFTER"));
        awaitFile(res("OQSsiquc01res_after.xml"));
    }

    @Tag("TRM-013")
    @Tag("ORC-002")
    @Test
    @DisplayName("4つの端末から同時に置かれた2000件に漏れなく一度ずつ答える")
    void answersSeveralClients() throws Exception {
        rooms.start();
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < 4; client++) {
            String prefix = "c" + client + "-";
            clients.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 500; i++) {
                    drop(prefix + i, i % 2 == 0);
                }
            }));
        }
        for (Thread client : clients) {
            client.join();
        }
        Waiting.until("all answered", Duration.ofSeconds(60), () -> rooms.recent.count() == 2000);
        for (int client = 0; client < 4; client++) {
            for (int i = 0; i < 500; i++) {
                String mark = "c" + client + "-" + i;
                assertThat(Files.readString(res("OQSsiquc01res_" + mark + ".xml")))
                        .contains(">" + mark + "<");
            }
        }
        assertThat(fake.asked()).hasSize(2000);
    }

    private void drop(String mark, boolean inPlace) {
        try {
            Path file = req("OQSsiquc01req_" + mark + ".xml");
            if (inPlace) {
                Files.write(file, Requests.utf8(mark));
            } else {
                Path temporary = Files.write(req(".t" + mark + ".tmp"), Requests.utf8(mark));
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("依頼元が取り下げた要求は何も残さない")
    void forgetsWithdrawnRequest() throws Exception {
        rooms.start();
        Path file = req("OQSsiquc01req_gone.xml");
        Files.writeString(file, "<?xml version=\"1.0\"?><XmlMsg><Mess");
        Thread.sleep(300);
        Files.delete(file);
        Waiting.until("forgotten", SOON, () -> rooms.openCount() == 0);
        assertThat(count(rooms.folders.result())).isZero();
        assertThat(rooms.recent.count()).isZero();
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("同じ名前を続けて使っても、それぞれに答える")
    void answersReusedName() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        fake.behave(asked -> {
            if (new String(asked.xml(), StandardCharsets.UTF_8).contains("FIRST")) {
                second.await(10, TimeUnit.SECONDS);
            }
            return FakeCentre.confirm(asked);
        });
        rooms.start();
        Path file = req("OQSsiquc01req_same.xml");
        Files.write(file, Requests.utf8("FIRST"));
        Waiting.until("asked", SOON, () -> fake.all().size() == 1);
        Files.write(file, Requests.utf8("SECOND"));
        Thread.sleep(200);
        assertThat(fake.all()).as("the second waits for the first").hasSize(1);
        second.countDown();
        Waiting.until("both", SOON, () -> rooms.recent.count() == 2 && rooms.openCount() == 0);
        assertThat(Files.readString(res("OQSsiquc01res_same.xml"))).contains("SECOND");
        Files.write(file, Requests.utf8("THIRD"));
        Waiting.until("third", SOON, () -> rooms.recent.count() == 3);
        assertThat(Files.readString(res("OQSsiquc01res_same.xml"))).contains("THIRD");
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("回線が切れて戻ると、同じ要求番号で再送して答える")
    void asksAgainAfterCut() throws Exception {
        AtomicInteger cuts = new AtomicInteger();
        fake.behave(asked -> cuts.incrementAndGet() <= 3 ? Told.CUT : FakeCentre.confirm(asked));
        rooms.start();
        Files.write(req("OQSsiquc01req_cut.xml"), Requests.utf8("CUT"));
        awaitFile(res("OQSsiquc01res_cut.xml"));
        assertThat(fake.asked()).hasSize(1);
        assertThat(fake.all()).extracting(FakeCentre.Asked::attempt).containsExactly(1, 2, 3, 4);
        assertThat(line.state()).isInstanceOf(LineState.Up.class);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("センターに一時つながらなくても、戻れば全件に答える")
    void survivesOutage() throws Exception {
        rooms.start();
        Files.write(req("OQSsiquc01req_before.xml"), Requests.utf8("BEFORE"));
        awaitFile(res("OQSsiquc01res_before.xml"));
        fake.cut();
        for (int i = 0; i < 50; i++) {
            Files.write(req("OQSsiquc01req_out" + i + ".xml"), Requests.utf8("OUT" + i));
        }
        Waiting.until("line down", SOON, () -> line.state() instanceof LineState.Down);
        assertThat(line.state().lastAnswer()).isPresent();
        Thread.sleep(1000);
        fake.mend();
        Waiting.until("all", SOON, () -> rooms.recent.count() == 51);
        for (int i = 0; i < 50; i++) {
            assertThat(Files.readString(res("OQSsiquc01res_out" + i + ".xml"))).contains("OUT" + i);
        }
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("時間内に戻らなければ .err を先に、要求の写しを後に置いて終える")
    void givesUpAfterDeadline() throws Exception {
        fake.cut();
        rooms.start();
        List<String> order = new ArrayList<>();
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            rooms.folders.result().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Files.write(req("OQSsiquc01req_lost.xml"), Requests.utf8("LOST"));
            while (order.size() < 2) {
                WatchKey key = watch.poll(20, TimeUnit.SECONDS);
                assertThat(key).as("two files created").isNotNull();
                for (WatchEvent<?> event : key.pollEvents()) {
                    order.add(event.context().toString());
                    if (event.context().toString().endsWith(".xml")) {
                        assertThat(res("OQSsiquc01req_lost.err")).isNotEmptyFile();
                    }
                }
                key.reset();
            }
        }
        assertThat(order).containsExactly("OQSsiquc01req_lost.err", "OQSsiquc01req_lost.xml");
        Waiting.until("finished", SOON, () -> rooms.openCount() == 0);
        assertThat(Files.readString(res("OQSsiquc01req_lost.err")))
                .startsWith("TSK-LINE0000001 センターにつながりません")
                .contains(" / ")
                .hasLineCount(1);
        assertThat(res("OQSsiquc01req_lost.xml")).hasBinaryContent(Requests.utf8("LOST"));
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("前の失敗の .err は、次の成功で消える")
    void clearsStaleError() throws Exception {
        Files.writeString(res("OQSsiquc01req_again.err"), "TSK-LINE0000001 x");
        Files.writeString(res("OQSsiquc01req_again.xml"), "x");
        Files.writeString(res("OQSsiquc01res_again.xml"), "old");
        rooms.start();
        Files.write(req("OQSsiquc01req_again.xml"), Requests.utf8("NEW"));
        Waiting.until("answered", SOON, () -> rooms.recent.count() == 1);
        assertThat(Files.readString(res("OQSsiquc01res_again.xml"))).contains("NEW");
        assertThat(res("OQSsiquc01req_again.err")).doesNotExist();
        assertThat(res("OQSsiquc01req_again.xml")).doesNotExist();
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("503 は Retry-After だけ待って再送する")
    void obeysRetryAfter() throws Exception {
        AtomicInteger times = new AtomicInteger();
        fake.behave(asked -> times.incrementAndGet() == 1
                ? Told.problem(503, "{\"code\":\"TSK-LOAD0000002\"}", Map.of("Retry-After", "1"))
                : FakeCentre.confirm(asked));
        rooms.start();
        long from = System.nanoTime();
        Files.write(req("OQSsiquc01req_busy.xml"), Requests.utf8("BUSY"));
        awaitFile(res("OQSsiquc01res_busy.xml"));
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isGreaterThan(Duration.ofSeconds(1));
        assertThat(fake.asked()).hasSize(1);
    }

    @Tag("SEC-007")
    @Test
    @DisplayName("センターが受け付けない要求はすぐ .err になり、再送しない")
    void reportsRefusal() throws Exception {
        fake.behave(_ -> Told.problem(
                403,
                "{\"code\":\"TSK-AUTH0000002\",\"deskText\":\"失効しています。\",\"vendorText\":\"失効リスト\",\"detail\":\"serial 5\"}",
                Map.of()));
        rooms.start();
        Files.write(req("OQSsiquc01req_no.xml"), Requests.utf8("NO"));
        awaitFile(res("OQSsiquc01req_no.xml"));
        assertThat(Files.readString(res("OQSsiquc01req_no.err")))
                .isEqualTo("TSK-AUTH0000002 失効しています。 / 失効リスト (serial 5)\n");
        assertThat(fake.all()).hasSize(1);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("一件が遅くても、ほかは待たされない")
    void slowOneBlocksNobody() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        fake.behave(asked -> {
            if (new String(asked.xml(), StandardCharsets.UTF_8).contains("STUCK")) {
                release.await(10, TimeUnit.SECONDS);
            }
            return FakeCentre.confirm(asked);
        });
        rooms.start();
        Files.write(req("OQSsiquc01req_stuck.xml"), Requests.utf8("STUCK"));
        for (int i = 0; i < 20; i++) {
            Files.write(req("OQSsiquc01req_fast" + i + ".xml"), Requests.utf8("F" + i));
        }
        Waiting.until("others", Duration.ofSeconds(2), () -> rooms.recent.count() == 20);
        release.countDown();
        awaitFile(res("OQSsiquc01res_stuck.xml"));
    }

    @Tag("TRM-013")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "OQSsiquc01req_.xml",
                "OQSsiquc01req_あ.xml",
                "OQSsiquc01req_...xml",
                "OQSsiquc01req_a b.xml",
                "OQSsiquc01req.xml",
                "oqssiquc01req_1.xml",
                "OQSsiquc03req_1.xml",
                "OQSsiquc01req_1.zip"
            })
    @DisplayName("規則に合わない名前の要求は .err になる")
    void refusesBadNames(String name) throws Exception {
        rooms.start();
        Files.write(req(name), Requests.utf8("BAD"));
        awaitFile(res(name));
        String error = name.substring(0, name.lastIndexOf('.')) + ".err";
        assertThat(Files.readString(res(error))).startsWith("TSK-FILE0000001 ");
        assertThat(fake.all()).isEmpty();
    }

    @Tag("TRM-013")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"CIPsiquc01req_1.xml", "OQSmutic01req_1.xml", "EPSsiDMP01req_1.xml"})
    @DisplayName("対応していない種別の要求は .err になる")
    void refusesUnservedKinds(String name) throws Exception {
        rooms.start();
        Files.write(req(name), Requests.utf8("KIND"));
        awaitFile(res(name));
        assertThat(Files.readString(res(name.replace(".xml", ".err")))).startsWith("TSK-XMLF0000006 ");
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("中身の誤りはセンターに聞かず .err になる")
    void refusesBadContent() throws Exception {
        Map<String, byte[]> wrong = Map.of(
                "empty", new byte[0],
                "nul", new byte[2000],
                "cut", java.util.Arrays.copyOf(Requests.utf8("CUT"), 300),
                "broken", Requests.text("UTF-8", "<b>").getBytes(StandardCharsets.UTF_8),
                "dtd",
                        Requests.text("UTF-8", "X")
                                .replace(
                                        "<XmlMsg>",
                                        "<!DOCTYPE XmlMsg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><XmlMsg>")
                                .getBytes(StandardCharsets.UTF_8),
                "encoding", Requests.text("UTF-8", "X").getBytes(Requests.SJIS),
                "noheader",
                        "<XmlMsg><MessageHeader></MessageHeader><MessageBody></MessageBody></XmlMsg>"
                                .getBytes(StandardCharsets.UTF_8));
        Map<String, String> code = Map.of(
                "empty", "TSK-FILE0000002",
                "nul", "TSK-",
                "cut", "TSK-FILE0000002",
                "broken", "TSK-XMLF0000002",
                "dtd", "TSK-XMLF0000003",
                "encoding", "TSK-XMLF0000001",
                "noheader", "TSK-ITEM0000001");
        rooms.start();
        for (var one : wrong.entrySet()) {
            Files.write(req("OQSsiquc01req_" + one.getKey() + ".xml"), one.getValue());
        }
        Waiting.until("all", SOON, () -> rooms.recent.count() == wrong.size());
        for (var one : code.entrySet()) {
            assertThat(Files.readString(res("OQSsiquc01req_" + one.getKey() + ".err")))
                    .as(one.getKey())
                    .startsWith(one.getValue());
            assertThat(res("OQSsiquc01req_" + one.getKey() + ".xml")).hasBinaryContent(wrong.get(one.getKey()));
        }
        assertThat(fake.all()).isEmpty();
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("100 MB のファイルは読まずに .err になり、ほかの要求を妨げない")
    void refusesHugeFile() throws Exception {
        rooms.start();
        Path file = req("OQSsiquc01req_huge.xml");
        byte[] block = new byte[1 << 20];
        new Random(1).nextBytes(block);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
        }
        Files.write(req("OQSsiquc01req_small.xml"), Requests.utf8("S"));
        awaitFile(res("OQSsiquc01res_small.xml"));
        awaitFile(res("OQSsiquc01req_huge.err"));
        assertThat(Files.readString(res("OQSsiquc01req_huge.err"))).startsWith("TSK-FILE0000003 ");
        assertThat(res("OQSsiquc01req_huge.xml")).hasSize(100L << 20);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("結果フォルダがなくなっても要求は失われず、戻れば答える")
    void waitsForResultFolder() throws Exception {
        rooms.start();
        Path away = root.resolve("res-away");
        Files.move(rooms.folders.result(), away);
        Files.write(req("OQSsiquc01req_wait.xml"), Requests.utf8("WAIT"));
        Waiting.until("asked", SOON, () -> fake.all().size() == 1);
        Thread.sleep(1200);
        assertThat(rooms.recent.count()).isZero();
        Files.move(away, rooms.folders.result());
        awaitFile(res("OQSsiquc01res_wait.xml"));
        assertThat(fake.all()).as("not asked again").hasSize(1);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("要求フォルダが作り直されても見張り続ける")
    void watchesRecreatedFolder() throws Exception {
        rooms.start();
        Files.write(req("OQSsiquc01req_one.xml"), Requests.utf8("1"));
        awaitFile(res("OQSsiquc01res_one.xml"));
        Files.delete(rooms.folders.request());
        Thread.sleep(1500);
        Files.createDirectory(rooms.folders.request());
        Files.write(req("OQSsiquc01req_two.xml"), Requests.utf8("2"));
        awaitFile(res("OQSsiquc01res_two.xml"));
    }

    @Tag("TRM-013")
    @ParameterizedTest(name = "{0}")
    @EnumSource(Publishing.class)
    @DisplayName("停止しても処理中の要求は失われず、再開すると同じ番号で一度だけ答える")
    void resumesAfterStop(Publishing publishing) throws Exception {
        rooms.close();
        fake.behave(_ -> {
            Thread.sleep(SOON);
            return Told.CUT;
        });
        rooms = new TerminalRooms(root, centre, publishing, TerminalRooms.QUICK).start();
        for (int i = 0; i < 20; i++) {
            Files.write(req("OQSsiquc01req_stop" + i + ".xml"), Requests.utf8("STOP" + i));
        }
        Waiting.until(
                "taken",
                SOON,
                () -> count(rooms.folders.request()) == 0 && !fake.asked().isEmpty());
        rooms.close();
        assertThat(count(rooms.folders.result())).isZero();
        List<UUID> asked = List.copyOf(fake.asked().keySet()); // not all: one tries while the line is cut
        fake.behave(FakeCentre::confirm);
        rooms = new TerminalRooms(root, centre, publishing, TerminalRooms.QUICK).start();
        Waiting.until("all", SOON, () -> rooms.recent.count() == 20);
        assertThat(fake.asked().keySet()).hasSize(20).containsAll(asked);
        assertThat(fake.asked().values())
                .allSatisfy(attempts -> assertThat(
                                attempts.stream().toList().getLast().attempt())
                        .isGreaterThan(1));
        assertThat(count(rooms.folders.result())).isEqualTo(20);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("移動で公開する設定では、結果は完成した形で現れる")
    void movesIn() throws Exception {
        rooms.close();
        rooms = new TerminalRooms(root, centre, Publishing.MOVE, TerminalRooms.QUICK).start();
        Files.write(req("OQSsiquc01req_move.xml"), Requests.utf8("MOVE"));
        awaitFile(res("OQSsiquc01res_move.xml"));
        assertThat(Files.readString(res("OQSsiquc01res_move.xml"))).contains("MOVE");
        assertThat(count(rooms.folders.work())).isZero();
    }
}
