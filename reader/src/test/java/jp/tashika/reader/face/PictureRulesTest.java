package jp.tashika.reader.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import jp.tashika.reader.face.AccuracySettings.ChallengeLimits;
import jp.tashika.reader.face.AccuracySettings.Comparison;
import jp.tashika.reader.face.AccuracySettings.PictureLimits;
import jp.tashika.reader.face.AccuracySettings.SessionLimits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("撮影画像の判定")
class PictureRulesTest {

    @ParameterizedTest(name = "{0}のとき {10}")
    @CsvSource(textBlock = """
        良い画像,            240, 140, 160,   0,  -5, 120, 130, 0.05, 0.30, OK
        境目ちょうどの幅,    240, 140, 120,   0,  -5, 120, 130, 0.05, 0.30, OK
        小さい顔,            240, 140, 119,   0,  -5, 120, 130, 0.05, 0.30, TOO_FAR
        境目ちょうどの大きさ, 120, 15, 384,   0,  -5, 120, 130, 0.05, 0.30, OK
        大きい顔,            120,  15, 385,   0,  -5, 120, 130, 0.05, 0.30, TOO_NEAR
        左端にかかる顔,        2, 140, 160,   0,  -5, 120, 130, 0.05, 0.30, OFF_CENTRE
        右端にかかる顔,      478, 140, 160,   0,  -5, 120, 130, 0.05, 0.30, OFF_CENTRE
        上端にかかる顔,      240,  -9, 160,   0,  -5, 120, 130, 0.05, 0.30, OFF_CENTRE
        右20度,              240, 140, 160,  20,  -5, 120, 130, 0.05, 0.30, OK
        右21度,              240, 140, 160,  21,  -5, 120, 130, 0.05, 0.30, LOOK_STRAIGHT
        左21度,              240, 140, 160, -21,  -5, 120, 130, 0.05, 0.30, LOOK_STRAIGHT
        下31度,              240, 140, 160,   0, -31, 120, 130, 0.05, 0.30, LOOK_STRAIGHT
        上21度,              240, 140, 160,   0,  21, 120, 130, 0.05, 0.30, LOOK_STRAIGHT
        横向きで細い顔,      240, 140, 100,  40,  -5, 120, 130, 0.05, 0.30, LOOK_STRAIGHT
        ぼけた顔,            240, 140, 160,   0,  -5,  39, 130, 0.05, 0.30, BLURRED
        暗い顔,              240, 140, 160,   0,  -5, 120,  49, 0.05, 0.30, TOO_DARK
        明るすぎる顔,        240, 140, 160,   0,  -5, 120, 221, 0.05, 0.30, TOO_BRIGHT
        閉じた目,            240, 140, 160,   0,  -5, 120, 130, 0.91, 0.30, EYES_CLOSED
        マスク,              240, 140, 160,   0,  -5, 120, 130, 0.05, 0.80, MASK
        """)
    @Tag("HWR-019")
    void judgesOneFace(
            String title,
            double x,
            double y,
            double width,
            double yaw,
            double pitch,
            double sharpness,
            double brightness,
            double eyesClosed,
            double covered,
            Hint expected) {
        FaceMeasures face = new FaceMeasures(
                new FaceBox(x, y, width, width * 1.15, 0.9),
                yaw,
                pitch,
                0,
                sharpness,
                brightness,
                eyesClosed,
                1,
                covered);
        assertThat(PictureRules.judge(face, 640, 480, Faces.PICTURE)).isEqualTo(expected);
        assertThat(PictureRules.isComparable(expected)).isEqualTo(expected == Hint.OK || expected == Hint.MASK);
    }

    @Test
    @DisplayName("人数: 後ろの小さな人は数えない")
    void countsPeopleBeforeTheCamera() {
        FaceBox half = new FaceBox(0, 0, 80, 100, 0.9);
        FaceBox moreThanHalf = new FaceBox(0, 0, 81, 100, 0.9);
        assertThat(PictureRules.judge(List.of())).isEqualTo(Hint.NO_FACE);
        assertThat(PictureRules.judge(List.of(Faces.BOX))).isEqualTo(Hint.OK);
        assertThat(PictureRules.judge(List.of(Faces.BOX, half))).isEqualTo(Hint.OK);
        assertThat(PictureRules.judge(List.of(Faces.BOX, moreThanHalf))).isEqualTo(Hint.SEVERAL_FACES);
    }

    @Test
    @DisplayName("画質: 正面で鮮明なほど良い")
    @Tag("HWR-019")
    void ranksPictures() {
        assertThat(quality(Faces.GOOD)).isGreaterThan(quality(Faces.yaw(10)));
        assertThat(quality(Faces.yaw(10))).isGreaterThan(quality(Faces.yaw(-19)));
        assertThat(quality(Faces.GOOD)).isGreaterThan(quality(Faces.sharp(60)));
        FaceMeasures masked = new FaceMeasures(Faces.BOX, 0, -5, 0, 120, 130, 0.05, 0.9, 0.8);
        assertThat(quality(masked)).isLessThan(quality(Faces.yaw(-19)));
        assertThat(quality(Faces.GOOD)).isBetween(0.0, 1.0);
    }

    private static double quality(FaceMeasures face) {
        return PictureRules.quality(face, Faces.PICTURE);
    }

    @Test
    @DisplayName("範囲外の設定は作れない")
    @Tag("HWR-025")
    void refusesSettingsOutOfRange() {
        refuses(() -> new Comparison(1.01, 0, 0));
        refuses(() -> new Comparison(Double.NaN, 0, 0));
        refuses(() -> new Comparison(0.4, -1.1, 0));
        refuses(() -> new Comparison(0.4, 0, 1.1));
        refuses(() -> new PictureLimits(10, 60, 20, -30, 20, 40, 50, 220, 0.9, 0.75));
        refuses(() -> new PictureLimits(120, 60, 20, 5, 20, 40, 50, 220, 0.9, 0.75));
        refuses(() -> new PictureLimits(120, 60, 20, -30, 20, 40, 230, 220, 0.9, 0.75));
        refuses(() -> new ChallengeLimits(2, 0.9, 2));
        refuses(() -> new ChallengeLimits(12, 0.9, 0));
        refuses(() -> new SessionLimits(3, 2, 10));
        refuses(() -> new SessionLimits(0, 40, 10));
        refuses(() -> new SessionLimits(3, 40, 121));
        refuses(() -> new AccuracySettings(
                "", Faces.SETTINGS.comparison(), Faces.PICTURE, Faces.CHALLENGE, Faces.SETTINGS.session()));
    }

    private static void refuses(Runnable making) {
        assertThatIllegalArgumentException().isThrownBy(making::run);
    }
}
