package jp.tashika.terminal;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import jp.tashika.command.StartRefused;
import jp.tashika.terminal.card.CardVisits;
import jp.tashika.terminal.card.FaceFolder;
import jp.tashika.terminal.card.PaperDesk;
import jp.tashika.terminal.card.PaperFolder;
import jp.tashika.terminal.card.ReaderDevices;
import jp.tashika.terminal.disk.Storage;
import jp.tashika.terminal.inbox.AnswerLog;
import jp.tashika.terminal.inbox.Inbox;
import jp.tashika.terminal.journal.Journal;
import jp.tashika.terminal.outbox.Archive;
import jp.tashika.terminal.outbox.Housekeeping;
import jp.tashika.terminal.outbox.RecentAnswers;
import jp.tashika.terminal.outbox.ResultFolder;
import jp.tashika.terminal.relay.CardCentre;
import jp.tashika.terminal.relay.Centre;
import jp.tashika.terminal.relay.HttpsCentre;
import jp.tashika.terminal.relay.Identity;
import jp.tashika.terminal.relay.Line;
import jp.tashika.terminal.relay.LineState;
import jp.tashika.terminal.staff.StaffAccounts;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** 端末の組立て。How the rooms of the terminal are put together. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            UserDetailsServiceAutoConfiguration.class,
            // the rooms count what matters; observing every filter only swells the metrics
            ObservationAutoConfiguration.class,
            WebMvcObservationAutoConfiguration.class
        })
@ComponentScan({"jp.tashika.terminal.reception", "jp.tashika.terminal.staff", "jp.tashika.terminal.card"})
class Terminal {
    private static final int RECENT_MAX = 200;

    @Bean
    Line line(Clock clock, MeterRegistry meters) {
        Line line = new Line(clock);
        Gauge.builder("tashika.terminal.line", line, it -> it.state() instanceof LineState.Up ? 1 : 0)
                .description("1 while the last attempt reached the centre")
                .register(meters);
        return line;
    }

    @Bean
    HttpsCentre centre(TerminalConfig config, Identity identity, Line line, MeterRegistry meters, Clock clock) {
        Gauge.builder(
                        "tashika.terminal.certificate.expires",
                        identity,
                        it -> it.notAfter().getEpochSecond())
                .description("When the terminal's certificate expires, in seconds since 1970")
                .baseUnit("seconds")
                .register(meters);
        return new HttpsCentre(config.relay(), identity, line, clock);
    }

    @Bean
    RecentAnswers recentAnswers() {
        return new RecentAnswers(RECENT_MAX);
    }

    @Bean
    Storage storage(TerminalConfig config, MeterRegistry meters, Clock clock) {
        Storage storage = new Storage(config.folders(), clock);
        Gauge.builder("tashika.terminal.storage", storage, it -> it.trouble().isEmpty() ? 1 : 0)
                .description("1 while all folders take files")
                .register(meters);
        return storage;
    }

    @Bean
    Archive archive(TerminalConfig config, Clock clock) {
        return new Archive(config.folders().archive(), clock.getZone());
    }

    @Bean
    Inbox inbox(
            TerminalConfig config,
            Centre centre,
            Archive archive,
            RecentAnswers recent,
            Storage storage,
            MeterRegistry meters,
            Clock clock) {
        Inbox inbox = Inbox.of(
                new Inbox.Settings(
                        config.folders().request(), config.openMax(), config.memoryBytes(), config.patience()),
                new Journal(config.folders().work(), UuidCreator::getTimeOrderedEpoch),
                centre,
                new ResultFolder(config.folders().result(), config.publishing()),
                archive,
                new AnswerLog(recent, storage, meters),
                clock);
        Gauge.builder("tashika.terminal.open", inbox, Inbox::openCount)
                .description("Request files found and not yet answered")
                .register(meters);
        return inbox;
    }

    @Bean
    FaceFolder faceFolder(TerminalConfig config, Archive archive, Clock clock) {
        return new FaceFolder(config.folders(), archive, config.publishing(), clock);
    }

    @Bean
    CardVisits cardVisits(TerminalConfig config, Identity identity, Line line, FaceFolder folder) {
        return new CardVisits(new CardCentre(config.relay(), identity, line, config.faceEncoding()), folder);
    }

    @Bean
    PaperDesk paperDesk(TerminalConfig config, FaceFolder face, Archive archive, Clock clock) {
        return new PaperDesk(
                new PaperFolder(config.folders(), face, archive, clock), config.faceEncoding(), config.paperWait());
    }

    @Bean
    ReaderDevices readerDevices(TerminalConfig config) {
        try {
            return config.readerDevices().map(ReaderDevices::read).orElse(ReaderDevices.NONE);
        } catch (ReaderDevices.Unreadable e) {
            throw new StartRefused("設定 reader.devices: " + e.getMessage());
        }
    }

    @Bean
    StaffAccounts staffAccounts(TerminalConfig config) {
        try {
            return config.staffAccounts().map(StaffAccounts::read).orElse(StaffAccounts.NONE);
        } catch (StaffAccounts.Unreadable e) {
            throw new StartRefused("設定 staff.accounts: " + e.getMessage());
        }
    }

    @Bean
    Work work(Inbox inbox, Storage storage, TerminalConfig config, Clock clock) {
        return new Work(inbox, storage, new Housekeeping(config.folders(), config.retention()), clock);
    }

    /** The line to the centre, as the health page tells it. */
    @Bean
    HealthIndicator centreHealthIndicator(Line line) {
        return () -> switch (line.state()) {
            case LineState.Up up -> Health.up().withDetail("since", up.since()).build();
            case LineState.Unknown unknown ->
                Health.unknown().withDetail("since", unknown.since()).build();
            case LineState.Down down ->
                Health.down()
                        .withDetail("since", down.since())
                        .withDetail("reason", down.reason())
                        .build();
        };
    }

    /** The folders, as the health page tells them. */
    @Bean
    HealthIndicator storageHealthIndicator(Storage storage) {
        return () -> storage.trouble()
                .map(trouble -> Health.down()
                        .withDetail("folder", trouble.folder().toString())
                        .withDetail("full", trouble.isFull())
                        .withDetail("since", trouble.since()))
                .orElseGet(Health::up)
                .build();
    }
}
