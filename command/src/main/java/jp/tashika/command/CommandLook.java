package jp.tashika.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import picocli.CommandLine;

/** コマンドの見た目。How every command looks: in Japanese, in letters its window has, and under the name by which it was called. */
public final class CommandLook {

    /** Set by the script that starts a command: what its user typed, so that help can be typed again. */
    private static final String CALLED = "tashika.command";

    private static final int COLUMNS = 100;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Tokyo"));

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

    /** 日本時間。A moment as a table of a command shows it: by the clocks of Japan, to the second. */
    public static String time(Instant moment) {
        return TIME.format(moment);
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

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, charset(stream));
    }

    /** The encoding of the window, on Windows Shift_JIS for example; where that has no Japanese, UTF-8. */
    public static Charset charset(PrintStream stream) {
        return stream.charset().newEncoder().canEncode("確") ? stream.charset() : StandardCharsets.UTF_8;
    }
}
