package jp.tashika.vocabulary.outcome;

/**
 * 不備。One thing that is wrong with what was read.
 *
 * @param outcome which fault, with its code and texts
 * @param path where: an element path, a column name, or {@code ""} for the whole
 * @param detail a length, a position or an expected form; never the content itself (it may be personal)
 */
public record Fault(Outcome outcome, String path, String detail) {

    public static Fault of(Outcome outcome, String path) {
        return new Fault(outcome, path, "");
    }

    /** 一行表示。One line for a file or a log: code, path and detail. */
    public String line() {
        return outcome.code() + (path.isEmpty() ? "" : " " + path) + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
