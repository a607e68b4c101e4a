package jp.tashika.format.checkup.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** 上限付きZIP。A ZIP read as a stream that stops where it passes the limits, whatever its headers claim. */
final class BoundedZip {

    private static final long RATIO_FREE_BYTES = 1 << 20;

    private final ArchiveLimits limits;
    private final Counted packed;
    private final ZipInputStream zip;
    private long unpacked;
    private int entries;

    BoundedZip(InputStream in, ArchiveLimits limits) {
        this.limits = limits;
        this.packed = new Counted(in);
        // every byte is a character of it, so that no name can break the reading
        this.zip = new ZipInputStream(packed, StandardCharsets.ISO_8859_1);
    }

    /** 上限超過。Stops the reading of an archive that is more than it may be. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super("the archive is more than it may be");
        }
    }

    /** The next entry; null at the end. What is left of the one before is read first. */
    @org.jspecify.annotations.Nullable
    ZipEntry next() throws IOException {
        if (entries > 0) {
            drain();
        }
        ZipEntry entry = zip.getNextEntry();
        if (entry != null && ++entries > limits.entriesMax()) {
            throw new TooLargeException();
        }
        return entry;
    }

    /** Entries so far. */
    int entries() {
        return entries;
    }

    /** The bytes of the entry, at most {@code max} + 1. */
    byte[] bytes(int max) throws IOException {
        return new Bounded(zip).readNBytes(max + 1);
    }

    private void drain() throws IOException {
        byte[] buffer = new byte[8192];
        Bounded rest = new Bounded(zip);
        while (rest.read(buffer, 0, buffer.length) >= 0) {
            // counted, and nothing more
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
