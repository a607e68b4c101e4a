package jp.tashika.central;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tashika.central.config.CentralConfig;
import jp.tashika.central.config.ConfigException;
import jp.tashika.central.store.Database;
import jp.tashika.central.store.LedgerAudit;
import jp.tashika.central.store.StoreFailed;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.web.server.PortInUseException;

/** コマンド。{@code serve | verify | migrate --config FILE}. */
public final class Main {

    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    private static final String USAGE = """
            使い方: central serve   --config FILE   センターを動かす
                    central verify  --config FILE   監査台帳を検証する（正常なら 0、異常があれば 1 で終わる）
                    central migrate --config FILE   データベースの表を用意する
            """;

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    private Main() {}

    public static void main(String[] arguments) {
        int code = run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    private static int run(String[] arguments) {
        if (arguments.length != 3 || !arguments[1].equals("--config")) {
            ERR.print(USAGE);
            return REFUSED;
        }
        try {
            CentralConfig config = CentralConfig.read(Path.of(arguments[2]));
            return switch (arguments[0]) {
                case "serve" -> serve(config);
                case "verify" -> verify(config);
                case "migrate" -> migrate(config);
                default -> {
                    ERR.print(USAGE);
                    yield REFUSED;
                }
            };
        } catch (RuntimeException e) {
            ERR.println(reason(e));
            return REFUSED;
        }
    }

    private static int serve(CentralConfig config) {
        Central central = Central.start(config);
        OUT.println("ready port=" + central.port() + " management=" + central.managementPort());
        return 0; // the servers' threads go on
    }

    private static int verify(CentralConfig config) {
        return new LedgerAudit(Database.single(place(config), "verify"), OUT::println).isWhole() ? 0 : FAILED;
    }

    private static int migrate(CentralConfig config) {
        Database.migrate(place(config));
        OUT.println("データベースの表を用意しました。");
        return 0;
    }

    private static Database.Place place(CentralConfig config) {
        CentralConfig.Database database = config.database();
        return new Database.Place(database.url(), database.user(), database.password());
    }

    /** One sentence for whoever typed the command. */
    private static String reason(RuntimeException trouble) {
        return causes(trouble)
                .flatMap(cause -> sentence(cause).stream())
                .findFirst()
                .orElseGet(() -> "センターを始められません: " + trouble);
    }

    private static Optional<String> sentence(Throwable cause) {
        return switch (cause) {
            case ConfigException e -> Optional.of(String.valueOf(e.getMessage()));
            case StartRefused e -> Optional.of(String.valueOf(e.getMessage()));
            case PortInUseException e -> Optional.of("ポート " + e.getPort() + " はほかのプログラムが使っています。");
            case FlywayException e -> Optional.of("データベースの表を用意できません。接続先と権限を確かめてください（" + e.getMessage() + "）。");
            case StoreFailed e -> Optional.of("データベースを使えません（" + e.getMessage() + "）。");
            default -> Optional.empty();
        };
    }

    private static Stream<Throwable> causes(Throwable trouble) {
        return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause);
    }
}
