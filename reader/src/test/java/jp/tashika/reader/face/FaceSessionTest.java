package jp.tashika.reader.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.ValueLayout;
import java.time.Instant;
import java.util.Optional;
import jp.tashika.reader.face.Faces.Scene;
import jp.tashika.reader.face.Faces.SyntheticEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("顔照合の一回")
class FaceSessionTest {

    private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");

    private final SyntheticEngine engine = new SyntheticEngine();
    private final FaceSession session =
            FaceSession.begin(engine, engine.template(1), Faces.SETTINGS, Challenge.TURN_RIGHT, START);
    private Instant now = START;

    @AfterEach
    void leavesNothingOpen() {
        session.close();
        assertThat(engine.closed).isEqualTo(engine.opened);
        assertThat(engine.made).allSatisfy(FaceSessionTest::isWiped);
    }

    private static void isWiped(FaceTemplate template) {
        for (long i = 0; i < template.numbers().byteSize(); i++) {
            assertThat(template.numbers().get(ValueLayout.JAVA_BYTE, i)).isZero();
        }
    }

    private FrameVerdict see(Scene scene) {
        now = now.plusMillis(100);
        byte[] frame = engine.frame(scene);
        FrameVerdict verdict = session.offer(frame, now);
        assertThat(frame).containsOnly(0);
        return verdict;
    }

    private FrameVerdict straight(double likeness) {
        return see(Scene.of(Faces.GOOD, likeness));
    }

    private FrameVerdict turned() {
        return see(Scene.of(Faces.yaw(25), 0.6));
    }

    @Test
    @DisplayName("本人が右を向いて戻れば一致し、直ちに消える")
    @Tag("HWR-016")
    @Tag("HWR-019")
    @Tag("RDR-010")
    void matchesTheBearer() {
        assertThat(straight(0.8).hint()).isEqualTo(Hint.OK);
        assertThat(straight(0.9).hint()).isEqualTo(Hint.TURN_RIGHT);
        assertThat(straight(0.85).pictures()).isEqualTo(3);
        assertThat(turned()).isEqualTo(new FrameVerdict(Hint.TURN_RIGHT, 3, Optional.empty()));
        assertThat(turned().hint()).isEqualTo(Hint.LOOK_STRAIGHT);
        FrameVerdict last = straight(0.88);
        assertThat(last.result())
                .hasValueSatisfying(result -> assertThat(result)
                        .isInstanceOfSatisfying(
                                FaceResult.Matched.class,
                                it -> assertThat(it.score()).isBetween(0.89, 0.91)));
        assertThat(engine.made).allSatisfy(FaceSessionTest::isWiped);
        assertThat(straight(0.9)).isEqualTo(new FrameVerdict(Hint.ENDED, 0, last.result()));
        assertThat(session.result(now)).isEqualTo(last.result());
    }

    @Test
    @DisplayName("横を向いて狭く写る顔には、近づくようにではなく、動作の続きを案内する")
    @Tag("HWR-016")
    void doesNotTellWhoTurnsToComeCloser() {
        straight(0.9);
        assertThat(straight(0.9).hint()).isEqualTo(Hint.TURN_RIGHT);
        Scene narrow = Scene.of(Faces.narrow(15), 0.6);
        assertThat(see(narrow).hint()).isEqualTo(Hint.TURN_RIGHT);
        assertThat(see(narrow).hint()).isEqualTo(Hint.LOOK_STRAIGHT);
        assertThat(see(Scene.of(Faces.narrow(2), 0.6)).hint()).isEqualTo(Hint.TOO_FAR);
    }

    @Test
    @DisplayName("別の人は動いても一致しない")
    void refusesSomebodyElse() {
        straight(0.1);
        straight(0.2);
        straight(0.1);
        turned();
        turned();
        assertThat(straight(0.15).result().orElseThrow()).isInstanceOf(FaceResult.NotMatched.class);
    }

    @Test
    @DisplayName("良い三枚だけを残して照合する")
    @Tag("HWR-019")
    void keepsTheBestThree() {
        see(Scene.of(Faces.sharp(60), 0.99));
        straight(0.5);
        straight(0.6);
        straight(0.7);
        turned();
        turned();
        assertThat(see(Scene.of(Faces.sharp(50), 0.7)).result().orElseThrow())
                .isInstanceOfSatisfying(
                        FaceResult.Matched.class, it -> assertThat(it.score()).isBetween(0.69, 0.71));
    }

    @Test
    @DisplayName("動かない人は時間切れで、生体と認めない")
    @Tag("HWR-016")
    void refusesWhoDoesNotMove() {
        FrameVerdict verdict = straight(0.9);
        for (int i = 0; i < 39; i++) {
            assertThat(verdict.result()).isEmpty();
            verdict = straight(0.9);
        }
        assertThat(verdict.result()).contains(new FaceResult.NotLive(FaceResult.Doubt.CHALLENGE_NOT_MET));
    }

    @Test
    @DisplayName("動いた人と写真の人が違えば認めない")
    void refusesWhoStepsInAfterTheMovement() {
        straight(0.95);
        straight(0.95);
        straight(0.95);
        turned();
        turned();
        assertThat(straight(-0.4).result()).contains(new FaceResult.NotLive(FaceResult.Doubt.ANOTHER_PERSON));
    }

    @Test
    @DisplayName("画像のように見えれば認めない")
    @Tag("HWR-016")
    void refusesAPicture() {
        for (int i = 0; i < 3; i++) {
            see(Scene.of(Faces.live(0.05), 0.9));
        }
        turned();
        turned();
        assertThat(see(Scene.of(Faces.live(0.05), 0.9)).result())
                .contains(new FaceResult.NotLive(FaceResult.Doubt.LOOKS_LIKE_A_PICTURE));
    }

    @Test
    @DisplayName("頭が動いてもやり直しにならない")
    void doesNotBeginAnewWhenAHeadMoves() {
        for (int x = 100; x <= 400; x += 100) {
            see(Scene.of(Faces.at(x), 0.9));
        }
        see(Scene.nobody());
        see(Scene.unreadable());
        assertThat(see(Scene.of(Faces.at(300), 0.9)).pictures()).isEqualTo(3);
        turned();
        turned();
        assertThat(straight(0.9).result().orElseThrow()).isInstanceOf(FaceResult.Matched.class);
    }

    @Test
    @DisplayName("飛んで現れた顔は別の人として初めから")
    void beginsAnewWithAnotherFace() {
        see(Scene.of(Faces.at(20), 0.9));
        see(Scene.of(Faces.at(20), 0.9));
        assertThat(see(Scene.of(Faces.at(440), 0.2)).pictures()).isEqualTo(1);
    }

    @Test
    @DisplayName("良い画像がなければ、最も多かった理由を伝える")
    void tellsWhatWasWrongMostOften() {
        straight(0.9);
        for (int i = 0; i < 20; i++) {
            see(Scene.of(Faces.sharp(5), 0.9));
        }
        for (int i = 0; i < 10; i++) {
            see(Scene.nobody());
        }
        now = START.plusSeconds(10);
        assertThat(session.result(now)).contains(new FaceResult.NoGoodPicture(Hint.BLURRED));
    }

    @Test
    @DisplayName("一枚も届かなければ時間で終わる")
    void endsByTime() {
        assertThat(session.result(START.plusMillis(9_999))).isEmpty();
        assertThat(session.result(START.plusSeconds(10))).contains(new FaceResult.NoGoodPicture(Hint.NO_FACE));
    }

    @Test
    @DisplayName("閉じた後の画像は見ずに消す")
    @Tag("RDR-010")
    void looksAtNothingAfterClosing() {
        straight(0.9);
        session.close();
        assertThat(straight(0.9)).isEqualTo(new FrameVerdict(Hint.ENDED, 0, Optional.empty()));
        assertThat(engine.opened).isOne();
    }

    @Test
    @DisplayName("別のエンジンの設定では始めない")
    @Tag("HWR-025")
    void refusesSettingsOfAnotherEngine() {
        AccuracySettings other = new AccuracySettings(
                "another", Faces.SETTINGS.comparison(), Faces.PICTURE, Faces.CHALLENGE, Faces.SETTINGS.session());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaceSession.begin(engine, engine.template(1), other, Challenge.CLOSE_EYES, START))
                .withMessageContaining("another");
    }

    @Test
    @DisplayName("文字列に顔のことは出ない")
    @Tag("SEC-003")
    void saysNothing() {
        assertThat(session).hasToString("FaceSession[masked]");
        assertThat(Faces.GOOD).hasToString("FaceMeasures[masked]");
    }

    @Test
    @DisplayName("案内は日本語と英語の一文")
    void hintsAreSentences() {
        for (Hint hint : Hint.values()) {
            assertThat(hint.japanese()).endsWith("。");
            assertThat(hint.english()).endsWith(".");
        }
    }
}
