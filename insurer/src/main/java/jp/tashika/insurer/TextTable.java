package jp.tashika.insurer;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** 文字の表。Columns in line on a terminal, where a Japanese character is two places wide. */
final class TextTable {

    private final List<List<String>> lines = new ArrayList<>();

    TextTable line(String... cells) {
        lines.add(List.of(cells));
        return this;
    }

    /** The first column to the left, the others to the right. */
    void print(PrintWriter out) {
        int columns = lines.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder("  ");
            for (int i = 0; i < line.size(); i++) {
                String cell = line.get(i);
                String blanks = " ".repeat(widths[i] - width(cell));
                text.append(i == 0 ? cell + blanks : blanks + cell).append("  ");
            }
            out.println(text.toString().stripTrailing());
        }
    }

    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int codePoint) {
        boolean narrow = codePoint < 0x1100 || (codePoint >= 0xFF61 && codePoint <= 0xFF9F);
        return narrow ? 1 : 2;
    }
}
