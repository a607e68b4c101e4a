package jp.tashika.reader.recognition;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jp.tashika.reader.face.PictureFault;
import jp.tashika.reader.face.PictureReading;

/**
 * 画像の見出し。What a JPEG or a JP2 says of its size, read before any library decodes it: pictures come from cameras and
 * cards that may be anybody's, and a few bytes can ask for gigabytes.
 *
 * @param channels 1 grey, 3 colour
 */
public record PictureHeader(int width, int height, int channels) {

    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int END_OF_IMAGE = 0xFFD9;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int BASELINE = 0xFFC0;
    private static final int EXTENDED = 0xFFC1;

    private static final long SIGNATURE = 0x6A502020;
    private static final int SIGNATURE_CONTENT = 0x0D0A870A;
    private static final long HEADER = 0x6A703268;
    private static final long IMAGE_HEADER = 0x69686472;
    private static final long CODESTREAM = 0x6A703263;
    private static final int START_OF_CODESTREAM = 0xFF4F;
    private static final int SIZE = 0xFF51;

    /** A photo needs one tile; a hostile one could have 65,535. */
    private static final long TILES_MAX = 64;

    /** Boxes and segments looked through before it is given up. */
    private static final int PARTS_MAX = 200;

    /** What is wrong, thrown no further than this class. */
    @SuppressWarnings("serial")
    private static final class Wrong extends Exception {
        private final PictureFault fault;

        Wrong(PictureFault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }
    }

    @FunctionalInterface
    private interface Parse {
        PictureHeader of(MemorySegment file) throws Wrong;
    }

    /** A whole baseline JPEG; progressive ones, which take a decoder many rounds, are no camera's. */
    public static PictureReading<PictureHeader> ofJpeg(MemorySegment file) {
        return read(file, PictureHeader::jpeg);
    }

    /** A whole JP2: what its box says and what its codestream says must be the same. */
    public static PictureReading<PictureHeader> ofJp2(MemorySegment file) {
        return read(file, PictureHeader::jp2);
    }

    private static PictureReading<PictureHeader> read(MemorySegment file, Parse parse) {
        try {
            return new PictureReading.Usable<>(parse.of(file));
        } catch (Wrong e) {
            return new PictureReading.Refused<>(e.fault);
        }
    }

    private static PictureHeader jpeg(MemorySegment file) throws Wrong {
        long size = file.byteSize();
        if (size < 4 || two(file, 0) != START_OF_IMAGE) {
            throw new Wrong(PictureFault.FORMAT);
        }
        if (two(file, size - 2) != END_OF_IMAGE) {
            throw new Wrong(PictureFault.DAMAGED);
        }
        long at = 2;
        for (int part = 0; part < PARTS_MAX; part++) {
            int marker = two(file, at);
            int length = two(file, at + 2);
            if (marker < 0xFFC0 || marker == START_OF_SCAN || length < 2) {
                throw new Wrong(PictureFault.DAMAGED);
            }
            if (marker == BASELINE || marker == EXTENDED) {
                return checked(two(file, at + 7), two(file, at + 5), one(file, at + 9));
            }
            if (isFrame(marker)) {
                throw new Wrong(PictureFault.FORMAT);
            }
            at += 2 + length;
        }
        throw new Wrong(PictureFault.DAMAGED);
    }

    /** SOF2 to SOF15 without the tables between them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xFFC2 && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8 && marker != 0xFFCC;
    }

    /**
     * 箱。A part of a JP2.
     *
     * @param from where its content begins
     * @param to where it ends
     */
    private record Box(long type, long from, long to) {}

    private static PictureHeader jp2(MemorySegment file) throws Wrong {
        if (file.byteSize() < 12
                || four(file, 0) != 12
                || four(file, 4) != SIGNATURE
                || (int) four(file, 8) != SIGNATURE_CONTENT) {
            throw new Wrong(PictureFault.FORMAT);
        }
        Box header = find(file, 12, file.byteSize(), HEADER);
        Box image = find(file, header.from(), header.to(), IMAGE_HEADER);
        if (image.to() - image.from() != 14) {
            throw new Wrong(PictureFault.DAMAGED);
        }
        PictureHeader said = checked(
                bounded(four(file, image.from() + 4)), bounded(four(file, image.from())), two(file, image.from() + 8));
        if (!codestream(file, find(file, 12, file.byteSize(), CODESTREAM)).equals(said)) {
            throw new Wrong(PictureFault.DAMAGED);
        }
        return said;
    }

    private static Box find(MemorySegment file, long from, long to, long wanted) throws Wrong {
        long at = from;
        for (int part = 0; part < PARTS_MAX && at < to; part++) {
            Box box = box(file, at, to);
            if (box.type() == wanted) {
                return box;
            }
            at = box.to();
        }
        throw new Wrong(PictureFault.DAMAGED);
    }

    private static Box box(MemorySegment file, long at, long to) throws Wrong {
        long length = four(file, at);
        // 0 stands for "to the end"; 1 for a length of eight bytes, which no photo needs
        long end = length == 0 ? to : at + length;
        if (length == 1 || (length != 0 && length < 8) || end > to) {
            throw new Wrong(PictureFault.DAMAGED);
        }
        return new Box(four(file, at + 4), at + 8, end);
    }

    private static PictureHeader codestream(MemorySegment file, Box box) throws Wrong {
        long at = box.from();
        if (box.to() - at < 44
                || two(file, at) != START_OF_CODESTREAM
                || two(file, at + 2) != SIZE
                || two(file, box.to() - 2) != END_OF_IMAGE) {
            throw new Wrong(PictureFault.DAMAGED);
        }
        long left = four(file, at + 16);
        long top = four(file, at + 20);
        long width = four(file, at + 8) - left;
        long height = four(file, at + 12) - top;
        long tileWidth = four(file, at + 24);
        long tileHeight = four(file, at + 28);
        // a grid that begins elsewhere is allowed by the standard and used by no photo
        if (left != 0 || top != 0 || four(file, at + 32) != 0 || four(file, at + 36) != 0) {
            throw new Wrong(PictureFault.DAMAGED);
        }
        if (tileWidth == 0 || tileHeight == 0 || tiles(width, tileWidth) * tiles(height, tileHeight) > TILES_MAX) {
            throw new Wrong(PictureFault.PIXELS);
        }
        int channels = two(file, at + 40);
        checkComponents(file, at + 42, channels, box.to());
        return checked(bounded(width), bounded(height), channels);
    }

    /** Each of eight bits and of full size. */
    private static void checkComponents(MemorySegment file, long from, int channels, long to) throws Wrong {
        if (channels > 4 || from + 3L * channels > to) {
            throw new Wrong(PictureFault.DAMAGED);
        }
        for (int i = 0; i < channels; i++) {
            long at = from + 3L * i;
            if (one(file, at) != 7 || one(file, at + 1) != 1 || one(file, at + 2) != 1) {
                throw new Wrong(PictureFault.FORMAT);
            }
        }
    }

    private static long tiles(long size, long tile) {
        return (size + tile - 1) / tile;
    }

    private static PictureHeader checked(int width, int height, int channels) throws Wrong {
        if (width == 0 || height == 0 || (channels != 1 && channels != 3)) {
            throw new Wrong(PictureFault.FORMAT);
        }
        return new PictureHeader(width, height, channels);
    }

    private static int bounded(long size) throws Wrong {
        if (size <= 0 || size > 65_535) {
            throw new Wrong(PictureFault.PIXELS);
        }
        return (int) size;
    }

    private static int one(MemorySegment file, long at) throws Wrong {
        within(file, at, 1);
        return file.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
    }

    private static int two(MemorySegment file, long at) throws Wrong {
        within(file, at, 2);
        return file.get(SHORT, at) & 0xFFFF;
    }

    private static long four(MemorySegment file, long at) throws Wrong {
        within(file, at, 4);
        return file.get(INT, at) & 0xFFFF_FFFFL;
    }

    private static void within(MemorySegment file, long at, int length) throws Wrong {
        if (at < 0 || at + length > file.byteSize()) {
            throw new Wrong(PictureFault.DAMAGED);
        }
    }
}
