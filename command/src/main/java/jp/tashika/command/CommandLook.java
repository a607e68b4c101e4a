package jp.tashika.command;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** コマンドの見た目。How every command looks: in Japanese, in UTF-8, and under the name by which it was called. */
public final class CommandLook {

    /** Set by the script that starts a command: what its user typed, so that help can be typed again. */
    private static final String CALLED = "tashika.command";

    private static final int COLUMNS = 100;

    private CommandLook() {}

    /** Gives a finished command, with all below it, its look; returns the same. */
    public static CommandLine applyTo(CommandLine commands) {
        commands.setCommandName(System.getProperty(CALLED, commands.getCommandName()));
        applyHeadings(commands);
        return commands.setUsageHelpWidth(COLUMNS)
                .setOut(writer(System.out))
                .setErr(writer(System.err))
                .setParameterExceptionHandler(new WrongUsage());
    }

    private static void applyHeadings(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .synopsisHeading("使い方: ")
                .synopsisSubcommandLabel("コマンド")
                .parameterListHeading("%n引数:%n")
                .optionListHeading("%nオプション:%n")
                .commandListHeading("%nコマンド:%n");
        command.getSubcommands().values().forEach(CommandLook::applyHeadings);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
