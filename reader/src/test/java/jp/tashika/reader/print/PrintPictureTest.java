package jp.tashika.reader.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import jp.tashika.reader.face.PictureFault;
import jp.tashika.reader.face.PictureReading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("印字の画像")
class PrintPictureTest {

    private static PrintPicture opened() {
        return switch (PrintPicture.open(Printed.lines("1234", "5678"))) {
            case PictureReading.Usable<PrintPicture>(PrintPicture picture) -> picture;
            case PictureReading.Refused<PrintPicture>(var fault) -> throw new AssertionError(fault);
        };
    }

    private static void assertRefused(byte[] jpeg, PictureFault fault) {
        assertThat(PrintPicture.open(jpeg)).isEqualTo(new PictureReading.Refused<>(fault));
        assertThat(jpeg).containsOnly(0);
    }

    @Test
    @DisplayName("渡されたバイト列は消される")
    void wipesWhatItIsGiven() {
        byte[] jpeg = Printed.lines("1234");
        if (PrintPicture.open(jpeg) instanceof PictureReading.Usable<PrintPicture>(PrintPicture picture)) {
            picture.close();
        }
        assertThat(jpeg).containsOnly(0);
    }

    @Test
    @DisplayName("空・大きすぎる・別の形式・途中で切れた・大きな寸法を名乗る画像は断る")
    void refusesWhatIsNoPicture() {
        assertThat(PrintPicture.open(new byte[0])).isEqualTo(new PictureReading.Refused<>(PictureFault.SIZE));
        assertRefused(new byte[PrintPicture.BYTES_MAX + 1], PictureFault.SIZE);
        assertRefused("no picture at all".getBytes(java.nio.charset.StandardCharsets.US_ASCII), PictureFault.FORMAT);
        byte[] whole = Printed.lines("1234");
        assertRefused(Arrays.copyOf(whole, whole.length - 10), PictureFault.DAMAGED);
        assertRefused(claimingHeight(whole.clone(), 60_000), PictureFault.PIXELS);
        assertRefused(claimingHeight(whole.clone(), 10), PictureFault.PIXELS);
    }

    /** Writes another height into the header of the frame. */
    private static byte[] claimingHeight(byte[] jpeg, int height) {
        for (int i = 0; i < jpeg.length - 6; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                jpeg[i + 5] = (byte) (height >> 8);
                jpeg[i + 6] = (byte) height;
                return jpeg;
            }
        }
        throw new AssertionError("no frame");
    }

    @Test
    @DisplayName("切り抜き・拡大・回転・地色の除去は元の画像を変えない")
    void cutsAndScales() {
        try (PrintPicture whole = opened();
                PrintPicture cut = whole.cut(new PrintArea(30, 20, 200, 90));
                PrintPicture beyond = whole.cut(new PrintArea(800, 150, 500, 500));
                PrintPicture larger = cut.scaled(2);
                PrintPicture turned = whole.turned(90);
                PrintPicture evened = whole.evened()) {
            assertThat(cut.width()).isEqualTo(200);
            assertThat(cut.height()).isEqualTo(90);
            assertThat(beyond.width()).isEqualTo(100);
            assertThat(beyond.height()).isEqualTo(60);
            assertThat(larger.width()).isEqualTo(400);
            assertThat(turned.width()).isEqualTo(whole.width());
            assertThat(evened.height()).isEqualTo(whole.height());
        }
    }

    @Test
    @DisplayName("範囲でない範囲は作れない")
    void knowsNoEmptyArea() {
        assertThatThrownBy(() -> new PrintArea(-1, 0, 5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PrintArea(0, 0, 0, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
