package jp.tashika.central;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import jp.tashika.central.config.CentralConfig;
import jp.tashika.central.config.ConfigException;
import jp.tashika.central.intake.FeedCommands;
import jp.tashika.central.operation.DoubtCommands;
import jp.tashika.central.operation.OperationParts;
import jp.tashika.central.operation.PatientCommands;
import jp.tashika.central.store.Database;
import jp.tashika.central.store.LedgerAudit;
import jp.tashika.central.store.StoreFailed;
import jp.tashika.command.CommandLook;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** コマンド。{@code central serve | verify | migrate --config FILE}. */
@CommandLine.Command(
        name = "central",
        header = "確か: オンライン資格確認のセンター",
        footer = {
            "",
            "設定ファイル（UTF-8 の properties）に要るもの:",
            "  database.url                jdbc:postgresql://ホスト/名前 または",
            "                              postgresql://ユーザ:パスワード@ホスト/名前",
            "  tls.keystore                サーバ証明書（PKCS#12）",
            "  tls.keystore.password.file  そのパスワードを書いたファイル",
            "  tls.ca, tls.crl             認証局の証明書と失効リスト（PEM）",
            "  intake.folder               保険者から届いたファイルを暗号化して置くフォルダ",
            "  intake.secret.file          16 進 64 桁以上の秘密を書いたファイル",
            "よく変えるもの:",
            "  server.host (0.0.0.0)、server.port (8443)、management.host (127.0.0.1)、management.port (8081)、",
            "  identity (direct | proxy)",
            "カードを受け付けるには: card.authorities（認証局の証明書、PEM）、jlis.url、jlis.ca、jlis.keystore、",
            "  jlis.keystore.password.file",
            "./run で始めたものは DIR/central.properties が設定ファイルです。"
        })
public final class Main {

    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "この説明を表示する")
    @SuppressWarnings("UnusedVariable") // the library reads it
    private boolean help;

    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            scope = CommandLine.ScopeType.INHERIT,
            description = "設定ファイル")
    private Path config = Path.of("");

    private Main() {}

    public static void main(String[] arguments) {
        int code = commands().execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    static CommandLine commands() {
        Main main = new Main();
        CommandLine commands = new CommandLine(main);
        commands.addSubcommand("serve", main.deed("センターを動かす（SIGTERM で止まる）", Main::serve));
        commands.addSubcommand("verify", main.deed("監査台帳を検証する（正常なら 0、異常があれば 1）", Main::verify));
        commands.addSubcommand("migrate", main.deed("データベースの表を用意する", Main::migrate));
        FeedCommands.addTo(commands, () -> IntakeAssembly.parts(CentralConfig.read(main.config), Clock.systemUTC()));
        Supplier<OperationParts> operation =
                () -> OperationAssembly.parts(CentralConfig.read(main.config), Clock.systemUTC());
        DoubtCommands.addTo(commands, operation);
        PatientCommands.addTo(commands, operation, Main::typed);
        commands.setExecutionExceptionHandler((trouble, at, _) -> {
            at.getErr().println(reason(trouble));
            return REFUSED;
        });
        return CommandLook.applyTo(commands);
    }

    /** What is typed, in the letters of the window it is typed in. */
    private static BufferedReader typed() {
        return new BufferedReader(new InputStreamReader(
                System.in, Charset.forName(System.getProperty("stdin.encoding", StandardCharsets.UTF_8.name()))));
    }

    private CommandLine deed(String what, ToIntFunction<At> work) {
        CommandLine command = new CommandLine(new Deed(this, work));
        command.getCommandSpec().usageMessage().description(what);
        return command;
    }

    /** 一つの働き。Something to do with the centre that one file of settings describes. */
    @CommandLine.Command
    private static final class Deed implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        private final Main main;
        private final ToIntFunction<At> work;

        Deed(Main main, ToIntFunction<At> work) {
            this.main = main;
            this.work = work;
        }

        @Override
        public Integer call() {
            return work.applyAsInt(
                    new At(CentralConfig.read(main.config), spec.commandLine().getOut()));
        }
    }

    /** What a deed has at hand. */
    private record At(CentralConfig config, PrintWriter out) {

        Database.Place place() {
            CentralConfig.Database database = config.database();
            return new Database.Place(database.url(), database.user(), database.password());
        }
    }

    private static int serve(At at) {
        Central central = Central.start(at.config());
        at.out().println("ready port=" + central.port() + " management=" + central.managementPort());
        return 0; // the servers' threads go on
    }

    private static int verify(At at) {
        return new LedgerAudit(Database.single(at.place(), "verify"), at.out()::println).isWhole() ? 0 : FAILED;
    }

    private static int migrate(At at) {
        Database.migrate(at.place());
        at.out().println("データベースの表を用意しました。");
        return 0;
    }

    /** One sentence for whoever typed the command. */
    private static String reason(Throwable trouble) {
        return causes(trouble)
                .flatMap(cause -> sentence(cause).stream())
                .findFirst()
                .orElseGet(() -> "センターを始められません（" + innermost(trouble) + "）。");
    }

    private static Optional<String> sentence(Throwable cause) {
        return switch (cause) {
            case ConfigException e -> Optional.of(String.valueOf(e.getMessage()));
            case StartRefused e -> Optional.of(String.valueOf(e.getMessage()));
            case PortInUseException e -> Optional.of("ポート " + e.getPort() + " はほかのプログラムが使っています。");
            case FlywayException e -> Optional.of("データベースの表を用意できません。接続先と権限を確かめてください（" + innermost(e) + "）。");
            case BindException e ->
                Optional.of("server.host か management.host のアドレスで待ち受けられません（" + e.getMessage() + "）。この機械のアドレスにしてください。");
            case StoreFailed e -> Optional.of("データベースを使えません（" + e.getMessage() + "）。");
            default -> Optional.empty();
        };
    }

    /** What it was in the end, in one line. */
    private static String innermost(Throwable trouble) {
        Throwable last = causes(trouble).reduce(trouble, (_, cause) -> cause);
        return last.getClass().getSimpleName()
                + Optional.ofNullable(last.getMessage())
                        .map(message -> ": " + message.lines().findFirst().orElse(""))
                        .orElse("");
    }

    private static Stream<Throwable> causes(Throwable trouble) {
        return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause);
    }
}
