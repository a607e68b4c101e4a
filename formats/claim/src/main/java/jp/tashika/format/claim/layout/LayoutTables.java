package jp.tashika.format.claim.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** レイアウト表の組立て。Puts the two tables together, a list of layouts for each kind and edition. */
final class LayoutTables {

    private final List<String[]> recordRows;
    private final List<String[]> fieldRows;
    private int number;

    LayoutTables(List<String[]> recordRows, List<String[]> fieldRows) {
        this.recordRows = recordRows;
        this.fieldRows = fieldRows;
    }

    /** By kind, and in it by edition, in the order of their constants. */
    List<Layouts> tables() {
        List<Layouts> tables = new ArrayList<>();
        for (ClaimKind kind : ClaimKind.values()) {
            for (Edition edition : Edition.values()) {
                tables.add(new Layouts(kind, edition, records(kind, edition)));
            }
        }
        return List.copyOf(tables);
    }

    private List<RecordLayout> records(ClaimKind kind, Edition edition) {
        List<RecordLayout> records = new ArrayList<>();
        for (String[] row : recordRows) {
            if (words(row[0]).contains(kind.name())) {
                records.add(record(kind, edition, records.size(), row));
            }
        }
        return records;
    }

    private RecordLayout record(ClaimKind kind, Edition edition, int place, String[] row) {
        return new RecordLayout(
                number++,
                place,
                kind,
                edition,
                row[1],
                row[2],
                row[3],
                RecordRole.valueOf(row[4]),
                row[5].equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(row[5])),
                optional(row[6]),
                optional(row[7]),
                fields(kind, edition, row[1]));
    }

    private List<FieldLayout> fields(ClaimKind kind, Edition edition, String id) {
        return fieldRows.stream()
                .filter(row -> row[2].equals(id) && words(row[0]).contains(kind.name()))
                .filter(row -> row[1].equals("*") || row[1].equals(edition.name()))
                .flatMap(row -> run(row).stream())
                .sorted(Comparator.comparingInt(FieldLayout::index))
                .toList();
    }

    /** The fields of one row: one, or a run of them numbered from 1. */
    private static List<FieldLayout> run(String[] row) {
        int dash = row[3].indexOf('-');
        if (dash < 0) {
            return List.of(field(row, Integer.parseInt(row[3]), ""));
        }
        int slash = row[3].indexOf('/');
        int last = Integer.parseInt(row[3].substring(dash + 1, slash < 0 ? row[3].length() : slash));
        int step = slash < 0 ? 1 : Integer.parseInt(row[3].substring(slash + 1));
        List<FieldLayout> fields = new ArrayList<>();
        for (int index = Integer.parseInt(row[3].substring(0, dash)); index <= last; index += step) {
            fields.add(field(row, index, Integer.toString(fields.size() + 1)));
        }
        return fields;
    }

    private static FieldLayout field(String[] row, int index, String suffix) {
        return new FieldLayout(
                index,
                row[4] + suffix,
                row[5] + suffix,
                FieldMode.valueOf(row[6]),
                Integer.parseInt(row[7]),
                row[8].equals("F"),
                Need.valueOf(row[9]),
                row[10].equals("-") ? Set.of() : Set.copyOf(words(row[10])));
    }

    private static List<String> words(String cell) {
        return Arrays.asList(cell.split(" "));
    }

    private static Optional<String> optional(String cell) {
        return cell.equals("-") ? Optional.empty() : Optional.of(cell);
    }
}
