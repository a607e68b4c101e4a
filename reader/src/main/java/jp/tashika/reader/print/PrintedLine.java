package jp.tashika.reader.print;

import java.util.List;
import java.util.stream.Collectors;

/** 読んだ行。One line that was read, from left to right. */
public record PrintedLine(List<PrintedSymbol> symbols) {

    public PrintedLine {
        symbols = List.copyOf(symbols);
    }

    /** 行の文字。Without the gaps between them, which in Japanese mean nothing. */
    public String text() {
        return symbols.stream().map(PrintedSymbol::text).collect(Collectors.joining());
    }

    /** 確信度。Of the least certain character; 0 for an empty line. */
    public double confidence() {
        return symbols.stream().mapToDouble(PrintedSymbol::confidence).min().orElse(0);
    }

    /** Personal: what was read is not shown. */
    @Override
    public String toString() {
        return "PrintedLine[" + symbols.size() + " masked]";
    }
}
