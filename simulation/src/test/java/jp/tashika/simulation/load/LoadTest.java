package jp.tashika.simulation.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.simulation.population.FictionalFacility;
import jp.tashika.simulation.population.Insurers;
import jp.tashika.simulation.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("BAT-007")
class LoadTest {

    private static final int FACILITIES = 3;
    private static final Population POPULATION =
            Population.of(42, 2000, LocalDate.of(2026, 11, 22), Insurers.of(Insurers.DEFAULT_COUNT));

    @TempDir
    static Path folder;

    private static StandInCentre centre;
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();
    private static final List<Path> KEYS = new ArrayList<>();
    private static final List<FacilityLine> LINES = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        centre = new StandInCentre(folder.resolve("ca"), POPULATION, FACILITIES);
        try (Stream<Path> keys = Files.list(centre.facilityKeys())) {
            keys.filter(file -> file.toString().endsWith(".p12")).sorted().forEach(KEYS::add);
        }
        KEYS.forEach(file -> LINES.add(line(file)));
    }

    private static FacilityLine line(Path keys) {
        return FacilityLine.open(centre.address(), keys, centre.authorityFile(), HttpClient.Version.HTTP_1_1, THREADS);
    }

    @AfterAll
    static void stop() {
        LINES.forEach(FacilityLine::close);
        THREADS.shutdownNow();
        centre.close();
    }

    @BeforeEach
    void behave() {
        centre.behave((exchange, answer, _) -> StandInCentre.send(exchange, 200, answer));
        centre.clients.clear();
        centre.requestIds.clear();
    }

    private static LoadReport run(LoadPlan.Pace pace, int millis) {
        return run(pace, millis, Encoding.UTF_8, LoadPlan.WAITING_MAX);
    }

    private static LoadReport run(LoadPlan.Pace pace, int millis, Encoding encoding, int waitingMax) {
        LoadPlan plan = new LoadPlan(pace, Duration.ofMillis(200), Duration.ofMillis(millis), waitingMax);
        return new Load(plan, new Questions(POPULATION, encoding), LINES).run();
    }

    @ParameterizedTest(name = "{0} で照会する")
    @EnumSource(Encoding.class)
    void everyAnswerIsRightAndTimed(Encoding encoding) {
        LoadReport report = run(new LoadPlan.Pace.Rate(300), 1000, encoding, LoadPlan.WAITING_MAX);
        assertThat(report.errors()).isZero();
        assertThat(report.count(Verdict.RIGHT)).isEqualTo(360);
        assertThat(report.times().getTotalCount()).isEqualTo(300);
        assertThat(report.perSecond()).isEqualTo(300);
        assertThat(report.millis(50)).isPositive();
        assertThat(centre.clients).hasSize(FACILITIES);
        assertThat(centre.requestIds).hasSize(360);
        assertThat(report.text()).contains("p99", "正しい回答 360 件").doesNotContain("誤った");
        assertThat(report.line()).contains("answers=300", "errors=0", "right=360");
    }

    @Test
    void askersSendOneAfterTheOther() {
        LoadReport report = run(new LoadPlan.Pace.Askers(4), 500);
        assertThat(report.errors()).isZero();
        assertThat(report.times().getTotalCount()).isPositive().isLessThanOrEqualTo(report.count(Verdict.RIGHT));
    }

    @Test
    void aStandstillIsCountedForEveryRequestThatWasDue() {
        ReentrantLock standstill = new ReentrantLock();
        centre.behave((exchange, answer, number) -> {
            standstill.lock();
            try {
                if (number == 200) {
                    Thread.sleep(500);
                }
            } finally {
                standstill.unlock();
            }
            StandInCentre.send(exchange, 200, answer);
        });
        LoadReport report = run(new LoadPlan.Pace.Rate(200), 2000);
        assertThat(report.errors()).isZero();
        // 500 of 2,000 ms stood still: about a quarter of the requests waited, half of them 250 ms and more
        assertThat(report.millis(90)).isGreaterThan(200);
        assertThat(report.millis(50)).isLessThan(report.millis(99));
    }

    @Test
    void everyWrongAnswerIsFound() {
        centre.behave((exchange, answer, number) -> {
            String text = new String(answer, StandardCharsets.UTF_8);
            switch ((int) (number % 8)) {
                case 0 ->
                    StandInCentre.send(
                            exchange,
                            200,
                            text.replaceAll("(Validity>)[1-5]", "$16").getBytes(StandardCharsets.UTF_8));
                case 1 ->
                    StandInCentre.send(
                            exchange, 200, text.replace(">load-", ">luad-").getBytes(StandardCharsets.UTF_8));
                case 2 -> StandInCentre.send(exchange, 200, "<a>".getBytes(StandardCharsets.UTF_8));
                case 3 -> StandInCentre.send(exchange, 429, new byte[0]);
                case 4 -> StandInCentre.send(exchange, 503, new byte[0]);
                case 5 -> StandInCentre.send(exchange, 500, new byte[0]);
                case 6 -> exchange.close();
                default -> StandInCentre.send(exchange, 200, answer);
            }
        });
        LoadReport report = run(new LoadPlan.Pace.Rate(200), 600);
        assertThat(report.count(Verdict.WRONG)).isBetween(18L, 20L);
        assertThat(report.count(Verdict.MIXED_UP)).isEqualTo(20);
        assertThat(report.count(Verdict.UNREADABLE)).isEqualTo(20);
        assertThat(report.count(Verdict.TURNED_AWAY)).isEqualTo(40);
        assertThat(report.count(Verdict.REFUSED)).isEqualTo(20);
        assertThat(report.count(Verdict.LINE_CUT)).isEqualTo(20);
        assertThat(report.errors()).isEqualTo(160 - report.count(Verdict.RIGHT));
        assertThat(report.times().getTotalCount()).isLessThanOrEqualTo(40);
    }

    @Test
    void whatIsNotSentIsCounted() {
        centre.behave((exchange, answer, _) -> {
            Thread.sleep(300);
            StandInCentre.send(exchange, 200, answer);
        });
        LoadReport report = run(new LoadPlan.Pace.Rate(100), 500, Encoding.UTF_8, 5);
        assertThat(report.count(Verdict.NOT_SENT)).isGreaterThan(20);
        assertThat(report.count(Verdict.NOT_SENT) + report.count(Verdict.RIGHT)).isEqualTo(70);
    }

    @Test
    void aCentreThatIsGoneIsALineCut() {
        try (FacilityLine gone = FacilityLine.open(
                URI.create("https://localhost:1"),
                KEYS.getFirst(),
                centre.authorityFile(),
                HttpClient.Version.HTTP_1_1,
                THREADS)) {
            LoadPlan plan = new LoadPlan(
                    new LoadPlan.Pace.Rate(20), Duration.ZERO, Duration.ofMillis(500), LoadPlan.WAITING_MAX);
            LoadReport report = new Load(plan, new Questions(POPULATION, Encoding.UTF_8), List.of(gone)).run();
            assertThat(report.count(Verdict.LINE_CUT)).isEqualTo(10);
            assertThat(report.times().getTotalCount()).isZero();
            assertThat(report.text()).contains("通信の失敗 10 件");
        }
    }

    @Test
    void theFacilityIsWhoItsCertificateSays() {
        assertThat(LINES.stream().map(FacilityLine::facility))
                .containsExactlyInAnyOrder(
                        FictionalFacility.of(0).code(),
                        FictionalFacility.of(1).code(),
                        FictionalFacility.of(2).code());
    }

    @Test
    void otherKeysAreRefusedWithASentence() throws Exception {
        assertThatThrownBy(() -> line(centre.serverKeys()))
                .isInstanceOf(LoadFailed.class)
                .hasMessageContaining("医療機関のものではありません");
        assertThatThrownBy(() -> line(folder.resolve("none.p12"))).isInstanceOf(LoadFailed.class);
        Path broken = folder.resolve("broken.p12");
        Files.writeString(broken, "not a key store");
        Files.writeString(folder.resolve("broken.password"), "secret");
        assertThatThrownBy(() -> line(broken)).isInstanceOf(LoadFailed.class);
    }

    @Test
    void questionsAreTheSameForTheSameNumber() {
        Questions questions = new Questions(POPULATION, Encoding.UTF_8);
        Question one = questions.number(7, FictionalFacility.of(0).code());
        Question again = questions.number(7, FictionalFacility.of(0).code());
        assertThat(again.request()).isEqualTo(one.request());
        assertThat(questions.number(8, FictionalFacility.of(0).code()).request())
                .isNotEqualTo(one.request());
        assertThat(one.toString()).isEqualTo("Question[" + one.expected() + "]");
    }

    @ParameterizedTest(name = "毎秒 {0} 件の計画は作れない")
    @ValueSource(doubles = {0, -1, Double.NaN, 2_000_000})
    void impossibleRatesAreRefused(double rate) {
        assertThatThrownBy(() -> new LoadPlan.Pace.Rate(rate)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void impossiblePlansAreRefused() {
        LoadPlan.Pace pace = new LoadPlan.Pace.Rate(1);
        assertThatThrownBy(() -> new LoadPlan.Pace.Askers(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LoadPlan(pace, Duration.ofSeconds(-1), Duration.ofSeconds(1), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LoadPlan(pace, Duration.ZERO, Duration.ZERO, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LoadPlan(pace, Duration.ZERO, Duration.ofSeconds(1), 0))
                .isInstanceOf(IllegalArgumentException.class);
        LoadPlan plan = new LoadPlan(pace, Duration.ZERO, Duration.ofSeconds(1), 1);
        assertThatThrownBy(() -> new Load(plan, new Questions(POPULATION, Encoding.UTF_8), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
