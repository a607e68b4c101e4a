package jp.tashika.format.checkup.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import jp.tashika.format.archive.BoundedZip;
import jp.tashika.format.archive.TooLargeException;
import jp.tashika.format.archive.ZipLimits;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.CheckupFile;
import jp.tashika.format.checkup.document.ExchangeIndex;
import jp.tashika.format.checkup.document.ExchangeSummary;
import jp.tashika.format.checkup.document.SettlementFile;
import jp.tashika.format.checkup.wire.CheckupReader;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * アーカイブの読取。Reads one archive as a stream, once; nothing is unpacked to disk and no name is used as a path.
 *
 * <p>Holds one file at a time, at most {@value CheckupReader#BYTES_MAX} bytes. Not safe for several threads.
 */
public final class ArchiveReader {

    /** Faults of an archive that are kept; more of them help nobody. */
    private static final int FAULTS_MAX = 20;

    private static final byte[] UNSEEN = {};

    private final BoundedZip zip;
    private final FileSink sink;
    private final Set<String> names = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private Optional<ExchangeIndex> index = Optional.empty();
    private Optional<ExchangeSummary> summary = Optional.empty();
    private Optional<String> begun = Optional.empty();
    private int documents;
    private int settlements;
    private int refused;
    private int passed;

    private ArchiveReader(InputStream in, ZipLimits limits, FileSink sink) {
        this.zip = new BoundedZip(in, limits);
        this.sink = sink;
    }

    /**
     * Hands every data file to {@code sink} in the order of the ZIP, then tells about the whole.
     *
     * @param in stays open
     * @throws IOException only when {@code in} itself breaks; what is wrong with its content is a fault
     */
    public static ArchiveReport read(InputStream in, ZipLimits limits, FileSink sink) throws IOException {
        ArchiveReader reader = new ArchiveReader(in, limits, sink);
        reader.entries();
        return reader.report();
    }

    private void entries() throws IOException {
        try {
            boolean broken = isBroken();
            while (broken && zip.resume()) {
                broken = isBroken();
            }
            if (broken) {
                fault(Outcome.CHECKUP_ARCHIVE_BROKEN, "", "after entry " + zip.entries());
            } else if (zip.entries() == 0) {
                fault(Outcome.CHECKUP_ARCHIVE_BROKEN, "", "no ZIP, or an empty one");
            }
        } catch (TooLargeException e) {
            fault(Outcome.CHECKUP_ARCHIVE_TOO_LARGE, "", "at entry " + zip.entries());
        }
    }

    /** Whether an entry could not be read, be it for its own damage or because the archive was cut off. */
    private boolean isBroken() throws IOException {
        try {
            for (Optional<ZipEntry> entry = zip.next(); entry.isPresent(); entry = zip.next()) {
                begun = Optional.of(EntryName.meant(entry.get().getName()));
                entry(entry.get());
                begun = Optional.empty();
            }
            return false;
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            String shown = begun.map(name -> EntryName.shown(name, zip.entries()))
                    .orElseGet(() -> "after entry " + zip.entries());
            begun = Optional.empty();
            refuse(UNSEEN, new Fault(Outcome.CHECKUP_ENTRY_BROKEN, shown, "entry " + zip.entries()));
            return true;
        }
    }

    private void entry(ZipEntry entry) throws IOException {
        String name = EntryName.meant(entry.getName());
        String shown = EntryName.shown(name, zip.entries());
        if (EntryName.isForbidden(name)) {
            refuse(UNSEEN, new Fault(Outcome.CHECKUP_ENTRY_NAME_WRONG, shown, "entry " + zip.entries()));
        } else if (entry.isDirectory() || !EntryName.mayHoldData(name)) {
            passed++;
        } else if (!names.add(name)) {
            refuse(UNSEEN, new Fault(Outcome.CHECKUP_ENTRY_REPEATED, shown, "entry " + zip.entries()));
        } else {
            file(shown, zip.bytes(CheckupReader.BYTES_MAX));
        }
    }

    private void file(String shown, byte[] bytes) {
        if (bytes.length > CheckupReader.BYTES_MAX) {
            refuse(
                    UNSEEN,
                    new Fault(Outcome.CHECKUP_DOCUMENT_TOO_LARGE, shown, "more than " + CheckupReader.BYTES_MAX));
            return;
        }
        switch (CheckupReader.readAny(bytes)) {
            case Decoded.Ok<CheckupFile>(CheckupFile file) -> file(shown, bytes, file);
            case Decoded.Faulty<CheckupFile>(List<Fault> found) -> {
                refused++;
                sink.accept(zip.entries(), bytes, Decoded.faulty(found));
            }
        }
    }

    private void file(String shown, byte[] bytes, CheckupFile file) {
        switch (file) {
            case ExchangeIndex one when index.isEmpty() -> index = Optional.of(one);
            case ExchangeSummary one when summary.isEmpty() -> summary = Optional.of(one);
            case ExchangeIndex _, ExchangeSummary _ ->
                fault(Outcome.CHECKUP_ENTRY_REPEATED, shown, "a second index or summary");
            case CheckupDocument document -> {
                documents++;
                sink.accept(zip.entries(), bytes, Decoded.ok(document));
            }
            case SettlementFile settlement -> {
                settlements++;
                sink.accept(zip.entries(), bytes, Decoded.ok(settlement));
            }
        }
    }

    private void refuse(byte[] bytes, Fault fault) {
        refused++;
        sink.accept(zip.entries(), bytes, Decoded.faulty(fault));
    }

    private ArchiveReport report() {
        if (faults.isEmpty()) {
            index.ifPresentOrElse(this::count, () -> fault(Outcome.CHECKUP_INDEX_MISSING, "", ""));
        }
        return new ArchiveReport(index, summary, documents, settlements, refused, passed, faults);
    }

    /** Senders count documents alone, or settlement files too. */
    private void count(ExchangeIndex one) {
        int least = documents;
        int most = documents + settlements + refused;
        if (one.records() < least || one.records() > most) {
            fault(Outcome.CHECKUP_COUNT_WRONG, "index/totalRecordCount", one.records() + " instead of " + documents);
        }
    }

    private void fault(Outcome outcome, String path, String detail) {
        if (faults.size() < FAULTS_MAX) {
            faults.add(new Fault(outcome, path, detail));
        }
    }
}
