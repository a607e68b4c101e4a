package jp.tashika.format.insurer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.tashika.format.insurer.row.FeedRow;
import jp.tashika.vocabulary.outcome.Decoded;

/** Whatever the bytes are, reading ends with rows or faults, never with an exception. */
class FeedFuzzTest {

    private static final FeedLimits SMALL = new FeedLimits(1 << 20, 1000, 50);

    @FuzzTest(maxDuration = "30s")
    void zipsNeverThrow(byte[] bytes) throws IOException {
        FeedReaderTest.faults(bytes, SMALL);
    }

    @FuzzTest(maxDuration = "30s")
    void manifestsNeverThrow(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (Manifest.parse(text) instanceof Decoded.Ok<Manifest>(var manifest)) {
            assertThat(Manifest.parse(manifest.text())).isEqualTo(Decoded.ok(manifest));
        }
    }

    @FuzzTest(maxDuration = "30s")
    void csvsNeverThrow(FuzzedDataProvider input) throws IOException {
        RecordKind kind = input.pickValue(RecordKind.values());
        String header =
                String.join(",", kind.columns().stream().map(Column::wireName).toList()) + "\n";
        byte[] start = input.consumeBoolean() ? header.getBytes(StandardCharsets.UTF_8) : new byte[0];
        byte[] rest = input.consumeRemainingAsBytes();
        byte[] csv = new byte[start.length + rest.length];
        System.arraycopy(start, 0, csv, 0, start.length);
        System.arraycopy(rest, 0, csv, start.length, rest.length);
        new CsvReading(kind, 1000, (file, row, decoded) -> writesWhatItRead(decoded))
                .read(new ByteArrayInputStream(csv));
    }

    private static void writesWhatItRead(Decoded<FeedRow> decoded) {
        if (decoded instanceof Decoded.Ok<FeedRow>(var row)) {
            assertThat(RowTexts.of(row)).hasSize(RowTexts.kind(row).columns().size());
        }
    }
}
