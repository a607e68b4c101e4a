package jp.tashika.reader.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("動作確認")
class ChallengeProgressTest {

    /** A letter a frame: s straight, R and L turned, r and l turned a little, c eyes closed, - nobody. */
    @ParameterizedTest(name = "{0}: {1} で {2} は {3}")
    @CsvSource(textBlock = """
        右を向いて戻る,           TURN_RIGHT, ssRRs,    MET
        途中で少し見えなくなる,   TURN_RIGHT, ssR-RRs,  MET
        左を向いて戻る,           TURN_LEFT,  ssLLs,    MET
        目を閉じて開ける,         CLOSE_EYES, ssccs,    MET
        他の動作もした後,         CLOSE_EYES, ssRRsccs, MET
        何もしない,               TURN_RIGHT, ssssss,   MOVEMENT
        反対を向く,               TURN_RIGHT, ssLLs,    MOVEMENT
        向きが足りない,           TURN_RIGHT, ssrrs,    MOVEMENT
        一枚だけ,                 TURN_RIGHT, ssRs,     MOVEMENT
        続かない,                 TURN_RIGHT, ssRsRs,   MOVEMENT
        間に人がいない,           TURN_RIGHT, ssR-Rs,   MOVEMENT
        まばたき一枚,             CLOSE_EYES, sscscs,   MOVEMENT
        初めから横を向いている,   TURN_RIGHT, RRRRR,    STRAIGHT
        戻らない,                 TURN_LEFT,  ssLLLL,   STRAIGHT_AGAIN
        目を閉じたまま,           CLOSE_EYES, sscccc,   STRAIGHT_AGAIN
        """)
    @Tag("HWR-016")
    void isMetByTheMovementAlone(String title, Challenge challenge, String frames, ChallengeProgress.Step expected) {
        ChallengeProgress progress = ChallengeProgress.begin(challenge);
        for (int i = 0; i < frames.length(); i++) {
            char frame = frames.charAt(i);
            progress = frame == '-' ? progress.gap() : next(progress, face(frame));
        }
        assertThat(progress.step()).isEqualTo(expected);
        assertThat(progress.isMet()).isEqualTo(expected == ChallengeProgress.Step.MET);
    }

    private static ChallengeProgress next(ChallengeProgress progress, FaceMeasures face) {
        boolean isComparable = PictureRules.isComparable(PictureRules.judge(face, 640, 480, Faces.PICTURE));
        return progress.next(face, isComparable, Faces.CHALLENGE);
    }

    private static FaceMeasures face(char frame) {
        return switch (frame) {
            case 's' -> Faces.GOOD;
            case 'R' -> Faces.yaw(25);
            case 'L' -> Faces.yaw(-25);
            case 'r' -> Faces.yaw(11);
            case 'l' -> Faces.yaw(-11);
            case 'c' -> Faces.eyesClosed();
            default -> throw new IllegalArgumentException();
        };
    }

    @Test
    @DisplayName("正面は人により違う: 初めの向きから測る")
    void measuresFromWhereThePersonLooked() {
        ChallengeProgress progress = ChallengeProgress.begin(Challenge.TURN_LEFT);
        for (double yaw : new double[] {14, 16, 4, 2, 15}) {
            progress = next(progress, Faces.yaw(yaw));
        }
        assertThat(progress.step()).isEqualTo(ChallengeProgress.Step.MOVEMENT);
        for (double yaw : new double[] {3, 2, 15}) {
            progress = next(progress, Faces.yaw(yaw));
        }
        assertThat(progress.isMet()).isTrue();
        assertThat(progress.anew().step()).isEqualTo(ChallengeProgress.Step.STRAIGHT);
    }

    @Test
    @DisplayName("どの指示も引かれる")
    void drawsEach() {
        Random random = new Random(1);
        Set<Challenge> drawn = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            drawn.add(Challenge.draw(random));
        }
        assertThat(drawn).containsExactlyInAnyOrder(Challenge.values());
        assertThat(Arrays.stream(Challenge.values()).map(Challenge::hint).distinct())
                .hasSize(3);
    }

    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource(textBlock = """
        同じ所,               0,   0, 160,  100, true
        少し動く,           100,  40, 160,  100, true
        顔一つ分,           160,   0, 160,  100, true
        飛ぶ,               170,   0, 160,  100, false
        近づく,               0,   0, 250,  100, true
        急に大きくなる,       0,   0, 260,  100, false
        急に小さくなる,       0,   0,  90,  100, false
        しばらく後,           0,   0, 160, 1500, true
        いなくなった後,       0,   0, 160, 1501, false
        """)
    @DisplayName("動いた人と替わった人")
    void followsAFace(String title, double dx, double dy, double width, long millis, boolean expected) {
        Instant then = Instant.EPOCH;
        FaceBox before = new FaceBox(200, 100, 160, 200, 1);
        double height = width * 1.25;
        FaceBox after =
                new FaceBox(before.centreX() + dx - width / 2, before.centreY() + dy - height / 2, width, height, 1);
        assertThat(new FaceTrack(before, then).isFollowedBy(after, then.plusMillis(millis)))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("枠の重なりは0から1")
    void measuresOverlap() {
        FaceBox box = new FaceBox(0, 0, 10, 10, 1);
        assertThat(box.overlap(box)).isEqualTo(1);
        assertThat(box.overlap(new FaceBox(5, 0, 10, 10, 1))).isBetween(0.33, 0.34);
        assertThat(box.overlap(new FaceBox(10, 0, 10, 10, 1))).isZero();
        assertThat(box.overlap(new FaceBox(0, 20, 10, 10, 1))).isZero();
    }
}
