package jp.tashika.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jp.tashika.command.CommandLook;
import jp.tashika.command.StartRefused;
import jp.tashika.terminal.disk.FolderLock;
import jp.tashika.terminal.relay.Identity;
import jp.tashika.terminal.relay.IdentityException;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine;

/** 資格確認端末の起動。Starts the terminal: {@code java -jar terminal.jar --config FILE}. */
@CommandLine.Command(name = "terminal", header = "確か: 医療機関・薬局の資格確認端末。フォルダに置かれた要求をセンターへ送り、結果を書きます。")
public final class Main implements Callable<Integer> {
    private static final int REFUSED = 1;
    private static final int OUT_OF_MEMORY = 3;

    @CommandLine.Option(
            names = "--config",
            paramLabel = "FILE",
            required = true,
            description = "設定ファイル（UTF-8 の properties）")
    private Path config = Path.of("");

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "この説明を表示する")
    @SuppressWarnings("UnusedVariable") // the library reads it
    private boolean help;

    private Main() {}

    public static void main(String[] args) {
        int code = command().execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    static CommandLine command() {
        CommandLine command = CommandLook.applyTo(new CommandLine(new Main()));
        command.getCommandSpec()
                .usageMessage()
                .footer(help().lines().map(line -> line.replace("%", "%%")).toArray(String[]::new));
        return command.setExecutionExceptionHandler((problem, at, _) -> {
            at.getErr().println(sentence(problem).orElseThrow(() -> problem));
            return REFUSED;
        });
    }

    @Override
    public Integer call() {
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> stopWithoutMemory(failure));
        start(TerminalConfig.load(config));
        return 0; // the servers' threads go on
    }

    /** One sentence for whoever started it; there may be no log yet. */
    private static Optional<String> sentence(Exception problem) {
        return switch (problem) {
            case StartRefused refused -> Optional.of(String.valueOf(refused.getMessage()));
            case IdentityException refused -> Optional.of(String.valueOf(refused.getMessage()));
            case ApplicationContextException refused -> busyPort(refused);
            default -> Optional.empty();
        };
    }

    private static Optional<String> busyPort(ApplicationContextException refused) {
        return Stream.<Throwable>iterate(refused, cause -> cause != null, Throwable::getCause)
                .filter(PortInUseException.class::isInstance)
                .map(busy -> "ポート " + ((PortInUseException) busy).getPort()
                        + " は別のプログラムが使っています。page.port または management.port を変えてください")
                .findFirst();
    }

    /** Half a terminal is worse than none: whoever started it starts it again, and the journal goes on. */
    private static void stopWithoutMemory(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        }
        LoggerFactory.getLogger(Main.class).error("a thread ended by a fault of the terminal", failure);
    }

    private static void start(TerminalConfig config) {
        FolderCheck.prepare(config.folders());
        List<FolderLock> locks = FolderCheck.lock(config.folders());
        Clock clock = Clock.system(ZoneId.of("Asia/Tokyo"));
        Identity identity =
                Identity.load(config.keyStore(), config.keyStorePassword(), config.authority(), clock.instant());
        SpringApplication terminal = new SpringApplication(Terminal.class);
        terminal.setDefaultProperties(properties(config));
        terminal.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(TerminalConfig.class, () -> config);
            beans.registerBean(Identity.class, () -> identity);
            beans.registerBean(Clock.class, () -> clock);
            for (FolderLock lock : locks) {
                beans.registerBean("lock" + locks.indexOf(lock), FolderLock.class, () -> lock);
            }
        });
        terminal.run();
    }

    /** 説明。Every key of the file of settings. */
    static String help() {
        try (InputStream text = Objects.requireNonNull(Main.class.getResourceAsStream("help.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the frameworks below are set; nothing here is for users to change. */
    private static Map<String, Object> properties(TerminalConfig config) {
        return Map.ofEntries(
                Map.entry("server.address", config.page().getAddress().getHostAddress()),
                Map.entry("server.port", config.page().getPort()),
                Map.entry("server.forward-headers-strategy", "none"),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("server.error.include-message", "never"),
                Map.entry("spring.application.name", "tashika-terminal"),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("spring.threads.virtual.enabled", "true"),
                Map.entry(
                        "management.server.address",
                        config.management().getAddress().getHostAddress()),
                Map.entry("management.server.port", config.management().getPort()),
                Map.entry("management.endpoints.web.exposure.include", "health,metrics,prometheus"),
                Map.entry("management.endpoint.health.show-details", "always"),
                Map.entry("management.endpoint.health.probes.enabled", "true"),
                Map.entry(
                        "logging.file.name",
                        config.folders().log().resolve("terminal.log").toString()),
                Map.entry("logging.structured.format.file", "logstash"),
                Map.entry("logging.logback.rollingpolicy.max-file-size", "10MB"),
                Map.entry("logging.logback.rollingpolicy.max-history", "30"),
                Map.entry("logging.logback.rollingpolicy.total-size-cap", "1GB"),
                Map.entry("logging.pattern.console", "%d{HH:mm:ss.SSS} %-5level %logger{0} %msg %kvp%n%wEx"),
                Map.entry("logging.level.org.apache", "warn"),
                Map.entry("logging.level.org.springframework", "warn"),
                // said by us, in one sentence
                Map.entry("logging.level.org.springframework.boot.diagnostics", "off"),
                Map.entry("logging.level.org.springframework.boot.web.server", "error"));
    }
}
