package jp.tashika.format.archive;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * 上限付きZIP。A ZIP read as a stream, once, that stops where it passes the limits, whatever its headers claim.
 *
 * <p>What is wrong with its content is a {@link ZipException}, an {@link java.io.EOFException} or an {@link
 * IllegalArgumentException}. Behind a damaged entry the reading may go on: see {@link #resume}.
 */
public final class BoundedZip {

    private static final long RATIO_FREE_BYTES = 1 << 20;

    /** Beyond it an archive is no archive any more. */
    private static final int RESUMED_MAX = 100;

    /** The first bytes of the header of an entry. */
    private static final byte[] HEADER = {'P', 'K', 3, 4};

    private static final int HEADER_READ = 0x504B0304;

    private final ZipLimits limits;
    private final Counted packed;
    private Unpacking zip;
    private long unpacked;
    private int entries;
    private int resumed;
    private boolean open;

    /** @param in stays open */
    public BoundedZip(InputStream in, ZipLimits limits) {
        this.limits = limits;
        this.packed = new Counted(in);
        this.zip = new Unpacking(packed);
    }

    /**
     * The next entry; empty at the end. What is left of the one before is read first.
     *
     * @throws TooLargeException when there are too many, or there is too much in them
     */
    public Optional<ZipEntry> next() throws IOException {
        if (open) {
            drain();
            open = false;
        }
        Optional<ZipEntry> entry = Optional.ofNullable(zip.getNextEntry());
        if (entry.isPresent()) {
            begin();
        } else if (entries > 0 && isAnotherBehind()) {
            throw new ZipException("something else stands between two entries");
        }
        return entry;
    }

    private void begin() throws TooLargeException {
        open = true;
        if (++entries > limits.entriesMax()) {
            throw new TooLargeException();
        }
    }

    /** Entries so far, those too that could not be read. */
    public int entries() {
        return entries;
    }

    /** The bytes of the entry, at most {@code max} + 1. */
    public byte[] bytes(int max) throws IOException {
        return content().readNBytes(max + 1);
    }

    /** What is in the entry; do not close it. */
    public InputStream content() {
        return new Bounded(zip);
    }

    /**
     * 再開。After an exception other than {@link TooLargeException}: goes to where the next entry begins, whose bytes {@link
     * #next} then reads.
     *
     * @return false when there is none, or when it was done too often
     */
    public boolean resume() throws IOException {
        open = false;
        return ++resumed <= RESUMED_MAX && isAnotherBehind();
    }

    /** Looks for the header of an entry in what was not read yet, and stands before it if there is one. */
    private boolean isAnotherBehind() throws IOException {
        InputStream rest = zip.rest();
        int window = 0;
        for (int read = rest.read(); read >= 0; read = rest.read()) {
            window = window << 8 | read;
            if (window == HEADER_READ) {
                zip = new Unpacking(new SequenceInputStream(new ByteArrayInputStream(HEADER), rest));
                return true;
            }
        }
        return false;
    }

    private void drain() throws IOException {
        byte[] buffer = new byte[8192];
        InputStream rest = content();
        while (rest.read(buffer, 0, buffer.length) >= 0) {
            // counted, and nothing more
        }
    }

    /** 展開。One run over entries that follow each other. */
    private static final class Unpacking extends ZipInputStream {

        Unpacking(InputStream in) {
            // every byte is a character of it, so that no name can break the reading
            super(in, StandardCharsets.ISO_8859_1);
        }

        /** What follows what was unpacked so far; of an entry read to its end nothing waits in the buffer any more. */
        InputStream rest() {
            int waiting = inf.finished() ? 0 : inf.getRemaining();
            return new SequenceInputStream(new ByteArrayInputStream(buf, len - waiting, waiting), in);
        }
    }

    /** 読んだ量。Counts the packed bytes. */
    private static final class Counted extends FilterInputStream {

        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        /** The caller's stream stays open, also when those that read from it come to its end. */
        @Override
        public void close() {
            // not ours to close
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

    /** 展開量の上限。Counts the unpacked bytes of all entries. */
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
