package jp.tashika.format.claim.master;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * マスターの項目。One column of a master that is read.
 *
 * @param index from 0
 * @param form CODE-N, TEXT, NUMBER or DAY
 */
record MasterColumn(int index, String japanese, String name, String form, boolean required) {

    private static final Map<String, Map<String, MasterColumn>> TABLE = table();

    /** The columns of a master by name, in the order of the table. */
    static Map<String, MasterColumn> of(MasterKind kind) {
        return Objects.requireNonNull(TABLE.get(kind.letter()));
    }

    private static Map<String, Map<String, MasterColumn>> table() {
        Map<String, Map<String, MasterColumn>> table = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MasterColumn.class.getResourceAsStream("columns.tsv")),
                StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(row -> table.computeIfAbsent(row[0], letter -> new LinkedHashMap<>())
                            .put(
                                    row[3],
                                    new MasterColumn(
                                            Integer.parseInt(row[1]), row[2], row[3], row[4], row[5].equals("!"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
