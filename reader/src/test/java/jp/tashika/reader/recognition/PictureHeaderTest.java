package jp.tashika.reader.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import jp.tashika.reader.face.PictureFault;
import jp.tashika.reader.face.PictureReading;
import jp.tashika.simulation.camera.FictionalFace;
import jp.tashika.simulation.camera.Pose;
import jp.tashika.simulation.camera.Studio;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("画像の見出し")
class PictureHeaderTest {

    private static byte[] photo;
    private static byte[] frame;

    @BeforeAll
    static void make() throws Exception {
        Studio studio = Studio.open();
        photo = studio.cardPhoto(FictionalFace.BEARER);
        frame = studio.frame(FictionalFace.BEARER, Pose.straight(), 1);
    }

    static MemorySegment segment(byte[] bytes) {
        MemorySegment segment = Arena.ofAuto().allocate(Math.max(1, bytes.length));
        MemorySegment.copy(bytes, 0, segment, ValueLayout.JAVA_BYTE, 0, bytes.length);
        return segment.asSlice(0, bytes.length);
    }

    private static PictureReading<PictureHeader> jp2(byte[] bytes) {
        return PictureHeader.ofJp2(segment(bytes));
    }

    private static PictureReading<PictureHeader> jpeg(byte[] bytes) {
        return PictureHeader.ofJpeg(segment(bytes));
    }

    private static PictureReading<PictureHeader> refused(PictureFault fault) {
        return new PictureReading.Refused<>(fault);
    }

    private static byte[] changed(byte[] bytes, Consumer<ByteBuffer> change) {
        byte[] copy = bytes.clone();
        change.accept(ByteBuffer.wrap(copy));
        return copy;
    }

    private static int find(byte[] bytes, String name) {
        byte[] wanted = name.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static int sizeMarker(byte[] bytes) {
        return find(bytes, "jp2c") + 4 + 2;
    }

    @Test
    @DisplayName("正しい写真と撮影画像の大きさを読む")
    void readsSizes() {
        assertThat(jp2(photo)).isEqualTo(new PictureReading.Usable<>(new PictureHeader(240, 320, 1)));
        assertThat(jpeg(frame)).isEqualTo(new PictureReading.Usable<>(new PictureHeader(640, 480, 3)));
    }

    @Test
    @DisplayName("写真: どこで切れていても断る")
    @Tag("CRD-012")
    void refusesCutPhotos() {
        for (int length = 0; length < photo.length; length += length < 200 ? 1 : 97) {
            byte[] cut = Arrays.copyOf(photo, length);
            assertThat(jp2(cut)).isInstanceOf(PictureReading.Refused.class);
        }
    }

    @Test
    @DisplayName("撮影画像: どこで切れていても断る")
    void refusesCutFrames() {
        for (int length = 0; length < frame.length; length += length < 700 ? 1 : 997) {
            assertThat(jpeg(Arrays.copyOf(frame, length))).isInstanceOf(PictureReading.Refused.class);
        }
    }

    @Test
    @DisplayName("写真: 巨大な寸法は、箱と符号列のどちらに書かれても断る")
    void refusesHugeSizes() {
        int box = find(photo, "ihdr") + 4;
        int siz = sizeMarker(photo);
        byte[] hugeBox = changed(photo, it -> it.putInt(box, 0x7FFFFFFF));
        byte[] hugeCodestream = changed(photo, it -> it.putInt(siz + 6, 60_000).putInt(siz + 10, 60_000));
        byte[] hugeBoth = changed(hugeCodestream, it -> it.putInt(box, 60_000).putInt(box + 4, 60_000));
        byte[] manyTiles = changed(photo, it -> it.putInt(siz + 22, 1).putInt(siz + 26, 1));
        byte[] noTile = changed(photo, it -> it.putInt(siz + 22, 0));
        byte[] shifted = changed(photo, it -> it.putInt(siz + 14, 0xFFFFFFF0));
        assertThat(jp2(hugeBox)).isEqualTo(refused(PictureFault.PIXELS));
        assertThat(jp2(hugeCodestream)).isInstanceOf(PictureReading.Refused.class);
        assertThat(jp2(hugeBoth)).isInstanceOf(PictureReading.Refused.class);
        assertThat(jp2(manyTiles)).isEqualTo(refused(PictureFault.PIXELS));
        assertThat(jp2(noTile)).isEqualTo(refused(PictureFault.PIXELS));
        assertThat(jp2(shifted)).isInstanceOf(PictureReading.Refused.class);
    }

    @Test
    @DisplayName("写真: 色の数や深さ、箱の長さが違うものは断る")
    void refusesOddOnes() {
        int box = find(photo, "ihdr") + 4;
        int siz = sizeMarker(photo);
        assertThat(jp2(changed(photo, it -> it.putShort(box + 8, (short) 2)))).isEqualTo(refused(PictureFault.FORMAT));
        assertThat(jp2(changed(photo, it -> it.putShort(siz + 38, (short) 16_384))))
                .isEqualTo(refused(PictureFault.DAMAGED));
        assertThat(jp2(changed(photo, it -> it.put(siz + 40, (byte) 37)))).isEqualTo(refused(PictureFault.FORMAT));
        assertThat(jp2(changed(photo, it -> it.put(siz + 41, (byte) 200)))).isEqualTo(refused(PictureFault.FORMAT));
        assertThat(jp2(changed(photo, it -> it.putInt(12, 3)))).isEqualTo(refused(PictureFault.DAMAGED));
        assertThat(jp2(changed(photo, it -> it.putInt(12, 1)))).isEqualTo(refused(PictureFault.DAMAGED));
        assertThat(jp2(changed(photo, it -> it.putInt(12, 0)))).isEqualTo(refused(PictureFault.DAMAGED));
        assertThat(jp2(frame)).isEqualTo(refused(PictureFault.FORMAT));
        assertThat(jp2(new byte[0])).isEqualTo(refused(PictureFault.FORMAT));
    }

    @Test
    @DisplayName("撮影画像: 基本方式でないもの、空の寸法は断る")
    void refusesOddFrames() {
        int frameHeader = startOfFrame();
        assertThat(jpeg(changed(frame, it -> it.putShort(frameHeader, (short) 0xFFC2))))
                .isEqualTo(refused(PictureFault.FORMAT));
        assertThat(jpeg(changed(frame, it -> it.putShort(frameHeader + 5, (short) 0))))
                .isEqualTo(refused(PictureFault.FORMAT));
        assertThat(jpeg(changed(frame, it -> it.put(frameHeader + 9, (byte) 4))))
                .isEqualTo(refused(PictureFault.FORMAT));
        assertThat(jpeg(photo)).isEqualTo(refused(PictureFault.FORMAT));
        ByteArrayOutputStream endless = new ByteArrayOutputStream();
        endless.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        for (int i = 0; i < 1_000; i++) {
            endless.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE0, 0, 2});
        }
        endless.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        assertThat(jpeg(endless.toByteArray())).isEqualTo(refused(PictureFault.DAMAGED));
    }

    private static int startOfFrame() {
        for (int i = 0; i < frame.length; i++) {
            if ((frame[i] & 0xFF) == 0xFF && (frame[i + 1] & 0xFF) == 0xC0) {
                return i;
            }
        }
        throw new IllegalStateException();
    }

    @Test
    @DisplayName("寸法の上限を超える画像は復号せずに断る")
    void refusesBeforeDecoding() {
        try (OnnxFaceEngine engine = OnnxFaceEngine.open(TemplateModel.ARC, 1)) {
            int header = startOfFrame();
            byte[] wide = changed(frame, it -> it.putShort(header + 7, (short) 1_281));
            assertThat(engine.open(wide)).isEqualTo(refused(PictureFault.PIXELS));
            byte[] rubbish = changed(photo, it -> {
                int from = sizeMarker(photo) + 60;
                for (int i = from; i < photo.length - 2; i++) {
                    it.put(i, (byte) (i * 31));
                }
            });
            assertThat(engine.templateOfCard(rubbish)).isInstanceOf(PictureReading.Refused.class);
            assertThat(engine.templateOfCard(new byte[OnnxFaceEngine.PHOTO_BYTES_MAX + 1]))
                    .isEqualTo(refused(PictureFault.SIZE));
        }
    }
}
