package jp.tashika.reader.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.Scope;
import jp.tashika.reader.camera.Cameras;
import jp.tashika.reader.guard.StaffCode;
import jp.tashika.reader.kiosk.Wording;
import jp.tashika.reader.log.OperationLog;
import jp.tashika.reader.option.Options;
import jp.tashika.reader.paper.PaperScan;
import jp.tashika.reader.session.Rules;
import jp.tashika.reader.signing.OperatorSignature;
import jp.tashika.reader.staff.About;
import jp.tashika.reader.staff.Checks;
import jp.tashika.reader.station.CardReaders;
import jp.tashika.reader.station.FaceCheck;
import jp.tashika.reader.station.Station;
import jp.tashika.reader.station.Stations;
import jp.tashika.reader.terminal.HttpTerminal;
import jp.tashika.reader.terminal.TerminalSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;

/** The real pages on real kiosks, before a terminal made by hand. */
public final class KioskServer implements AutoCloseable {

    public static final String STAFF_CODE = "7294";

    public final LocalTerminal terminal;
    public final Stations stations;
    public final OperationLog log;
    public final Station.Parts parts;

    private final PassingClock clock = new PassingClock();
    private final HttpTerminal line;
    private final ConfigurableApplicationContext context;

    /** What a test sets otherwise. */
    public record Wish(
            Set<Method> methods,
            boolean asksForPaper,
            Duration patience,
            Duration reminder,
            Optional<FaceCheck> face,
            Optional<PaperScan> paper,
            Optional<OperatorSignature> operator,
            List<String> kiosks) {

        public static final Wish USUAL = new Wish(
                Set.of(Method.PIN, Method.VISUAL),
                false,
                Duration.ofMinutes(2),
                Duration.ofMinutes(2),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("a"));

        public Wish methods(Method... wanted) {
            return new Wish(
                    Set.copyOf(Arrays.asList(wanted)), asksForPaper, patience, reminder, face, paper, operator, kiosks);
        }

        public Wish paper(PaperScan wanted) {
            return new Wish(methods, true, patience, reminder, face, Optional.of(wanted), operator, kiosks);
        }

        /** Whose activation codes are taken. */
        public Wish operator(OperatorSignature wanted) {
            return new Wish(methods, asksForPaper, patience, reminder, face, paper, Optional.of(wanted), kiosks);
        }

        public Wish reminder(Duration wanted) {
            return new Wish(methods, asksForPaper, patience, wanted, face, paper, operator, kiosks);
        }

        public Wish face(FaceCheck wanted) {
            return new Wish(methods, asksForPaper, patience, reminder, Optional.of(wanted), paper, operator, kiosks);
        }

        public Wish kiosks(String... wanted) {
            return new Wish(methods, asksForPaper, patience, reminder, face, paper, operator, Arrays.asList(wanted));
        }
    }

    /** @param readers one for each kiosk, by the kiosk's name */
    public KioskServer(CardsOfNobody cards, Map<String, CardReaders> readers, String pattern, Wish wish, Path folder) {
        terminal = new LocalTerminal(cards.authority());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        log = new OperationLog(folder, 90, clock);
        line = new HttpTerminal(new TerminalSettings(
                terminal.address(), LocalTerminal.DEVICE, LocalTerminal.PASSWORD, Duration.ofSeconds(5)));
        StaffCode code = new StaffCode(STAFF_CODE, clock);
        Rules rules = new Rules(
                wish.methods(),
                Set.of(Scope.MEDICATION, Scope.CHECKUP),
                wish.asksForPaper(),
                wish.patience(),
                wish.reminder());
        stations = new Stations(wish.kiosks().stream()
                .map(kiosk -> new Station(
                        kiosk, Pattern.compile(pattern), rules, parts(cards, readers.get(kiosk), wish, code, clock)))
                .toList());
        parts = parts(cards, readers.values().iterator().next(), wish, code, clock);
        SpringApplication application = new SpringApplication(Pages.class);
        application.setDefaultProperties(Map.of(
                "server.address",
                "127.0.0.1",
                "server.port",
                "0",
                "spring.main.banner-mode",
                "off",
                "spring.threads.virtual.enabled",
                "true",
                "logging.level.root",
                "warn"));
        application.addInitializers(initial -> {
            GenericApplicationContext beans = (GenericApplicationContext) initial;
            beans.registerBean(Stations.class, () -> stations);
            beans.registerBean(Wording.class, () -> new Wording(Map.of()));
            beans.registerBean(StaffCode.class, () -> code);
            beans.registerBean(OperationLog.class, () -> log);
            beans.registerBean(Clock.class, () -> clock);
            beans.registerBean(
                    Options.class,
                    () -> new Options(folder.resolve("option"), wish.operator(), LocalTerminal.DEVICE, clock));
            beans.registerBean(About.class, () -> About.of(Map.of("機器ID", LocalTerminal.DEVICE), true));
            beans.registerBean(
                    Checks.class,
                    () -> new Checks(
                            line,
                            new ChallengeRequest(LocalTerminal.DEVICE),
                            readers.values().iterator().next(),
                            wish.face().map(FaceCheck::cameras).orElse(Cameras.none())));
        });
        context = application.run();
        stations.start();
    }

    private Station.Parts parts(CardsOfNobody cards, CardReaders reader, Wish wish, StaffCode code, Clock clock) {
        return new Station.Parts(
                reader,
                line,
                new ChallengeRequest(LocalTerminal.DEVICE),
                Optional.of(cards.institution()),
                wish.face(),
                wish.paper(),
                code,
                log,
                clock,
                new Random(7));
    }

    public Station station() {
        return stations.all().getFirst();
    }

    /** Lets time pass at once. */
    public void pass(Duration by) {
        clock.ahead.accumulateAndGet(by, Duration::plus);
    }

    public String address(String path) {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port", "0") + path;
    }

    @Override
    public void close() {
        stations.close();
        context.close();
        line.close();
        terminal.close();
    }

    /** The system's, set forward by what a test let pass. */
    private static final class PassingClock extends Clock {

        private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Tokyo");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), ahead.get());
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
    @ComponentScan({"jp.tashika.reader.kiosk", "jp.tashika.reader.staff", "jp.tashika.reader.guard"})
    static class Pages {}
}
