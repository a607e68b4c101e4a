package jp.tashika.insurer;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Scanner;

/** What a command typed at a terminal ended with. */
record Typed(int code, String out, String err) {

    static Typed command(String... arguments) {
        return answering("", arguments);
    }

    /** @param input what the person at the terminal types when asked */
    static Typed answering(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true), new Scanner(input));
        return new Typed(code, out.toString(), err.toString());
    }
}
