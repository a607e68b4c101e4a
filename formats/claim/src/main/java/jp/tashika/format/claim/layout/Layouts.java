package jp.tashika.format.claim.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * レイアウト表。The records of one kind of claim in one edition, by id.
 *
 * <p>All tables are read once, from {@code records.tsv} and {@code fields.tsv}.
 */
public final class Layouts {

    private static final int LETTERS = 26;
    private static final List<Layouts> TABLES = new LayoutTables(rows("records.tsv"), rows("fields.tsv")).tables();
    private static final Map<Edition, Map<ClaimKind, Layouts>> BY_KIND = TABLES.stream()
            .collect(Collectors.groupingBy(
                    Layouts::edition,
                    () -> new EnumMap<>(Edition.class),
                    Collectors.toMap(
                            Layouts::kind, table -> table, (one, other) -> one, () -> new EnumMap<>(ClaimKind.class))));
    private static final List<RecordLayout> ALL =
            TABLES.stream().flatMap(table -> table.records.stream()).toList();

    private final ClaimKind kind;
    private final Edition edition;
    private final List<RecordLayout> records;
    private final @Nullable RecordLayout[] byId = new RecordLayout[LETTERS * LETTERS];

    Layouts(ClaimKind kind, Edition edition, List<RecordLayout> records) {
        this.kind = kind;
        this.edition = edition;
        this.records = List.copyOf(records);
        for (RecordLayout layout : records) {
            byId[place(layout.id().charAt(0), layout.id().charAt(1))] = layout;
        }
    }

    public static Layouts of(ClaimKind kind, Edition edition) {
        return Objects.requireNonNull(
                Objects.requireNonNull(BY_KIND.get(edition)).get(kind));
    }

    /** すべてのレイアウト。Of all kinds and editions, each at its {@link RecordLayout#number}. */
    public static List<RecordLayout> all() {
        return ALL;
    }

    public ClaimKind kind() {
        return kind;
    }

    public Edition edition() {
        return edition;
    }

    /** In the order of the table. */
    public List<RecordLayout> records() {
        return records;
    }

    /** The record of this id, empty when this kind of claim has none such. */
    public Optional<RecordLayout> find(String id) {
        return id.length() == 2 ? find(id.charAt(0), id.charAt(1)) : Optional.empty();
    }

    /** The record whose id has these two characters. */
    public Optional<RecordLayout> find(int first, int second) {
        boolean letters = first >= 'A' && first <= 'Z' && second >= 'A' && second <= 'Z';
        return letters ? Optional.ofNullable(byId[place(first, second)]) : Optional.empty();
    }

    /**
     * The record of this id.
     *
     * @throws IllegalArgumentException when this kind of claim has none such
     */
    public RecordLayout record(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(kind + " has no record " + id));
    }

    private static int place(int first, int second) {
        return (first - 'A') * LETTERS + second - 'A';
    }

    private static List<String[]> rows(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Layouts.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
