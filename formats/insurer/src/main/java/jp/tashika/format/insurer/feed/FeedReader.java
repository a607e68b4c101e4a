package jp.tashika.format.insurer.feed;

import java.io.EOFException;
import java.io.FilterInputStream;
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
import java.util.zip.ZipInputStream;
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
    private static final long RATIO_FREE_BYTES = 1 << 20;

    private final FeedLimits limits;
    private final Counted packed;
    private final ZipInputStream zip;
    private long unpacked;
    private long rows;

    public FeedReader(InputStream in, FeedLimits limits) {
        this.limits = limits;
        this.packed = new Counted(in);
        this.zip = new ZipInputStream(packed, StandardCharsets.UTF_8);
    }

    /** 送付書を読む。The first entry of the ZIP. */
    public Decoded<Manifest> manifest() throws IOException {
        try {
            ZipEntry first = zip.getNextEntry();
            if (first == null || !first.getName().equals(Manifest.FILE_NAME)) {
                return Decoded.faulty(broken("the first entry is not " + Manifest.FILE_NAME));
            }
            byte[] bytes = new Bounded(zip).readNBytes(MANIFEST_BYTES_MAX + 1);
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
            for (ZipEntry entry = zip.getNextEntry(); entry != null && faults.isEmpty(); entry = zip.getNextEntry()) {
                Optional<RecordKind> kind =
                        RecordKind.ofFileName(entry.getName()).filter(open::remove);
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
        DigestInputStream digested = new DigestInputStream(new Bounded(zip), sha256());
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

    /** 大きすぎる。Stops the reading of a file that unpacks to more than it may. */
    private static final class TooLargeException extends IOException {
        TooLargeException() {
            super("the feed unpacks to more than it may");
        }
    }

    /** 読んだ量。Counts the packed bytes. */
    private static final class Counted extends FilterInputStream {

        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            bytes += Math.max(read, 0);
            return read;
        }
    }

    /** 展開量の上限。Counts the unpacked bytes of all entries and stops where they pass the limits. */
    private final class Bounded extends FilterInputStream {

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            return counted(read, read < 0 ? 0 : 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            return counted(read, Math.max(read, 0));
        }

        private int counted(int read, int bytes) throws TooLargeException {
            unpacked += bytes;
            boolean tooDense = unpacked > RATIO_FREE_BYTES && unpacked / limits.ratioMax() > packed.bytes;
            if (unpacked > limits.bytesMax() || tooDense) {
                throw new TooLargeException();
            }
            return read;
        }
    }
}
