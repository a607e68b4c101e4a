package jp.tashika.insurer;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.Scanner;
import jp.tashika.command.CommandLook;
import jp.tashika.vocabulary.outcome.Outcome;
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
        CommandLine commands = CommandLook.applyTo(new CommandLine(new InsurerCommand())
                        .addSubcommand(new CheckCommand())
                        .addSubcommand(new SendCommand(in))
                        .addSubcommand(new CommitCommand())
                        .addSubcommand(new StatusCommand())
                        .addSubcommand(new VerdictsCommand()))
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
                return refused.problem().code().equals(Outcome.FEED_HELD.code()) ? ExitCode.HELD : ExitCode.REFUSED;
            }
            if (exception instanceof IOException || exception instanceof UncheckedIOException) {
                err.println("ファイルを読み書きできません。フォルダと空き容量を確認してください（" + reason(exception) + "）。");
                return ExitCode.UNUSABLE;
            }
            throw exception;
        });
        return commands.execute(arguments);
    }

    /** Names of files may be told, what stands in them not. */
    private static String reason(Exception exception) {
        return switch (exception) {
            case FileSystemException file -> file.getClass().getSimpleName() + " " + file.getFile();
            case UncheckedIOException unchecked when unchecked.getCause() != null -> reason(unchecked.getCause());
            default -> exception.getClass().getSimpleName();
        };
    }
}
