package jp.tashika.reader.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.PaperReply;
import jp.tashika.reader.fake.CardsOfNobody;
import jp.tashika.reader.fake.KioskServer;
import jp.tashika.reader.fake.MemoryReader;
import jp.tashika.reader.paper.PaperInTray;
import jp.tashika.reader.session.Event;
import jp.tashika.reader.session.Stage;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("紙の証を読む台")
@Timeout(120)
class PaperAtKioskTest {

    private static final CardsOfNobody CARDS = new CardsOfNobody();
    private static final List<String> CERTIFICATE = List.of("公費負担者番号80137151", "氏名試験太郎");

    @TempDir
    Path folder;

    private final MemoryReader reader = new MemoryReader();
    private final PaperInTray tray = new PaperInTray();
    private Optional<KioskServer> running = Optional.empty();

    private KioskServer server() {
        return running.orElseThrow();
    }

    @AfterEach
    void close() {
        running.ifPresent(KioskServer::close);
    }

    private static void until(BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void untilStage(Class<? extends Stage> expected) {
        until(() -> expected.isInstance(server().station().session().stage()));
    }

    /** A patient whose check has ended well, with a paper in the tray. */
    private Station placed() {
        KioskServer server = new KioskServer(
                CARDS, Map.of("a", reader), "Memory", KioskServer.Wish.USUAL.paper(tray.scan("a")), folder);
        running = Optional.of(server);
        server.terminal.questions = Set.of();
        reader.place(CARDS.card());
        untilStage(Stage.Choosing.class);
        server.station().handle(new Event.Chosen(Method.VISUAL));
        server.station().handle(new Event.StaffConfirmed());
        untilStage(Stage.OfferingPaper.class);
        server.station().handle(new Event.Answered(true));
        return server.station();
    }

    private String errors() {
        try (Stream<Path> files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"UPDATED, ''", "UPDATE_FAILED, TSK-PAPR0000002", "UNANSWERED, TSK-PAPR0000003"})
    @Tag("OCR-006")
    @Tag("OCR-007")
    @DisplayName("レセコンの答えが画面を決め、理由は記録に残り、内容は残らない")
    void theAnswerDecides(PaperReply.Result result, String noted) {
        tray.lines = CERTIFICATE;
        Station station = placed();
        server().terminal.paper = result;
        station.handle(new Event.PaperPlaced());
        untilStage(Stage.PaperRead.class);
        assertThat(station.session().stage())
                .isInstanceOfSatisfying(
                        Stage.PaperRead.class,
                        read -> assertThat(read.isTaken()).isEqualTo(result == PaperReply.Result.UPDATED));
        assertThat(server().terminal.papers).hasSize(1);
        assertThat(tray.isWiped()).isTrue();
        assertThat(errors()).doesNotContain("80137151", "試験");
        if (noted.isEmpty()) {
            assertThat(errors()).doesNotContain("TSK-PAPR");
        } else {
            assertThat(errors()).contains(noted);
        }
    }

    @Test
    @Tag("OCR-006")
    @DisplayName("空のトレイ、番号のない紙、壊れたカメラ、端末の不調は、窓口に案内する")
    void whatCannotBeRead() {
        Station station = placed();
        fails(station, Outcome.PAPER_UNREADABLE);
        tray.lines = List.of("お知らせ", "氏名試験太郎");
        fails(station, Outcome.PAPER_UNREADABLE);
        tray.isCameraBroken = true;
        fails(station, Outcome.PAPER_UNREADABLE);
        assertThat(server().terminal.papers).isEmpty();
        tray.isCameraBroken = false;
        tray.lines = CERTIFICATE;
        server().terminal.problem = Optional.of(Outcome.PAPER_CHECK_UNKNOWN);
        fails(station, Outcome.PAPER_CHECK_UNKNOWN);
    }

    private void fails(Station station, Outcome noted) {
        station.handle(new Event.PaperPlaced());
        untilStage(Stage.PaperRead.class);
        assertThat(station.session().stage())
                .isInstanceOfSatisfying(
                        Stage.PaperRead.class,
                        read -> assertThat(read.isTaken()).isFalse());
        assertThat(errors()).contains(noted.code());
        station.handle(new Event.Answered(true));
    }

    @Test
    @Tag("OCR-006")
    @DisplayName("途中でやめた人には、あとから届いた答えは何も変えない")
    void aLateAnswerChangesNothing() {
        tray.lines = CERTIFICATE;
        Station station = placed();
        server().terminal.gate = new CountDownLatch(1);
        station.handle(new Event.PaperPlaced());
        until(() -> !server().terminal.papers.isEmpty());
        station.handle(new Event.Answered(false));
        assertThat(station.session().stage()).isInstanceOf(Stage.Finished.class);
        int screen = station.session().screen();
        server().terminal.gate.countDown();
        until(() -> tray.isWiped());
        assertThat(station.session().stage()).isInstanceOf(Stage.Finished.class);
        assertThat(station.session().screen()).isEqualTo(screen);
    }

    @Test
    @Tag("OCR-003")
    @Tag("OCR-013")
    @DisplayName("その台のトレイを見るカメラがなければ、証を尋ねない")
    void isNotAskedForWithoutATray() {
        placed();
        assertThat(server().parts.possible(server().station().rules(), "a").asksForPaper())
                .isTrue();
        assertThat(server().parts.possible(server().station().rules(), "b").asksForPaper())
                .isFalse();
    }
}
