package jp.tashika.terminal.reception;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tashika.format.oqs.message.BatchRequest;
import jp.tashika.pages.component.Correction;
import jp.tashika.vocabulary.number.CanonicalNumber;
import jp.tashika.vocabulary.number.CheckDigit;

/**
 * 一括照会の名簿。The list a desk uploads: CSV with a heading line, in UTF-8 or Shift_JIS, as Excel writes either.
 *
 * @param lines in the order of the file
 */
record BatchList(List<Line> lines) {

    /** 最大サイズ。10,000 lines are about a tenth of it. */
    static final int BYTES_MAX = 8 * 1024 * 1024;

    /** Nobody's name, number or address is so long: a quotation mark is missing. */
    private static final int FIELD_MAX = 500;

    private static final String SAVE_AS_CSV = "Excelで「名前を付けて保存」から「CSV UTF-8（コンマ区切り）」を選んで保存し、そのファイルを送ってください。";
    private static final String SEE_TO_QUOTES = "その行の「\"」の数が合っているか確認し、もう一度保存して送ってください。";

    BatchList {
        lines = List.copyOf(lines);
    }

    /** 列。The columns of the list, in the order of the template. */
    enum Column {
        ROW("#", false, "No."),
        NAME("患者氏名", false, "氏名"),
        INSURER("保険者番号", true, "保険者番号"),
        SYMBOL("記号", false, "被保険者証記号"),
        NUMBER("番号", true, "被保険者証番号"),
        BRANCH("枝番", false, "被保険者証枝番"),
        BIRTHDATE("生年月日", true, "生年月日"),
        ADDRESS("住所", false, "住所");

        private final String title;
        private final boolean isRequired;
        private final String otherTitle;

        Column(String title, boolean isRequired, String otherTitle) {
            this.title = title;
            this.isRequired = isRequired;
            this.otherTitle = otherTitle;
        }

        String title() {
            return title;
        }

        private boolean isCalled(String heading) {
            return title.equals(heading) || otherTitle.equals(heading);
        }
    }

    /**
     * 名簿の一行。One person of the list.
     *
     * @param position from 1, also the mark by which the answer is known again
     * @param lineOfFile where it stands in the file, the heading counted
     * @param number what the list itself calls the line; personal perhaps
     * @param warning something worth a look that does not stop the query; may be blank
     */
    record Line(
            int position,
            long lineOfFile,
            String number,
            String name,
            String address,
            TypedWords words,
            QueryReading.Reading reading,
            String warning) {

        @Override
        public String toString() {
            return "Line[" + position + "]";
        }
    }

    /** 読取結果。 */
    sealed interface Reading {

        /** 名簿あり。 */
        record Listed(BatchList list) implements Reading {}

        /** 名簿として読めない。Why, and what to do, for the desk. */
        record Unreadable(String reason, List<String> nextSteps) implements Reading {
            Unreadable(String reason, String nextStep) {
                this(reason, List.of(nextStep));
            }
        }
    }

    static Reading read(byte[] file, LocalDate day, LocalDate today) {
        if (file.length == 0) {
            return new Reading.Unreadable("ファイルが選ばれていないか、空です。", "名簿のCSVファイルを選んで、もう一度送ってください。");
        }
        if (file.length > BYTES_MAX) {
            return new Reading.Unreadable("ファイルが大きすぎます。", "名簿を分けて送ってください。");
        }
        return switch (ListText.of(file)) {
            case ListText.Workbook() -> new Reading.Unreadable("Excelブック（.xlsx）のままです。", SAVE_AS_CSV);
            case ListText.Garbled(long line) ->
                new Reading.Unreadable("文字コードを読み取れません（" + line + "行目）。UTF-8でもShift_JISでもありません。", SAVE_AS_CSV);
            case ListText.Read(String text) -> lines(text, day, today);
        };
    }

    /** 雛形。An empty list with the headings, for Excel. */
    static byte[] template() {
        String heading = Arrays.stream(Column.values()).map(Column::title).collect(Collectors.joining(","));
        return ("\uFEFF" + heading + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Reading lines(String text, LocalDate day, LocalDate today) {
        List<CsvRecord> records = new ArrayList<>();
        int tooMany = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .fieldSeparator(text.lines().findFirst().orElse("").contains("\t") ? '\t' : ',')
                .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                if (line.getFields().stream().anyMatch(field -> field.length() > FIELD_MAX)) {
                    return new Reading.Unreadable(
                            line.getStartingLineNumber() + "行目の欄が長すぎます（" + FIELD_MAX + "文字まで）。", SEE_TO_QUOTES);
                }
                if (line.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    if (records.size() > BatchRequest.ROWS_MAX) {
                        tooMany++; // counted, not kept: a file of short lines would fill the memory
                    } else {
                        records.add(line);
                    }
                }
            }
        } catch (CsvParseException e) {
            long after = records.isEmpty() ? 1 : records.getLast().getStartingLineNumber() + 1;
            return new Reading.Unreadable(after + "行目から先をCSVとして読めません。", SEE_TO_QUOTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records.isEmpty()
                ? new Reading.Unreadable("名簿に何も書かれていません。", "1行目に見出し、2行目から患者を書いてください。")
                : listed(records, tooMany, day, today);
    }

    /** @param tooMany lines that are left out of the records, being more than may be sent at once */
    private static Reading listed(List<CsvRecord> records, int tooMany, LocalDate day, LocalDate today) {
        CsvRecord heading = records.getFirst();
        Map<Column, Integer> places = places(heading);
        List<String> missing = missing(places);
        if (!missing.isEmpty()) {
            return new Reading.Unreadable(
                    heading.getStartingLineNumber() + "行目の見出しに「" + String.join("」「", missing) + "」がありません。",
                    places.isEmpty()
                            ? List.of("最初の行を雛形と同じ見出しにして、もう一度送ってください。", "文字化けしているときは、" + SAVE_AS_CSV)
                            : List.of("最初の行を雛形と同じ見出しにして、もう一度送ってください。"));
        }
        Optional<String> twice = twice(heading);
        if (twice.isPresent()) {
            return new Reading.Unreadable(
                    heading.getStartingLineNumber() + "行目の見出しに「" + twice.get() + "」が2つあります。", "どちらか1つにして、もう一度送ってください。");
        }
        if (records.size() == 1) {
            return new Reading.Unreadable("見出しだけで、患者が書かれていません。", "2行目から患者を書いて、もう一度送ってください。");
        }
        if (tooMany > 0) {
            return new Reading.Unreadable(
                    "一度に送れるのは" + BatchWords.people(BatchRequest.ROWS_MAX) + "人までです（この名簿は"
                            + BatchWords.people(BatchRequest.ROWS_MAX + tooMany) + "人）。",
                    "名簿を分けて送ってください。");
        }
        return new Reading.Listed(new BatchList(lines(records.subList(1, records.size()), places, day, today)));
    }

    private static List<Line> lines(
            List<CsvRecord> records, Map<Column, Integer> places, LocalDate day, LocalDate today) {
        List<Line> lines = new ArrayList<>(records.size());
        Map<List<String>, String> seen = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            Fields fields = new Fields(records.get(i), places);
            String insurer = withLostZero(fields.at(Column.INSURER));
            TypedWords words = new TypedWords(
                    insurer,
                    fields.at(Column.SYMBOL),
                    fields.at(Column.NUMBER),
                    fields.at(Column.BRANCH),
                    fields.at(Column.BIRTHDATE),
                    day.toString(),
                    false);
            QueryReading.Reading reading = QueryReading.read(words, today);
            String number = fields.at(Column.ROW).isBlank() ? Integer.toString(i + 1) : fields.at(Column.ROW);
            lines.add(new Line(
                    i + 1,
                    records.get(i).getStartingLineNumber(),
                    number,
                    fields.at(Column.NAME),
                    fields.at(Column.ADDRESS),
                    words,
                    reading,
                    (insurer.equals(fields.at(Column.INSURER)) ? "" : "保険者番号の先頭の0を補いました。")
                            + sameAs(reading, number, seen)));
        }
        return lines;
    }

    /** Excel takes 01480011 for a number and drops the zero; with the check digit it can be put back. */
    private static String withLostZero(String typed) {
        boolean isShort = typed.matches("\\d{5}|\\d{7}");
        return isShort && CheckDigit.fits(typed) ? "0" + typed : typed;
    }

    /** Two spellings of one person, half and full width for example, are told to the desk. */
    private static String sameAs(QueryReading.Reading reading, String number, Map<List<String>, String> seen) {
        return switch (reading) {
            case QueryReading.Reading.Wrong ignored -> "";
            case QueryReading.Reading.Asked(var query, var ignored) -> {
                List<String> person = List.of(
                        query.insurer().digits(),
                        CanonicalNumber.looseSymbol(query.insured().symbol().orElse("")),
                        CanonicalNumber.looseNumber(query.insured().number()),
                        query.insured().branch().orElse(""),
                        query.birthdate().toString());
                String earlier = seen.putIfAbsent(person, number);
                yield earlier == null ? "" : "# " + earlier + " と同じ人です。";
            }
        };
    }

    private static Map<Column, Integer> places(CsvRecord heading) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < heading.getFieldCount(); i++) {
            String title = TypedWords.closed(heading.getField(i));
            for (Column column : Column.values()) {
                if (column.isCalled(title)) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        return places;
    }

    private static List<String> missing(Map<Column, Integer> places) {
        List<String> missing = new ArrayList<>();
        for (Column column : Column.values()) {
            if (column.isRequired && !places.containsKey(column)) {
                missing.add(column.title());
            }
        }
        return missing;
    }

    /** A column that two headings name: either could be meant. */
    private static Optional<String> twice(CsvRecord heading) {
        List<String> titles =
                heading.getFields().stream().map(TypedWords::closed).toList();
        return Arrays.stream(Column.values())
                .filter(column -> titles.stream().filter(column::isCalled).count() > 1)
                .map(Column::title)
                .findFirst();
    }

    /** 欄。The fields of one line by column; {@code ="0001"}, by which Excel keeps zeros, is 0001. */
    private record Fields(CsvRecord line, Map<Column, Integer> places) {
        String at(Column column) {
            Integer place = places.get(column);
            String field = place == null || place >= line.getFieldCount() ? "" : line.getField(place);
            String text = TypedWords.folded(field);
            return text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"")
                    ? text.substring(2, text.length() - 1)
                    : text;
        }
    }

    /** Why a line cannot be asked: where it stands, then one sentence for each field. */
    static String sentence(Line line, List<Correction> corrections) {
        StringBuilder all = new StringBuilder("ファイルの" + line.lineOfFile() + "行目。");
        corrections.forEach(
                correction -> all.append(correction.label()).append(": ").append(correction.message()));
        return all.toString();
    }
}
