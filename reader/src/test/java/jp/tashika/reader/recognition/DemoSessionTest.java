package jp.tashika.reader.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import jp.tashika.reader.face.Challenge;
import jp.tashika.reader.face.FaceResult;
import jp.tashika.reader.face.FaceSession;
import jp.tashika.reader.face.FaceTemplate;
import jp.tashika.reader.face.FrameVerdict;
import jp.tashika.reader.face.PictureReading;
import jp.tashika.simulation.camera.CameraClip;
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

@DisplayName("模擬カメラの映像での顔照合")
class DemoSessionTest {

    /** Made once, used by several tests. */
    private static final Map<String, byte[]> FRAMES = new HashMap<>();

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

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("持ち主はどの指示でも一巡の間に一致する")
    @Tag("RDR-001")
    @Tag("HWR-016")
    void bearerMatches(Challenge challenge) {
        assertThat(run(TemplateModel.ARC, engine, challenge, clip(FictionalFace.BEARER)))
                .isInstanceOf(FaceResult.Matched.class);
    }

    @Test
    @DisplayName("別の人は一致しない")
    @Tag("RDR-001")
    void somebodyElseDoesNot() {
        assertThat(run(TemplateModel.ARC, engine, Challenge.TURN_RIGHT, clip(FictionalFace.SOMEBODY_ELSE)))
                .isInstanceOf(FaceResult.NotMatched.class);
    }

    @Test
    @DisplayName("動かない一枚の写真は認めない")
    @Tag("HWR-016")
    void stillPictureIsNotLive() {
        byte[] still = studio.frame(FictionalFace.BEARER, Pose.straight(), 1);
        FaceResult result =
                run(TemplateModel.ARC, engine, Challenge.TURN_LEFT, index -> index < 8 ? still.clone() : new byte[1]);
        assertThat(result).isEqualTo(new FaceResult.NotLive(FaceResult.Doubt.CHALLENGE_NOT_MET));
    }

    @Test
    @DisplayName("二つ目のエンジンでも同じ")
    void secondEngineAgrees() {
        try (OnnxFaceEngine dlib = OnnxFaceEngine.open(TemplateModel.DLIB, 1)) {
            assertThat(run(TemplateModel.DLIB, dlib, Challenge.TURN_RIGHT, clip(FictionalFace.BEARER)))
                    .isInstanceOf(FaceResult.Matched.class);
            assertThat(run(TemplateModel.DLIB, dlib, Challenge.TURN_RIGHT, clip(FictionalFace.SOMEBODY_ELSE)))
                    .isInstanceOf(FaceResult.NotMatched.class);
        }
    }

    private static IntFunction<byte[]> clip(FictionalFace face) {
        CameraClip clip = CameraClip.of(studio, face);
        return index -> FRAMES.computeIfAbsent(face + " " + index, _ -> clip.frame(index))
                .clone();
    }

    private static FaceResult run(
            TemplateModel model, OnnxFaceEngine engine, Challenge challenge, IntFunction<byte[]> frames) {
        Instant now = Instant.parse("2026-11-22T01:00:00Z");
        FaceTemplate card = ((PictureReading.Usable<FaceTemplate>)
                        engine.templateOfCard(studio.cardPhoto(FictionalFace.BEARER)))
                .value();
        try (FaceSession session = FaceSession.begin(engine, card, model.measured(), challenge, now)) {
            Optional<FaceResult> result = Optional.empty();
            for (int i = 0; i < 80 && result.isEmpty(); i++) {
                FrameVerdict verdict = session.offer(frames.apply(i), now.plusMillis(100L * i));
                result = verdict.result();
            }
            return result.or(() -> session.result(now.plusSeconds(60))).orElseThrow();
        }
    }
}
