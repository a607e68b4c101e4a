package jp.tashika.reader.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import jp.tashika.reader.face.Capture;
import jp.tashika.reader.face.FaceBox;
import jp.tashika.reader.face.FaceMeasures;
import jp.tashika.reader.face.FaceTemplate;
import jp.tashika.reader.face.Hint;
import jp.tashika.reader.face.PictureFault;
import jp.tashika.reader.face.PictureReading;
import jp.tashika.reader.face.PictureRules;
import jp.tashika.simulation.camera.FictionalFace;
import jp.tashika.simulation.camera.Pose;
import jp.tashika.simulation.camera.Studio;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("顔照合エンジン")
class OnnxFaceEngineTest {

    private static Studio studio;
    private static OnnxFaceEngine engine;

    @BeforeAll
    static void open() throws Exception {
        studio = Studio.open();
        engine = OnnxFaceEngine.open(TemplateModel.ARC, 1);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    static Capture capture(OnnxFaceEngine engine, byte[] jpeg) {
        return ((PictureReading.Usable<Capture>) engine.open(jpeg)).value();
    }

    private static byte[] straight(FictionalFace face) {
        return studio.frame(face, Pose.straight(), 1);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("カードの写真と同じ人は閾値を超え、別の人は超えない")
    @Tag("RDR-001")
    void tellsTheBearerFromSomebodyElse(TemplateModel model) {
        double threshold = model.measured().comparison().threshold();
        try (OnnxFaceEngine one = OnnxFaceEngine.open(model, 1);
                FaceTemplate card = card(one);
                FaceTemplate same = only(one, straight(FictionalFace.BEARER));
                FaceTemplate other = only(one, straight(FictionalFace.SOMEBODY_ELSE))) {
            assertThat(one.similarity(card, same)).isGreaterThan(threshold + 0.2);
            assertThat(one.similarity(card, other)).isLessThan(threshold - 0.2);
            assertThat(one.similarity(card, card)).isBetween(0.999, 1.001);
            assertThat(one.name()).isEqualTo(model.measured().engine());
        }
    }

    private static FaceTemplate card(OnnxFaceEngine one) {
        return ((PictureReading.Usable<FaceTemplate>) one.templateOfCard(studio.cardPhoto(FictionalFace.BEARER)))
                .value();
    }

    private static FaceTemplate only(OnnxFaceEngine one, byte[] jpeg) {
        try (Capture capture = capture(one, jpeg)) {
            assertThat(capture.faces()).hasSize(1);
            return capture.template(capture.faces().getFirst());
        }
    }

    private static Hint hint(byte[] jpeg) {
        try (Capture capture = capture(engine, jpeg)) {
            List<FaceBox> faces = capture.faces();
            Hint count = PictureRules.judge(faces);
            return count != Hint.OK
                    ? count
                    : PictureRules.judge(
                            capture.measure(faces.getFirst()),
                            capture.width(),
                            capture.height(),
                            TemplateModel.ARC.measured().picture());
        }
    }

    @Test
    @DisplayName("顔なし・二人・遠い・ぶれ・暗い・横向き・閉じた目・マスクを見分ける")
    @Tag("HWR-019")
    @Tag("HWR-020")
    void tellsWhatIsWrongWithAPicture() {
        FictionalFace bearer = FictionalFace.BEARER;
        assertThat(hint(straight(bearer))).isEqualTo(Hint.OK);
        assertThat(hint(straight(FictionalFace.SOMEBODY_ELSE))).isEqualTo(Hint.OK);
        assertThat(hint(studio.frameOfNobody(1))).isEqualTo(Hint.NO_FACE);
        assertThat(hint(studio.frameOfTwo(1))).isEqualTo(Hint.SEVERAL_FACES);
        assertThat(hint(studio.frameFar(bearer, 1))).isEqualTo(Hint.TOO_FAR);
        assertThat(hint(studio.frame(bearer, Pose.straight().withScale(2.6), 1)))
                .isEqualTo(Hint.TOO_NEAR);
        assertThat(hint(studio.frame(bearer, Pose.straight().withShift(0, -190), 1)))
                .isEqualTo(Hint.OFF_CENTRE);
        assertThat(hint(studio.frameMoved(bearer, 1))).isEqualTo(Hint.BLURRED);
        assertThat(hint(studio.frame(bearer, Pose.straight().withLight(0.2), 1)))
                .isEqualTo(Hint.TOO_DARK);
        assertThat(hint(studio.frame(bearer, Pose.straight().withTurn(38), 1))).isEqualTo(Hint.LOOK_STRAIGHT);
        assertThat(hint(studio.frame(bearer, Pose.straight().withEyesClosed(), 1)))
                .isEqualTo(Hint.EYES_CLOSED);
        assertThat(hint(studio.frameMasked(bearer, 1))).isEqualTo(Hint.MASK);
        assertThat(hint(studio.frameMasked(FictionalFace.SOMEBODY_ELSE, 1))).isIn(Hint.MASK, Hint.LOOK_STRAIGHT);
    }

    @Test
    @DisplayName("右を向くと水平角が増え、左を向くと減る")
    void seesWhichWayAHeadTurns() {
        double straight = yaw(Pose.straight());
        assertThat(yaw(Pose.straight().withTurn(38))).isGreaterThan(straight + 15);
        assertThat(yaw(Pose.straight().withTurn(-38))).isLessThan(straight - 12);
    }

    private static double yaw(Pose pose) {
        try (Capture capture = capture(engine, studio.frame(FictionalFace.BEARER, pose, 1))) {
            FaceMeasures measures = capture.measure(capture.faces().getFirst());
            return measures.yaw();
        }
    }

    @Test
    @DisplayName("渡された画像のバイト列は、読めても読めなくても消される")
    @Tag("RDR-010")
    void wipesWhatItIsGiven() {
        byte[] frame = straight(FictionalFace.BEARER);
        byte[] photo = studio.cardPhoto(FictionalFace.BEARER);
        byte[] rubbish = {1, 2, 3};
        byte[] huge = new byte[OnnxFaceEngine.FRAME_BYTES_MAX + 1];
        Arrays.fill(huge, (byte) 9);
        capture(engine, frame).close();
        engine.templateOfCard(photo);
        engine.open(rubbish);
        engine.open(huge);
        for (byte[] bytes : List.of(frame, photo, rubbish, huge)) {
            assertThat(bytes).containsOnly(0);
        }
    }

    @Test
    @DisplayName("特徴は閉じると消え、文字列にも出ない")
    @Tag("RDR-010")
    void wipesATemplate() {
        FaceTemplate template = only(engine, straight(FictionalFace.BEARER));
        assertThat(template.at(0)).isNotZero();
        template.close();
        for (long i = 0; i < template.numbers().byteSize(); i++) {
            assertThat(template.numbers().get(java.lang.foreign.ValueLayout.JAVA_BYTE, i))
                    .isZero();
        }
        assertThat(template).hasToString("FaceTemplate[masked]");
        org.assertj.core.api.Assertions.assertThatIllegalStateException().isThrownBy(() -> template.at(0));
    }

    @Test
    @DisplayName("顔のない写真と複数の顔の写真のカードは断る")
    void refusesACardWithoutExactlyOneFace() {
        byte[] jpegIsNoCardPhoto = straight(FictionalFace.BEARER);
        assertThat(fault(engine.templateOfCard(jpegIsNoCardPhoto))).isEqualTo(PictureFault.FORMAT);
        assertThat(fault(engine.templateOfCard(new byte[0]))).isEqualTo(PictureFault.SIZE);
    }

    private static PictureFault fault(PictureReading<?> reading) {
        return ((PictureReading.Refused<?>) reading).fault();
    }
}
