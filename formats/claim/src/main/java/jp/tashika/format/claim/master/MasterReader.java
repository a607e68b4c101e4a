package jp.tashika.format.claim.master;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * マスターの取込み。Reads one master as 社会保険診療報酬支払基金 publishes it: CSV in windows-31j without a header.
 *
 * <p>Rows go one by one to a sink, as values or as faults by column; bytes that are no character are a fault of their value.
 * No content makes it fail, only the stream.
 */
public final class MasterReader {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final int FIELD_CHARACTERS_MAX = 64 * 1024;
    private static final char END_MARK = 0x1A;

    private MasterReader() {}

    /**
     * Reads to the end, or to where the file is no CSV any more.
     *
     * @return what is wrong with the file as a whole; the faults of rows went to the sink
     */
    public static List<Fault> read(InputStream in, MasterKind kind, MasterSink sink) throws IOException {
        InputStreamReader text = new InputStreamReader(
                in,
                WINDOWS_31J
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        long row = 0;
        try {
            for (CsvRecord record : csv().ofCsvRecord(text)) {
                if (!isEndMark(record)) {
                    sink.take(++row, row(kind, record.getFields()));
                }
            }
            return List.of();
        } catch (CsvParseException | UncheckedIOException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            return List.of(new Fault(Outcome.MASTER_CSV_BROKEN, "", "after row " + row));
        }
    }

    private static CsvReader.CsvReaderBuilder csv() {
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(FIELD_CHARACTERS_MAX);
    }

    private static boolean isEndMark(CsvRecord record) {
        return record.getFieldCount() == 1
                && record.getField(0).chars().allMatch(c -> c == END_MARK)
                && !record.getField(0).isEmpty();
    }

    private static Decoded<MasterRow> row(MasterKind kind, List<String> values) {
        if (values.size() < 2 || !values.get(1).strip().equals(kind.letter())) {
            return Decoded.faulty(new Fault(Outcome.MASTER_KIND_WRONG, "", kind.letter()));
        }
        MasterCells cells = new MasterCells(kind, values);
        MasterRow row = switch (kind) {
            case DRUG -> drug(cells);
            case ACT -> act(cells);
            case DISEASE -> disease(cells);
            case MATERIAL -> material(cells);
            case COMMENT ->
                new MasterRow.Comment(
                        cells.code(), cells.required("name"), cells.required("pattern"), cells.validity());
            case MODIFIER ->
                new MasterRow.Modifier(cells.code(), cells.required("name"), cells.text("group"), cells.validity());
        };
        return cells.faults().isEmpty() ? Decoded.ok(row) : Decoded.faulty(cells.faults());
    }

    private static MasterRow.Drug drug(MasterCells cells) {
        return new MasterRow.Drug(
                cells.code(),
                cells.required("name"),
                cells.text("unitName"),
                cells.text("priceClass"),
                cells.number("priceYen"),
                cells.text("controlled"),
                cells.marked("generic"),
                cells.text("dosageForm"),
                cells.text("priceListCode"),
                cells.text("basicName"),
                cells.text("genericNameCode"),
                cells.text("genericName"),
                cells.validity());
    }

    private static MasterRow.Act act(MasterCells cells) {
        return new MasterRow.Act(
                cells.code(),
                cells.required("name"),
                cells.text("pointsClass"),
                cells.number("points"),
                cells.text("setting"),
                cells.text("noticeClass"),
                cells.text("letter"),
                cells.text("part"),
                cells.text("section"),
                cells.text("branch"),
                cells.text("basicName"),
                cells.validity());
    }

    private static MasterRow.Disease disease(MasterCells cells) {
        return new MasterRow.Disease(
                cells.code(),
                cells.required("name"),
                cells.text("successor"),
                cells.text("exchangeCode"),
                cells.text("icd10"),
                cells.text("icd10Second"),
                cells.marked("notAlone"),
                cells.validity());
    }

    private static MasterRow.Material material(MasterCells cells) {
        return new MasterRow.Material(
                cells.code(),
                cells.required("name"),
                cells.text("unitName"),
                cells.number("priceYen"),
                cells.text("basicName"),
                cells.validity());
    }
}
