package jp.tashika.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jp.tashika.command.CommandLook;
import jp.tashika.command.StartRefused;
import jp.tashika.reader.guard.ProcessGuard;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine;

/** 読取機の起動。Starts the reader: {@code java -XX:+DisableAttachMechanism -jar reader.jar --config FILE}. */
@CommandLine.Command(
        name = "reader",
        header = "確か: マイナンバーカードの読取機。患者の画面と職員の画面を出します。",
        subcommands = OptionCodeCommand.class)
public final class Main implements Callable<Integer> {
    private static final int REFUSED = 1;

    @CommandLine.Option(names = "--config", paramLabel = "FILE", description = "設定ファイル（UTF-8 の properties）")
    private Path config = Path.of("");

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "この説明を表示する")
    @SuppressWarnings("UnusedVariable") // the library reads it
    private boolean help;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

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
        // by hand: a required one would be asked of the commands below, too
        if (config.toString().isEmpty()) {
            throw new CommandLine.MissingParameterException(
                    spec.commandLine(), spec.findOption("--config"), "Missing required option: '--config=FILE'");
        }
        ProcessGuard.weakness().ifPresent(weakness -> {
            throw new StartRefused(weakness);
        });
        boolean isDumpOff = ProcessGuard.forbidDumps();
        start(ReaderConfig.load(config), isDumpOff);
        return 0; // the servers' threads go on
    }

    private static Optional<String> sentence(Exception problem) {
        return switch (problem) {
            case StartRefused refused -> Optional.of(String.valueOf(refused.getMessage()));
            case ApplicationContextException refused -> busyPort(refused);
            default -> Optional.empty();
        };
    }

    private static Optional<String> busyPort(ApplicationContextException refused) {
        return Stream.<Throwable>iterate(refused, cause -> cause != null, Throwable::getCause)
                .filter(PortInUseException.class::isInstance)
                .map(busy -> "ポート " + ((PortInUseException) busy).getPort() + " は別のプログラムが使っています。port を変えてください")
                .findFirst();
    }

    private static void start(ReaderConfig config, boolean isDumpOff) {
        Path logs = config.stateFolder().resolve("log");
        try {
            Files.createDirectories(logs);
        } catch (IOException e) {
            throw new StartRefused("フォルダを作れません: " + logs, e);
        }
        Clock clock = Clock.system(ZoneId.of("Asia/Tokyo"));
        SpringApplication reader = new SpringApplication(Reader.class);
        reader.setDefaultProperties(properties(config, logs));
        reader.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(ReaderConfig.class, () -> config);
            beans.registerBean(Clock.class, () -> clock);
            beans.registerBean(Hardened.class, () -> new Hardened(isDumpOff));
        });
        reader.run();
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
    private static Map<String, Object> properties(ReaderConfig config, Path logs) {
        return Map.ofEntries(
                Map.entry("server.address", config.page().getAddress().getHostAddress()),
                Map.entry("server.port", config.page().getPort()),
                Map.entry("server.forward-headers-strategy", "none"),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("server.error.include-message", "never"),
                Map.entry("server.servlet.session.timeout", "60m"),
                Map.entry("server.servlet.session.cookie.same-site", "strict"),
                Map.entry("server.servlet.session.cookie.http-only", "true"),
                Map.entry("server.servlet.session.tracking-modes", "cookie"),
                Map.entry("server.servlet.session.persistent", "false"),
                Map.entry("spring.application.name", "tashika-reader"),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("spring.threads.virtual.enabled", "true"),
                Map.entry("logging.file.name", logs.resolve("reader.log").toString()),
                Map.entry("logging.structured.format.file", "logstash"),
                Map.entry("logging.logback.rollingpolicy.max-file-size", "10MB"),
                Map.entry("logging.logback.rollingpolicy.max-history", config.logDays()),
                Map.entry("logging.logback.rollingpolicy.total-size-cap", "200MB"),
                Map.entry("logging.pattern.console", "%d{HH:mm:ss.SSS} %-5level %logger{0} %msg %kvp%n%wEx"),
                Map.entry("logging.level.org.apache", "warn"),
                Map.entry("logging.level.org.springframework", "warn"),
                // said by us, in one sentence
                Map.entry("logging.level.org.springframework.boot.diagnostics", "off"),
                Map.entry("logging.level.org.springframework.boot.web.server", "error"));
    }
}
