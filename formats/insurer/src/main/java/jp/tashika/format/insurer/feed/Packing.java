package jp.tashika.format.insurer.feed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;

/** 梱包。Reads the CSVs of a directory and packs them with their manifest into the ZIP that is sent. */
public final class Packing {

    private Packing() {}

    /**
     * 検査。Reads every CSV of the directory, so that each row can be looked at before anything is sent.
     *
     * @return the counts and digests of the files, or what is wrong with a file as a whole
     */
    public static Decoded<Map<RecordKind, Manifest.Part>> check(Path directory, FeedLimits limits, RowSink sink)
            throws IOException {
        Map<RecordKind, Manifest.Part> parts = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            Path file = directory.resolve(kind.fileName());
            if (Files.exists(file)) {
                MessageDigest digest = FeedReader.sha256();
                CsvReading reading = new CsvReading(kind, limits.rowsMax(), sink);
                try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                    List<Fault> faults = reading.read(in);
                    if (!faults.isEmpty()) {
                        return Decoded.faulty(faults);
                    }
                }
                parts.put(kind, new Manifest.Part(reading.rows(), HexFormat.of().formatHex(digest.digest())));
            }
        }
        return Decoded.ok(Map.copyOf(parts));
    }

    /** 梱包する。The ZIP of {@code manifest} and the files it names; {@code out} stays open. */
    public static void pack(Path directory, Manifest manifest, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(Manifest.FILE_NAME));
        zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        for (RecordKind kind : RecordKind.values()) {
            if (manifest.parts().containsKey(kind)) {
                zip.putNextEntry(new ZipEntry(kind.fileName()));
                Files.copy(directory.resolve(kind.fileName()), zip);
                zip.closeEntry();
            }
        }
        zip.finish();
        zip.flush();
    }
}
