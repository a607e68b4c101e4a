package jp.tashika.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.tashika.command.CommandLook;

/** 画面表示。What the person who started the street reads. */
final class Console {

    private static final PrintStream OUT = new PrintStream(System.out, true, CommandLook.charset(System.out));
    private static final PrintStream ERR = new PrintStream(System.err, true, CommandLook.charset(System.err));

    private Console() {}

    static void line(String text) {
        OUT.println(text);
    }

    /** One line that grows in place on a terminal, and is printed at the end only where output is a file. */
    static void progress(String text, boolean last) {
        if (isTerminal()) {
            OUT.print("\r" + text + (last ? "\n" : ""));
            OUT.flush();
        } else if (last) {
            OUT.println(text);
        }
    }

    @SuppressWarnings("SystemConsoleNull") // it may still be null where there is no console at all
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        return console != null && console.isTerminal();
    }

    static void error(String text) {
        ERR.println(text);
    }

    /** The last line of a log that is not a stack trace, to show why a house did not start. */
    static String lastLine(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.reversed().stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("\t") && !line.startsWith("{"))
                    .findFirst()
                    .map(line -> "最後の行: " + line)
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
