package jp.tashika.terminal.reception;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tashika.pages.component.Choice;
import jp.tashika.pages.component.Table;

/** 一括照会の結果表。Filters, orders and pages the rows of a run, and writes them as CSV. */
final class BatchTable {

    private static final int ROWS_A_PAGE = 50;
    private static final String ALL = "all";

    private BatchTable() {}

    /**
     * 列。The columns of the table and the CSV.
     *
     * @param order how the table is ordered by it
     */
    private record Column(String key, String title, Function<BatchRow, String> text, Comparator<BatchRow> order) {
        Column(String key, String title, Function<BatchRow, String> text) {
            this(key, title, text, Comparator.comparing(text));
        }
    }

    private static final Column ROW = new Column(
            "row",
            "#",
            row -> row.line().number(),
            Comparator.comparingInt(row -> row.line().position()));

    private static final Column NAME =
            new Column("name", "患者氏名", row -> row.line().name());

    private static final Column VERDICT =
            new Column("verdict", "資格確認結果", row -> row.verdict().word(), Comparator.comparing(BatchRow::verdict));

    private static final Column DETAIL = new Column("detail", "理由・次にすること", BatchRow::detail);

    private static final Column INSURER =
            new Column("insurer", "保険者番号", row -> row.line().words().insurer());

    private static final Column BIRTHDATE =
            new Column("birthdate", "生年月日", row -> row.line().words().birthdate());

    /** On the screen: what a desk needs to find a person, no more. */
    private static final List<Column> SHOWN = List.of(
            ROW,
            NAME,
            VERDICT,
            DETAIL,
            INSURER,
            new Column("numbers", "記号・番号・枝番", row -> numbers(row.line().words())),
            BIRTHDATE);

    private static final List<Column> SAVED = List.of(
            ROW,
            NAME,
            VERDICT,
            DETAIL,
            INSURER,
            new Column("symbol", "記号", row -> row.line().words().symbol()),
            new Column("number", "番号", row -> row.line().words().number()),
            new Column("branch", "枝番", row -> row.line().words().branch()),
            BIRTHDATE,
            new Column("address", "住所", row -> row.line().address()));

    private static String numbers(TypedWords words) {
        return Stream.of(words.symbol(), words.number(), words.branch())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** 表示の希望。What the address of the page asks for; anything unknown means the usual. */
    record Wish(String filter, String sort, boolean isDescending, int page) {
        Optional<BatchRow.Verdict> verdict() {
            return Arrays.stream(BatchRow.Verdict.values())
                    .filter(verdict -> verdict.key().equals(filter))
                    .findFirst();
        }
    }

    private static Column column(Wish wish) {
        return SHOWN.stream()
                .filter(column -> column.key().equals(wish.sort()))
                .findFirst()
                .orElse(ROW);
    }

    static Table table(BatchRun.State.Ended ended, Wish wish, String address) {
        Optional<BatchRow.Verdict> verdict = wish.verdict();
        Comparator<BatchRow> order = column(wish).order();
        List<BatchRow> rows = ended.rows().stream()
                .filter(row -> verdict.isEmpty() || row.verdict() == verdict.get())
                .sorted((wish.isDescending() ? order.reversed() : order).thenComparing(ROW.order()))
                .toList();
        Slice slice = Slice.of(rows.size(), wish.page(), ROWS_A_PAGE);
        return new Table(
                "result",
                "一括照会の結果（" + verdict.map(BatchRow.Verdict::word).orElse("すべて") + "）",
                SHOWN.stream()
                        .map(column -> new Table.Column(column.key(), column.title(), !column.equals(DETAIL)))
                        .toList(),
                rows.subList(slice.from(), slice.to()).stream()
                        .map(BatchTable::cells)
                        .toList(),
                new Table.View(
                        address + "?filter="
                                + verdict.map(BatchRow.Verdict::key).orElse(ALL),
                        column(wish).key(),
                        wish.isDescending(),
                        slice.page(),
                        slice.pages(),
                        rows.size()),
                "この結果の人はいません。");
    }

    static List<Choice> filters(BatchRun.State.Ended ended, Wish wish, String address) {
        List<Choice> choices = new ArrayList<>();
        Optional<BatchRow.Verdict> here = wish.verdict();
        choices.add(new Choice("すべて", address + "?filter=" + ALL, ended.rows().size(), here.isEmpty()));
        for (BatchRow.Verdict verdict : BatchRow.Verdict.values()) {
            choices.add(new Choice(
                    verdict.word(),
                    address + "?filter=" + verdict.key(),
                    ended.count(verdict),
                    here.equals(Optional.of(verdict))));
        }
        return choices;
    }

    /** CSV。All rows in the order of the list, for Excel. */
    static byte[] csv(BatchRun.State.Ended ended) {
        StringBuilder text = new StringBuilder("\uFEFF");
        line(text, SAVED.stream().map(Column::title).toList());
        for (BatchRow row : ended.rows()) {
            line(text, SAVED.stream().map(column -> column.text().apply(row)).toList());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Table.Cell> cells(BatchRow row) {
        return SHOWN.stream()
                .<Table.Cell>map(column -> column.equals(VERDICT)
                        ? new Table.Cell.Sign(row.verdict().mark())
                        : new Table.Cell.Text(column.text().apply(row)))
                .toList();
    }

    private static void line(StringBuilder text, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            text.append(i == 0 ? "\"" : ",\"")
                    .append(harmless(fields.get(i)).replace("\"", "\"\""))
                    .append('"');
        }
        text.append("\r\n");
    }

    /** A field that Excel would take for a formula is kept from being one. */
    private static String harmless(String field) {
        return !field.isEmpty() && "=+-@\t\r".indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
    }
}
