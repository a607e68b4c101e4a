package jp.tashika.simulation;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import jp.tashika.command.CommandLook;
import jp.tashika.simulation.jlis.JlisFailed;
import jp.tashika.simulation.load.LoadFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** 模擬環境コマンド。Samples of the fictional population, a load on a centre, the fictional issuer and its cards. */
@Command(
        name = "simulation",
        description = "架空の人口の見本、センターへの負荷、架空の J-LIS とカード、レセプトと健診結果",
        subcommands = {
            PopulationCommand.class,
            LoadCommand.class,
            JlisCommand.class,
            CardCommand.class,
            ClaimsCommand.class,
            CheckupsCommand.class
        })
public final class Main {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "この説明を表示する")
    @SuppressWarnings("UnusedVariable") // the library reads it
    private boolean help;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return CommandLook.applyTo(new CommandLine(new Main()))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((problem, command, _) -> {
                    command.getErr().println(sentence(problem));
                    return command.getCommandSpec().exitCodeOnExecutionException();
                })
                .execute(arguments);
    }

    private static String sentence(Exception problem) {
        return switch (problem) {
            case LoadFailed failed -> String.valueOf(failed.getMessage());
            case JlisFailed failed -> String.valueOf(failed.getMessage());
            default -> "失敗しました（" + problem.getClass().getSimpleName() + ": " + problem.getMessage() + "）。";
        };
    }
}
