package jp.tashika.format.insurer.feed;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tashika.format.insurer.row.FeedRow;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/** CSVの読取。Reads one CSV of a feed, its header first, and hands over row by row. */
final class CsvReading {

    private static final int FIELD_MAX = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final RecordKind kind;
    private final long rowsMax;
    private final RowSink sink;
    private final List<Fault> faults = new ArrayList<>();
    private long rows;

    CsvReading(RecordKind kind, long rowsMax, RowSink sink) {
        this.kind = kind;
        this.rowsMax = rowsMax;
        this.sink = sink;
    }

    /** Rows handed over so far. */
    long rows() {
        return rows;
    }

    /**
     * Reads to the end, or to the first fault of the file as a whole.
     *
     * @return the faults of the file; those of rows went to the sink
     */
    List<Fault> read(InputStream in) throws IOException {
        InputStreamReader strict = new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try {
            readRecords(csv().ofCsvRecord(strict).iterator());
        } catch (CsvParseException | UncheckedIOException e) {
            if (!(e.getCause() instanceof IOException broken)) {
                fault(Outcome.FEED_CSV_BROKEN, "after row " + rows);
            } else if (broken instanceof CharacterCodingException) {
                fault(Outcome.FEED_ENCODING_BROKEN, "after row " + rows);
            } else {
                throw broken;
            }
        }
        return faults;
    }

    private static CsvReader.CsvReaderBuilder csv() {
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(FIELD_MAX);
    }

    private void readRecords(Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            fault(Outcome.FEED_HEADER_WRONG, "no header");
            return;
        }
        List<Column> header = header(records.next().getFields());
        while (faults.isEmpty() && records.hasNext()) {
            if (rows == rowsMax) {
                fault(Outcome.FEED_TOO_LARGE, "more than " + rowsMax + " rows");
                return;
            }
            rows++;
            sink.accept(kind, Math.toIntExact(rows), row(header, records.next().getFields()));
        }
    }

    private Decoded<FeedRow> row(List<Column> header, List<String> values) {
        if (values.size() != header.size()) {
            return Decoded.faulty(new Fault(
                    Outcome.ROW_COLUMNS_WRONG, "", values.size() + " instead of " + header.size() + " columns"));
        }
        Map<Column, String> texts = new EnumMap<>(Column.class);
        for (int i = 0; i < values.size(); i++) {
            texts.put(header.get(i), values.get(i).strip());
        }
        return RowForms.row(kind, new Fields(kind, texts));
    }

    // spec| F5: a column that is missing or misspelt would blank a field of every row unseen
    private List<Column> header(List<String> names) {
        List<Column> header = new ArrayList<>();
        Set<Column> missing = EnumSet.copyOf(kind.columns());
        for (int i = 0; i < names.size(); i++) {
            String name = i == 0 && names.get(i).indexOf(BYTE_ORDER_MARK) == 0
                    ? names.get(i).substring(1)
                    : names.get(i);
            Optional<Column> column = missing.stream()
                    .filter(known -> known.wireName().equals(name.strip()))
                    .findFirst();
            if (column.isEmpty()) {
                fault(Outcome.FEED_HEADER_WRONG, "column " + (i + 1) + " is unknown or repeated");
            }
            column.ifPresent(missing::remove);
            column.ifPresent(header::add);
        }
        missing.forEach(column -> fault(Outcome.FEED_HEADER_WRONG, column.wireName() + " is missing"));
        return header;
    }

    private void fault(Outcome outcome, String detail) {
        faults.add(new Fault(outcome, kind.fileName(), detail));
    }
}
