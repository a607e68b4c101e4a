package jp.tashika.insurer;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.format.insurer.feed.FeedLimits;
import jp.tashika.format.insurer.feed.Manifest;
import jp.tashika.format.insurer.feed.Packing;
import jp.tashika.format.insurer.feed.RecordKind;
import jp.tashika.format.insurer.feed.RowSink;
import jp.tashika.format.insurer.row.FeedRow;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;

/** CSVの検査。Reads an insurer's files without asking the centre: form, digits, codes. What is on record is not known here. */
final class CsvCheck implements RowSink, Closeable {

    private static final int SHOWN_MAX = 20;

    private final PrintWriter out;
    private final Optional<Writer> verdicts;
    private final Map<RecordKind, Long> faulty = new EnumMap<>(RecordKind.class);
    private int shown;

    /** 検査の結果。What may be sent. */
    record Checked(Map<RecordKind, Manifest.Part> parts, long rows, long faultyRows) {}

    /** @param verdictsFile where the fault of every row goes, if anywhere */
    CsvCheck(PrintWriter out, Optional<Path> verdictsFile) throws IOException {
        this.out = out;
        this.verdicts = verdictsFile.isPresent()
                ? Optional.of(new BufferedWriter(Files.newBufferedWriter(verdictsFile.get(), StandardCharsets.UTF_8)))
                : Optional.empty();
        write("file,row,code,column,detail,desk_text\r\n");
    }

    /** Empty when a file cannot be sent as a whole; why has been printed. */
    Optional<Checked> check(Path directory) throws IOException {
        return switch (Packing.check(directory, FeedLimits.DEFAULT, this)) {
            case Decoded.Faulty<Map<RecordKind, Manifest.Part>>(var faults) -> {
                faults.forEach(fault -> out.println(line(fault)));
                yield Optional.empty();
            }
            case Decoded.Ok<Map<RecordKind, Manifest.Part>>(var parts) -> checked(directory, parts);
        };
    }

    private Optional<Checked> checked(Path directory, Map<RecordKind, Manifest.Part> parts) {
        if (parts.isEmpty()) {
            out.println(directory + " に連携のCSV（acquire.csv など）がありません。");
            return Optional.empty();
        }
        TextTable table = new TextTable();
        for (RecordKind kind : RecordKind.values()) {
            Optional.ofNullable(parts.get(kind))
                    .ifPresent(part -> table.line(
                            kind.fileName() + "（" + kind.japanese() + "）",
                            Report.count(part.rows()) + " 行",
                            "不備 " + Report.count(faulty.getOrDefault(kind, 0L)) + " 行"));
        }
        table.print(out);
        return Optional.of(new Checked(
                parts,
                parts.values().stream().mapToLong(Manifest.Part::rows).sum(),
                faulty.values().stream().mapToLong(Long::longValue).sum()));
    }

    @Override
    public void accept(RecordKind kind, int row, Decoded<FeedRow> decoded) {
        if (decoded instanceof Decoded.Faulty<FeedRow>(List<Fault> faults)) {
            faulty.merge(kind, 1L, Long::sum);
            for (Fault fault : faults) {
                show(kind, row, fault);
                write(String.join(
                                ",",
                                kind.fileName(),
                                Integer.toString(row),
                                fault.outcome().code(),
                                fault.path(),
                                '"' + fault.detail() + '"',
                                '"' + fault.outcome().deskText() + '"')
                        + "\r\n");
            }
        }
    }

    private void show(RecordKind kind, int row, Fault fault) {
        shown++;
        if (shown <= SHOWN_MAX) {
            out.println("  " + kind.fileName() + " " + row + "行目: " + line(fault));
        } else if (shown == SHOWN_MAX + 1) {
            out.println("  （以下省略。--out FILE ですべての不備を書き出せます）");
        }
    }

    private static String line(Fault fault) {
        return fault.line() + " " + fault.outcome().deskText();
    }

    private void write(String text) {
        try {
            if (verdicts.isPresent()) {
                verdicts.get().write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (verdicts.isPresent()) {
            verdicts.get().close();
        }
    }
}
