package jp.tashika.structure.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** 表。A table kept as tab-separated text: blank lines and lines that begin with # are remarks. */
public record Table(List<Row> rows) {

    /** 行。One line of a table, with its line number for messages. */
    public record Row(int line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public String cell(int index) {
            return index < cells.size() ? cells.get(index).strip() : "";
        }

        /** The words of a cell; a cell of {@code -} has none. */
        public List<String> words(int index) {
            return Arrays.stream(cell(index).split("\\s+"))
                    .filter(word -> !word.isEmpty() && !word.equals("-"))
                    .toList();
        }
    }

    public Table {
        rows = List.copyOf(rows);
    }

    public static Table of(String text) {
        List<Row> rows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(new Row(i + 1, Arrays.asList(line.split("\t", -1))));
            }
        }
        return new Table(rows);
    }

    /** The table in {@code file}; an absent file is an empty table. */
    public static Table read(Path file) {
        try {
            return Files.exists(file) ? of(Files.readString(file)) : new Table(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table beside this module's tests. */
    public static Table resource(String name) {
        try (var stream =
                Objects.requireNonNull(Table.class.getResourceAsStream("/jp/tashika/structure/" + name), name)) {
            return of(new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
