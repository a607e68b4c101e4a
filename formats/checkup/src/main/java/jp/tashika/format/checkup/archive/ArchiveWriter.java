package jp.tashika.format.checkup.archive;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.ExchangeIndex;
import jp.tashika.format.checkup.document.ExchangeKind;
import jp.tashika.format.checkup.document.ExchangeSummary;
import jp.tashika.format.checkup.document.PartyNumber;
import jp.tashika.format.checkup.wire.CheckupWriter;

/**
 * アーカイブの書出し。Writes documents into an archive one by one, and its index when it is closed.
 *
 * <p>The same documents give the same bytes. The schemas, which the official layout encloses, are not.
 */
public final class ArchiveWriter implements Closeable {

    /** 最大件数。Documents of one archive: their names have six digits. */
    public static final int DOCUMENTS_MAX = 999_999;

    private final ArchiveName name;
    private final ExchangeKind exchange;
    private final PartyNumber sender;
    private final Optional<PartyNumber> receiver;
    private final ZipOutputStream zip;
    private int documents;

    /** @param out is finished, and stays open, when this is closed */
    public ArchiveWriter(
            OutputStream out,
            ArchiveName name,
            ExchangeKind exchange,
            PartyNumber sender,
            Optional<PartyNumber> receiver) {
        this.name = name;
        this.exchange = exchange;
        this.sender = sender;
        this.receiver = receiver;
        this.zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
        this.zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Adds a document of results. */
    public void add(CheckupDocument document) throws IOException {
        documents++;
        put("DATA/h" + file(document), CheckupWriter.write(document));
    }

    /** Adds a document of results and the file of its settlement, which differ in their names' first letter only. */
    public void add(CheckupDocument document, byte[] settlement) throws IOException {
        add(document);
        put("CLAIMS/c" + file(document), settlement);
    }

    /** Adds the sums of an archive with settlement. */
    public void add(ExchangeSummary summary) throws IOException {
        put("su08_V08.xml", CheckupWriter.write(summary));
    }

    private String file(CheckupDocument document) {
        return name.file(document.performer().number(), documents);
    }

    private void put(String path, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name.text() + "/" + path);
        entry.setTimeLocal(name.day().atStartOfDay());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        put(
                "ix08_V08.xml",
                CheckupWriter.write(
                        new ExchangeIndex(exchange, name.day(), sender, receiver, name.service(), documents)));
        zip.finish();
        zip.flush();
    }
}
