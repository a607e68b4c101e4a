package jp.tashika.insurer;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import picocli.CommandLine;

/** 保険者コマンド。The door of the command {@code insurer}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(
                arguments,
                new PrintWriter(
                        new PrintStream(System.out, true, StandardCharsets.UTF_8), true, StandardCharsets.UTF_8),
                new PrintWriter(
                        new PrintStream(System.err, true, StandardCharsets.UTF_8), true, StandardCharsets.UTF_8),
                new Scanner(System.in, StandardCharsets.UTF_8)));
    }

    /** @return the exit code, one of {@link ExitCode} */
    static int run(String[] arguments, PrintWriter out, PrintWriter err, Scanner in) {
        CommandLine commands = new CommandLine(new InsurerCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new SendCommand(in))
                .addSubcommand(new CommitCommand())
                .addSubcommand(new StatusCommand())
                .addSubcommand(new VerdictsCommand())
                .setOut(out)
                .setErr(err);
        commands.setExecutionExceptionHandler((exception, command, parsed) -> {
            if (exception instanceof CommandRefused refused) {
                err.println(refused.getMessage());
                return ExitCode.UNUSABLE;
            }
            if (exception instanceof CentreLine.CentreRefused refused) {
                err.println(refused.problem().code() + " " + refused.problem().deskText());
                err.println(
                        refused.problem().vendorText() + " " + refused.problem().detail());
                return ExitCode.REFUSED;
            }
            throw exception;
        });
        return commands.execute(arguments);
    }
}
