package jp.tashika.reader.paper;

/**
 * 証の一行。One line of text as the recognition read it.
 *
 * @param sureness 0 to 100
 */
public record PaperLine(String text, int sureness) {

    public PaperLine {
        sureness = Math.clamp(sureness, 0, 100);
    }

    /** Personal: only its length is shown. */
    @Override
    public String toString() {
        return "PaperLine[" + text.length() + ", " + sureness + "]";
    }
}
