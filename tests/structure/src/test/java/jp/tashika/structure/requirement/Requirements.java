package jp.tashika.structure.requirement;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tashika.structure.reading.Repository;
import jp.tashika.structure.reading.SourceFile;
import jp.tashika.structure.reading.Table;

/** 要件一覧。The requirement ids of {@code docs/requirements.tsv}, and the ids that tests carry. */
public record Requirements(List<Row> rows) {

    public static final Path FILE = Path.of("docs/requirements.tsv");

    /** A tag in capitals means a requirement; a plain word such as {@code slow} does not. */
    private static final Pattern ID_LIKE = Pattern.compile(".*[A-Z].*");

    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

    /**
     * 要件。One line: what is asked, and how the repository shows it.
     *
     * @param status {@code test} (a tagged test shows it), {@code doc} (a document states it), {@code later} (a later
     *     part builds it), {@code outside} (not in the hands of software)
     * @param where the document of a {@code doc}, the reason of {@code later} and {@code outside}, remarks otherwise
     */
    public record Row(int line, String id, String title, String status, String where) {

        public String place() {
            return FILE + ":" + line;
        }
    }

    /** 印。A requirement id on a test. */
    public record Tag(String id, String place) {}

    public Requirements {
        rows = List.copyOf(rows);
    }

    public static Requirements of(Repository repository) {
        return new Requirements(Table.read(repository.root().resolve(FILE)).rows().stream()
                .filter(row -> !row.cell(0).equals("id"))
                .map(row -> new Row(row.line(), row.cell(0), row.cell(1), row.cell(2), row.cell(3)))
                .toList());
    }

    public Set<String> ids() {
        return rows.stream().map(Row::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every requirement id on a test of the repository. */
    public static List<Tag> tags(Repository repository) {
        return repository
                .sources()
                .filter(SourceFile::test)
                .flatMap(source -> source.annotations().stream()
                        .filter(note -> note.name().equals("Tag"))
                        .flatMap(note -> STRING.matcher(note.arguments())
                                .results()
                                .map(found -> found.group(1))
                                .filter(id -> ID_LIKE.matcher(id).matches())
                                .map(id -> new Tag(id, source.place(note.line())))))
                .toList();
    }
}
