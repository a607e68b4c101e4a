package jp.tashika.reader.print;

/**
 * 読んだ文字。One character that was read.
 *
 * @param confidence 0 to 100, as the engine sees it; it is often wrong about that
 */
public record PrintedSymbol(String text, double confidence, PrintArea area) {

    /** Personal: what was read is not shown. */
    @Override
    public String toString() {
        return "PrintedSymbol[masked]";
    }
}
