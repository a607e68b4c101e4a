package jp.tashika.format.insurer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SYS-010")
class FeedReaderTest {

    private static final String VOIDS = """
            known_symbol,known_number,known_branch,known_birthdate,known_acquired_on
            1,12,01,1980-02-29,2020-04-01
            """;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    FeedReaderTest() {
        entries.put(Manifest.FILE_NAME, bytes(manifest("void.csv", 1, digest(VOIDS))));
        entries.put("void.csv", bytes(VOIDS));
    }

    @Test
    @DisplayName("正しい連携ファイルは読める")
    void readsRightFeeds() throws IOException {
        assertThat(faults()).isEmpty();
    }

    @Test
    @DisplayName("行数が違えば全体を拒む")
    void refusesWrongCounts() throws IOException {
        entries.put(Manifest.FILE_NAME, bytes(manifest("void.csv", 2, digest(VOIDS))));
        assertThat(faults()).extracting(Fault::outcome).containsExactly(Outcome.FEED_COUNT_WRONG);
    }

    @Test
    @DisplayName("ハッシュが違えば全体を拒む")
    void refusesWrongDigests() throws IOException {
        entries.put("void.csv", bytes(VOIDS.replace("12", "13")));
        assertThat(faults()).extracting(Fault::outcome).containsExactly(Outcome.FEED_DIGEST_WRONG);
    }

    @Test
    @DisplayName("送付書にあるファイルがなければ全体を拒む")
    void refusesMissingFiles() throws IOException {
        entries.remove("void.csv");
        assertThat(faults()).extracting(Fault::outcome).containsExactly(Outcome.FEED_ARCHIVE_BROKEN);
    }

    @ParameterizedTest(name = "「{0}」という名前は拒む")
    @ValueSource(
            strings = {"../void.csv", "/etc/passwd", "a/void.csv", "lose.csv", "VOID.CSV", "void.csv/", "memo.txt"})
    void refusesOtherNames(String name) throws IOException {
        entries.put(name, bytes(VOIDS));
        assertThat(faults()).extracting(Fault::outcome).containsExactly(Outcome.FEED_ARCHIVE_BROKEN);
    }

    @Test
    @DisplayName("送付書が先頭になければ拒む")
    void refusesManifestsElsewhere() throws IOException {
        byte[] manifest = entries.remove(Manifest.FILE_NAME);
        entries.put(Manifest.FILE_NAME, manifest);
        assertThat(faults()).extracting(Fault::outcome).containsExactly(Outcome.FEED_ARCHIVE_BROKEN);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            保険者番号がない   | insurer.number=01480011   | ''
            保険者番号が7桁    | insurer.number=01480011   | insurer.number=0148001
            名称が空           | insurer.name=架空保険組合 | insurer.name=
            連携番号が0        | feed.number=1             | feed.number=0
            連携番号が負       | feed.number=1             | feed.number=-1
            作成日時が日付だけ | made.at=2026-11-22T00:00:00Z | made.at=2026-11-22
            知らない項目       | feed.number=1             | feed.number=1;memo=x
            項目の重複         | feed.number=1             | feed.number=1;feed.number=2
            等号がない         | feed.number=1             | feed.number=1;x
            行数がない         | void.csv.rows=1           | ''
            ハッシュが短い     | void.csv.sha256=          | void.csv.sha256=0
            """)
    void refusesWrongManifests(String title, String right, String wrong) throws IOException {
        String text = manifest("void.csv", 1, digest(VOIDS));
        assertThat(text).contains(right);
        entries.put(Manifest.FILE_NAME, bytes(text.replace(right, wrong.replace(';', '\n'))));
        assertThat(faults()).isNotEmpty().allMatch(fault -> fault.outcome() == Outcome.FEED_MANIFEST_BROKEN);
    }

    @Test
    @DisplayName("切れたZIPはどこで切れても拒む")
    void refusesTruncatedArchives() throws IOException {
        byte[] whole = zip();
        int localEnd = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        for (int length = 0; length < localEnd; length += 7) {
            assertThat(faults(Arrays.copyOf(whole, length), FeedLimits.DEFAULT))
                    .as("%d bytes", length)
                    .isNotEmpty();
        }
    }

    @Test
    @DisplayName("圧縮爆弾は上限で止まる")
    void stopsBombs() throws IOException {
        String header = VOIDS.substring(0, VOIDS.indexOf('\n') + 1);
        byte[] bomb = bytes(header + "\n".repeat(300_000_000));
        entries.put("void.csv", bomb);
        assertThat(faults()).extracting(Fault::outcome).containsExactly(Outcome.FEED_TOO_LARGE);
    }

    @Test
    @DisplayName("展開後の大きさと行数の上限を守る")
    void keepsLimits() throws IOException {
        assertThat(faults(zip(), new FeedLimits(250, 10, 1000)))
                .extracting(Fault::outcome)
                .containsExactly(Outcome.FEED_TOO_LARGE);
        assertThat(faults(zip(), new FeedLimits(10_000, 0, 1000)))
                .extracting(Fault::outcome)
                .containsExactly(Outcome.FEED_TOO_LARGE);
    }

    @ParameterizedTest(name = "ZIPでない {0}")
    @ValueSource(strings = {"", "PK", "<xml/>", "insurer.number=01480011"})
    void refusesOtherFiles(String text) throws IOException {
        assertThat(faults(bytes(text), FeedLimits.DEFAULT))
                .extracting(Fault::outcome)
                .containsExactly(Outcome.FEED_ARCHIVE_BROKEN);
    }

    static String manifest(String file, int rows, String digest) {
        return "insurer.number=01480011\ninsurer.name=架空保険組合\nfeed.number=1\nmade.at=2026-11-22T00:00:00Z\n" + file
                + ".rows=" + rows + "\n" + file + ".sha256=" + digest + "\n";
    }

    static String digest(String text) {
        return HexFormat.of().formatHex(FeedReader.sha256().digest(bytes(text)));
    }

    private List<Fault> faults() throws IOException {
        return faults(zip(), FeedLimits.DEFAULT);
    }

    static List<Fault> faults(byte[] zip, FeedLimits limits) throws IOException {
        InputStream in = new ByteArrayInputStream(zip);
        FeedReader reader = new FeedReader(in, limits);
        return switch (reader.manifest()) {
            case Decoded.Ok<Manifest>(var manifest) -> reader.rows(manifest, (kind, row, decoded) -> {});
            case Decoded.Faulty<Manifest>(var faults) -> faults;
        };
    }

    private byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
