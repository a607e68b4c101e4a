package jp.tashika.format.insurer.feed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import jp.tashika.format.archive.BoundedZip;
import jp.tashika.format.archive.TooLargeException;
import jp.tashika.format.archive.ZipLimits;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * 連携ファイルの読取。Reads one feed as a stream, once: first {@link #manifest}, then {@link #rows}.
 *
 * <p>Nothing is unpacked to disk and no name of the ZIP is used as a path; only the known names are read.
 */
public final class FeedReader {

    private static final int MANIFEST_BYTES_MAX = 64 * 1024;

    /** The manifest, each kind once, and one that is too many. */
    private static final int ENTRIES_MAX = RecordKind.values().length + 2;

    private final FeedLimits limits;
    private final BoundedZip zip;
    private long rows;

    public FeedReader(InputStream in, FeedLimits limits) {
        this.limits = limits;
        this.zip = new BoundedZip(in, new ZipLimits(ENTRIES_MAX, limits.bytesMax(), limits.ratioMax()));
    }

    /** 送付書を読む。The first entry of the ZIP. */
    public Decoded<Manifest> manifest() throws IOException {
        try {
            Optional<ZipEntry> first = zip.next();
            if (first.map(ZipEntry::getName).filter(Manifest.FILE_NAME::equals).isEmpty()) {
                return Decoded.faulty(broken("the first entry is not " + Manifest.FILE_NAME));
            }
            byte[] bytes = zip.bytes(MANIFEST_BYTES_MAX);
            if (bytes.length > MANIFEST_BYTES_MAX) {
                return Decoded.faulty(new Fault(Outcome.FEED_TOO_LARGE, Manifest.FILE_NAME, ""));
            }
            return Manifest.parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Decoded.faulty(Fault.of(Outcome.FEED_ENCODING_BROKEN, Manifest.FILE_NAME));
        } catch (TooLargeException e) {
            return Decoded.faulty(Fault.of(Outcome.FEED_TOO_LARGE, Manifest.FILE_NAME));
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return Decoded.faulty(broken("not a ZIP, or cut off"));
        }
    }

    /**
     * 行を読む。Hands every row of every file to {@code sink}, in the order of the ZIP.
     *
     * @return what is wrong with the feed as a whole; when there is anything, nothing of it may be applied
     */
    public List<Fault> rows(Manifest manifest, RowSink sink) throws IOException {
        List<Fault> faults = new ArrayList<>();
        Set<RecordKind> open = EnumSet.noneOf(RecordKind.class);
        open.addAll(manifest.parts().keySet());
        try {
            for (Optional<ZipEntry> entry = zip.next(); entry.isPresent() && faults.isEmpty(); entry = zip.next()) {
                Optional<RecordKind> kind =
                        RecordKind.ofFileName(entry.get().getName()).filter(open::remove);
                if (kind.isEmpty()) {
                    faults.add(broken("an entry is unknown, repeated or not in the manifest"));
                } else {
                    faults.addAll(file(manifest, kind.get(), sink));
                }
            }
            if (faults.isEmpty()) {
                open.forEach(kind -> faults.add(new Fault(Outcome.FEED_ARCHIVE_BROKEN, kind.fileName(), "missing")));
            }
        } catch (TooLargeException e) {
            faults.add(Fault.of(Outcome.FEED_TOO_LARGE, ""));
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            faults.add(broken("damaged or cut off"));
        }
        return List.copyOf(faults);
    }

    private List<Fault> file(Manifest manifest, RecordKind kind, RowSink sink) throws IOException {
        Manifest.Part part = Objects.requireNonNull(manifest.parts().get(kind));
        DigestInputStream digested = new DigestInputStream(zip.content(), sha256());
        CsvReading reading = new CsvReading(kind, limits.rowsMax() - rows, sink);
        List<Fault> faults = new ArrayList<>(reading.read(digested));
        rows += reading.rows();
        if (faults.isEmpty() && reading.rows() != part.rows()) {
            faults.add(new Fault(
                    Outcome.FEED_COUNT_WRONG, kind.fileName(), reading.rows() + " instead of " + part.rows()));
        }
        if (faults.isEmpty()
                && !HexFormat.of()
                        .formatHex(digested.getMessageDigest().digest())
                        .equals(part.sha256())) {
            faults.add(Fault.of(Outcome.FEED_DIGEST_WRONG, kind.fileName()));
        }
        return faults;
    }

    private static Fault broken(String detail) {
        return new Fault(Outcome.FEED_ARCHIVE_BROKEN, "", detail);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
