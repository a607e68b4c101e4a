package jp.tashika.structure.glossary;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.tashika.structure.reading.Repository;
import jp.tashika.structure.reading.Table;

/** 用語集。The terms of {@code docs/glossary.tsv}. */
public record Glossary(List<Term> terms) {

    public static final Path FILE = Path.of("docs/glossary.tsv");
    public static final int COLUMNS = 9;

    /**
     * 用語。One line of the glossary.
     *
     * @param en the stem in code: a type, {@code Type.component}, {@code Enum.CONSTANT} or a package
     * @param wire official spellings
     * @param avoid words that identifiers must not contain; those with a remark in brackets advise people only
     */
    public record Term(
            int line,
            int columns,
            String ja,
            String reading,
            String en,
            String kind,
            String meaning,
            String source,
            List<String> wire,
            List<String> avoid,
            String status) {

        public Term {
            wire = List.copyOf(wire);
            avoid = List.copyOf(avoid);
        }

        public boolean isType() {
            return kind.equals("type");
        }

        public boolean isPlanned() {
            return status.equals("planned");
        }

        public String place() {
            return FILE + ":" + line;
        }

        /** Words of the avoid column that a test can hold. */
        public Stream<String> forbidden() {
            return avoid.stream().filter(word -> !word.contains("("));
        }
    }

    public Glossary {
        terms = List.copyOf(terms);
    }

    public static Glossary of(Repository repository) {
        return of(Table.read(repository.root().resolve(FILE)));
    }

    public static Glossary of(Table table) {
        return new Glossary(table.rows().stream()
                .filter(row -> !row.cell(0).equals("ja"))
                .map(row -> new Term(
                        row.line(),
                        row.cells().size(),
                        row.cell(0),
                        row.cell(1),
                        row.cell(2),
                        row.cell(3),
                        row.cell(4),
                        row.cell(5),
                        list(row.cell(6)),
                        list(row.cell(7)),
                        row.cell(8)))
                .toList());
    }

    public Stream<Term> types() {
        return terms.stream().filter(Term::isType);
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty() && !word.equals("-"))
                .toList();
    }
}
