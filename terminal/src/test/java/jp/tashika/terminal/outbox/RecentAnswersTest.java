package jp.tashika.terminal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.tashika.format.oqs.file.MessageKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("最近の回答一覧")
class RecentAnswersTest {

    private static RecentAnswer answer(int number) {
        return new RecentAnswer(
                "OQSsiquc01req_patient" + number + ".xml",
                Optional.of(MessageKind.ELIGIBILITY),
                Instant.EPOCH,
                Duration.ZERO,
                new RecentAnswer.Ending.Failed("TSK-LINE0000001", ""));
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("新しい順に、決めた数まで覚える")
    void isBounded() {
        RecentAnswers recent = new RecentAnswers(3);
        for (int i = 0; i < 10; i++) {
            recent.add(answer(i));
        }
        assertThat(recent.latest()).containsExactly(answer(9), answer(8), answer(7));
        assertThat(recent.count()).isEqualTo(10);
    }

    @Tag("SEC-003")
    @Test
    @DisplayName("文字にしてもファイル名は出ない")
    void masksFileName() {
        assertThat(answer(1).toString()).doesNotContain("patient1");
    }
}
