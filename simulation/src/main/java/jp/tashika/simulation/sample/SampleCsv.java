package jp.tashika.simulation.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import jp.tashika.format.oqs.code.Validity;
import jp.tashika.format.oqs.wire.OqsColumn;
import jp.tashika.simulation.population.SamplePeople;
import jp.tashika.simulation.population.SampleQuery;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Outcome;

/** 見本の一覧。The sample people as CSV (UTF-8), to ask for by hand: what to type, and what has to be answered. */
public final class SampleCsv {

    /** 見本の一覧のファイル名。 */
    public static final String PEOPLE = "sample-people.csv";

    /** エラーになる見本の一覧のファイル名。 */
    public static final String ERRORS = "sample-errors.csv";

    private SampleCsv() {}

    /**
     * The queries that are answered with a 資格有効性, the last column but one.
     *
     * @param day for which the answers hold; each note says so, because on a later day some are others
     */
    public static void writePeople(SamplePeople samples, FacilityCode facility, LocalDate day, Path file)
            throws IOException {
        try (CsvWriter csv = writer(file)) {
            header(csv, OqsColumn.VALIDITY);
            for (SampleQuery query : samples.queriesOn(day)) {
                query.expected()
                        .validity()
                        .map(Validity::wire)
                        .ifPresent(answer -> row(csv, facility, query, answer, query.note() + "（" + day + " の答え）"));
            }
        }
    }

    /** The queries that are answered with an error, and its code. */
    public static void writeErrors(SamplePeople samples, FacilityCode facility, Path file) throws IOException {
        try (CsvWriter csv = writer(file)) {
            header(csv, OqsColumn.CODE);
            for (SampleQuery query : samples.queries()) {
                if (query.expected().validity().isEmpty()) {
                    row(csv, facility, query, Outcome.COVERAGE_WITHHELD.code(), query.note());
                }
            }
        }
    }

    private static CsvWriter writer(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
    }

    private static void header(CsvWriter csv, OqsColumn answer) {
        csv.writeRecord(Stream.of(
                        OqsColumn.FACILITY,
                        OqsColumn.INSURER,
                        OqsColumn.SYMBOL,
                        OqsColumn.NUMBER,
                        OqsColumn.BRANCH,
                        OqsColumn.BIRTHDATE,
                        answer,
                        OqsColumn.NOTE)
                .map(OqsColumn::wire)
                .toList());
    }

    private static void row(CsvWriter csv, FacilityCode facility, SampleQuery query, String answer, String note) {
        csv.writeRecord(
                facility.digits(),
                query.insurer().printed(),
                query.insured().symbol().orElse(""),
                query.insured().number(),
                query.insured().branch().orElse(""),
                DateTimeFormatter.BASIC_ISO_DATE.format(query.birthdate()),
                answer,
                note);
    }
}
