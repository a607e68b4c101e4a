package jp.tashika.format.insurer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tashika.format.insurer.row.FeedRow;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Decoded;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class FeedRoundTripTest {

    private static final InsurerNumber INSURER = InsurerNumber.of("01480011");

    @Property(tries = 200)
    @Tag("SYS-010")
    void whatIsWrittenIsRead(@ForAll("feeds") List<FeedRow> rows) throws IOException {
        List<FeedRow> read = new ArrayList<>();
        FeedReader reader = new FeedReader(new ByteArrayInputStream(packed(rows)), FeedLimits.DEFAULT);
        Manifest manifest = value(reader.manifest());
        assertThat(reader.rows(manifest, (kind, row, decoded) -> read.add(value(decoded))))
                .isEmpty();
        assertThat(read).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(Manifest.parse(manifest.text())).isEqualTo(Decoded.ok(manifest));
    }

    @Provide
    Arbitrary<List<FeedRow>> feeds() {
        return Rows.any().list().ofMaxSize(8);
    }

    private static byte[] packed(List<FeedRow> rows) throws IOException {
        Path directory = Files.createTempDirectory("feed");
        try {
            try (FeedWriter writer = new FeedWriter(directory)) {
                rows.forEach(writer::write);
            }
            Map<RecordKind, Manifest.Part> parts =
                    value(Packing.check(directory, FeedLimits.DEFAULT, (kind, row, decoded) -> {}));
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            Packing.pack(
                    directory, new Manifest(INSURER, "架空保険組合", 1, Instant.parse("2026-11-22T01:02:03Z"), parts), zip);
            return zip.toByteArray();
        } finally {
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static <T> T value(Decoded<T> decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Ok.class);
        return ((Decoded.Ok<T>) decoded).value();
    }
}
