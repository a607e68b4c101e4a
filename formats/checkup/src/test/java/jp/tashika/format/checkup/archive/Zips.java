package jp.tashika.format.checkup.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.tashika.format.archive.ZipLimits;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.CheckupFile;
import jp.tashika.format.checkup.document.Documents;
import jp.tashika.format.checkup.document.ExchangeIndex;
import jp.tashika.format.checkup.document.ExchangeKind;
import jp.tashika.format.checkup.document.PartyNumber;
import jp.tashika.format.checkup.document.ServiceKind;
import jp.tashika.format.checkup.wire.CheckupWriter;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;

/** Archives made up file by file, and what a reader says of them. */
final class Zips {

    static final String TOP = "4810000001_01480011_202507020_1/";
    static final byte[] SAMPLE = Documents.everySituation().getBytes(StandardCharsets.UTF_8);

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private Charset charset = StandardCharsets.UTF_8;
    private int method = ZipEntry.DEFLATED;

    static Zips empty() {
        return new Zips();
    }

    /** An archive with an index that counts {@code records}. */
    static Zips indexed(int records) {
        return empty().with(TOP + "ix08_V08.xml", index(records));
    }

    static byte[] index(int records) {
        return CheckupWriter.write(new ExchangeIndex(
                new ExchangeKind(6),
                LocalDate.of(2025, 7, 2),
                PartyNumber.ofInsurer("01480011"),
                Optional.empty(),
                ServiceKind.CHECKUP,
                records));
    }

    Zips with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    Zips with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Zips in(Charset names) {
        charset = names;
        return this;
    }

    Zips stored() {
        method = ZipEntry.STORED;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, charset)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setMethod(method);
                if (method == ZipEntry.STORED) {
                    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
                    crc.update(file.getValue());
                    entry.setCrc(crc.getValue());
                    entry.setSize(file.getValue().length);
                }
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    Outcome read() {
        return read(bytes(), ArchiveLimits.DEFAULT);
    }

    static Outcome read(byte[] bytes, ZipLimits limits) {
        List<Verdict> verdicts = new ArrayList<>();
        try {
            ArchiveReport report = ArchiveReader.read(
                    new ByteArrayInputStream(bytes),
                    limits,
                    (entry, original, decoded) -> verdicts.add(new Verdict(entry, original, decoded)));
            return new Outcome(report, verdicts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came of an archive. */
    record Outcome(ArchiveReport report, List<Verdict> verdicts) {

        List<jp.tashika.vocabulary.outcome.Outcome> faults() {
            return report.faults().stream().map(Fault::outcome).toList();
        }

        List<CheckupDocument> documents() {
            return verdicts.stream()
                    .flatMap(verdict -> verdict.decoded() instanceof Decoded.Ok<CheckupFile>(CheckupDocument document)
                            ? java.util.stream.Stream.of(document)
                            : java.util.stream.Stream.empty())
                    .toList();
        }
    }

    /** What came of one file. */
    static final class Verdict {
        private final int entry;
        private final byte[] original;
        private final Decoded<CheckupFile> decoded;

        Verdict(int entry, byte[] original, Decoded<CheckupFile> decoded) {
            this.entry = entry;
            this.original = original;
            this.decoded = decoded;
        }

        int entry() {
            return entry;
        }

        byte[] original() {
            return original;
        }

        Decoded<CheckupFile> decoded() {
            return decoded;
        }

        Fault fault() {
            return ((Decoded.Faulty<CheckupFile>) decoded).faults().getFirst();
        }
    }
}
