package jp.tashika.simulation.checkup;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.tashika.format.checkup.archive.ArchiveName;
import jp.tashika.format.checkup.archive.ArchiveWriter;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.ExchangeKind;
import jp.tashika.format.checkup.document.PartyNumber;
import jp.tashika.format.checkup.document.ServiceKind;
import jp.tashika.format.checkup.item.Oid;
import jp.tashika.format.checkup.item.Programme;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 書込中のアーカイブ。The archives that some insurers send of one year, all of them open until the year is over. */
final class OpenArchives implements Closeable {

    /** 支払基金の番号。Who takes what insurers send. */
    private static final String RECEIVER = "94899010";

    private static final ExchangeKind FROM_INSURERS = new ExchangeKind(10);
    private static final int BUFFER_BYTES = 1 << 13;

    private final Path folder;
    private final LocalDate day;
    private final int documentsMax;
    private final Map<Key, Open> open = new LinkedHashMap<>();
    private long archives;
    private long bytes;

    /** アーカイブの相手。Whose results of which kind stand in one archive. */
    private record Key(InsurerNumber insurer, ServiceKind service) {}

    /** 書込中の一つ。 */
    private static final class Open {
        private final Path file;
        private final OutputStream out;
        private final ArchiveWriter writer;
        private final int part;
        private int documents;

        Open(Path file, OutputStream out, ArchiveWriter writer, int part) {
            this.file = file;
            this.out = out;
            this.writer = writer;
            this.part = part;
        }
    }

    /** @param day by which the archives are named: when they are sent */
    OpenArchives(Path folder, LocalDate day) {
        this(folder, day, ArchiveWriter.DOCUMENTS_MAX);
    }

    OpenArchives(Path folder, LocalDate day, int documentsMax) {
        this.folder = folder;
        this.day = day;
        this.documentsMax = documentsMax;
    }

    void add(CheckupDocument document) throws IOException {
        ServiceKind service = document.programme() == Programme.EMPLOYER ? ServiceKind.RECEIVED : ServiceKind.CHECKUP;
        Key key = new Key(document.examinee().insurer(), service);
        Open archive = open.get(key);
        if (archive == null) {
            archive = begin(key, 0);
        } else if (archive.documents == documentsMax) {
            end(archive);
            archive = begin(key, archive.part + 1);
        }
        archive.writer.add(document);
        archive.documents++;
    }

    private Open begin(Key key, int part) throws IOException {
        ArchiveName name = new ArchiveName(key.insurer().digits(), RECEIVER, day, part, key.service());
        Path of = folder.resolve(key.insurer().digits());
        Files.createDirectories(of);
        Path file = of.resolve(name.text() + ".zip");
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
        ArchiveWriter writer = new ArchiveWriter(
                out,
                name,
                FROM_INSURERS,
                PartyNumber.ofInsurer(key.insurer().digits()),
                Optional.of(new PartyNumber(Oid.ROOT + "103", RECEIVER)));
        Open begun = new Open(file, out, writer, part);
        open.put(key, begun);
        return begun;
    }

    private void end(Open archive) throws IOException {
        try (OutputStream out = archive.out) {
            archive.writer.close();
            out.flush();
        }
        archives++;
        bytes += Files.size(archive.file);
    }

    /** Ends every archive; what cannot be ended does not keep the others open. */
    @Override
    public void close() throws IOException {
        Optional<IOException> failed = Optional.empty();
        for (Open archive : open.values()) {
            try {
                end(archive);
            } catch (IOException e) {
                failed = Optional.of(e);
            }
        }
        open.clear();
        if (failed.isPresent()) {
            throw failed.get();
        }
    }

    long archives() {
        return archives;
    }

    long bytes() {
        return bytes;
    }
}
