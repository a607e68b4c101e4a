package jp.tashika.format.oqs.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * コード表。One table of the interface with the Japanese label of each value, from {@code oqs-codes.tsv}.
 *
 * @param id such as {@code OQSCD006}
 * @param name the Japanese name of the table
 * @param labels wire value to label, in the order of the table
 */
public record CodeTable(String id, String name, Map<String, String> labels) {

    private static final Map<String, CodeTable> ALL = load();

    public CodeTable {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** 全コード表。All tables by id, in order. */
    public static Map<String, CodeTable> all() {
        return ALL;
    }

    public static Optional<CodeTable> find(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    /** 表示名。The Japanese label of {@code wire}, empty when the table has no such value. */
    public Optional<String> label(String wire) {
        return Optional.ofNullable(labels.get(wire));
    }

    private static Map<String, CodeTable> load() {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CodeTable.class.getResourceAsStream("oqs-codes.tsv")),
                StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(row -> {
                        names.put(row[0], row[1]);
                        labels.computeIfAbsent(row[0], id -> new LinkedHashMap<>())
                                .put(row[2], row[3]);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, CodeTable> tables = new LinkedHashMap<>();
        labels.forEach((id, values) -> tables.put(id, new CodeTable(id, names.getOrDefault(id, ""), values)));
        return Collections.unmodifiableMap(tables);
    }
}
