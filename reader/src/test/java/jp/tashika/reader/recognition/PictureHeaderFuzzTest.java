package jp.tashika.reader.recognition;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.tashika.reader.face.PictureReading;

/** Whatever a card or a camera gives, its size is told or it is refused, and a size told is one a picture can have. */
class PictureHeaderFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void photo(byte[] bytes) {
        check(PictureHeader.ofJp2(PictureHeaderTest.segment(bytes)));
    }

    @FuzzTest(maxDuration = "60s")
    void frame(byte[] bytes) {
        check(PictureHeader.ofJpeg(PictureHeaderTest.segment(bytes)));
    }

    private static void check(PictureReading<PictureHeader> reading) {
        if (reading instanceof PictureReading.Usable<PictureHeader>(PictureHeader header)
                && (header.width() < 1 || header.width() > 65_535 || header.height() < 1 || header.height() > 65_535)) {
            throw new AssertionError("no size of a picture");
        }
    }
}
