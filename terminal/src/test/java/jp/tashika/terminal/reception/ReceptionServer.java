package jp.tashika.terminal.reception;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.tashika.terminal.disk.Storage;
import jp.tashika.terminal.outbox.RecentAnswers;
import jp.tashika.terminal.relay.LineState;
import jp.tashika.terminal.staff.StaffAccounts;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;

/** The real reception server, as the terminal starts it, before a centre made by hand. */
final class ReceptionServer implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(
            FakeCentre.TODAY.atTime(9, 30).atZone(ZoneId.of("Asia/Tokyo")).toInstant(), ZoneId.of("Asia/Tokyo"));

    final FakeCentre centre = new FakeCentre();
    final RecentAnswers recent = new RecentAnswers(200);
    final AtomicReference<LineState> line = new AtomicReference<>(new LineState.Unknown(CLOCK.instant()));

    final AtomicReference<Optional<Storage.Trouble>> storage = new AtomicReference<>(Optional.empty());

    private final ConfigurableApplicationContext context;

    ReceptionServer() {
        this(StaffAccounts.NONE);
    }

    ReceptionServer(StaffAccounts staff) {
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
        Desk desk = new Desk(
                centre,
                FakeCentre.FACILITY,
                line::get,
                storage::get,
                recent,
                CLOCK,
                Duration.ofMillis(300),
                Duration.ofMinutes(1));
        application.addInitializers(initial -> {
            ((GenericApplicationContext) initial).registerBean(Desk.class, () -> desk);
            ((GenericApplicationContext) initial).registerBean(StaffAccounts.class, () -> staff);
        });
        context = application.run();
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port", "0"));
    }

    String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan({"jp.tashika.terminal.reception", "jp.tashika.terminal.staff"})
    static class Pages {}
}
