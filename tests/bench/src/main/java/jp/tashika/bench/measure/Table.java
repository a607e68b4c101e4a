package jp.tashika.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** 表。Figures as a Markdown table, ready for docs/performance.md. Used by one thread. */
public final class Table {

    private final String title;
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public Table(String title, String... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    public Table row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** A sentence below the table. */
    public Table note(String sentence) {
        notes.add(sentence);
        return this;
    }

    public String markdown() {
        StringBuilder text = new StringBuilder("### ").append(title).append("\n\n");
        text.append(line(columns)).append(line(columns.stream().map(_ -> "---").toList()));
        rows.forEach(row -> text.append(line(row)));
        notes.forEach(note -> text.append('\n').append(note).append('\n'));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
