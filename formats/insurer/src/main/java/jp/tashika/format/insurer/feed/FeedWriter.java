package jp.tashika.format.insurer.feed;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import jp.tashika.format.insurer.row.FeedRow;

/** 連携CSVの書出し。Writes rows into the CSVs of a directory, a file for each kind that occurs; {@link Packing} packs them. */
public final class FeedWriter implements Closeable {

    private final Path directory;
    private final Map<RecordKind, CsvWriter> files = new EnumMap<>(RecordKind.class);

    /** @param directory exists; files of the same names in it are written anew */
    public FeedWriter(Path directory) {
        this.directory = directory;
    }

    public void write(FeedRow row) {
        files.computeIfAbsent(RowTexts.kind(row), this::open).writeRecord(RowTexts.of(row));
    }

    private CsvWriter open(RecordKind kind) {
        try {
            CsvWriter file = CsvWriter.builder().build(directory.resolve(kind.fileName()), StandardCharsets.UTF_8);
            file.writeRecord(kind.columns().stream().map(Column::wireName).toList());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (CsvWriter file : files.values()) {
            file.close();
        }
    }
}
