package jp.tashika.central.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jp.tashika.central.Fictional;
import jp.tashika.format.oqs.file.MessageKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SEC-007")
class InFlightTest {

    private static final UUID MARK = UUID.randomUUID();

    private final InFlight inFlight = new InFlight();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger worked = new AtomicInteger();

    @AfterEach
    void close() {
        threads.close();
    }

    private static InFlight.Asked asked(String body) {
        return new InFlight.Asked(
                Fictional.CLINIC,
                MARK,
                MessageKind.ELIGIBILITY,
                ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
    }

    private DeskAnswer slow(String outcome) {
        begun.countDown();
        try {
            assertThat(go.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        worked.incrementAndGet();
        return DeskAnswer.Message.of(outcome, new byte[0]);
    }

    @Test
    @DisplayName("処理中に同じ要求がまた来れば、一度だけ処理して同じ回答を渡す")
    void worksOnce() throws Exception {
        Future<DeskAnswer> first = threads.submit(() -> inFlight.once(asked("a"), _ -> slow("first")));
        begun.await();
        FutureTask<DeskAnswer> again = new FutureTask<>(() -> inFlight.once(asked("a"), _ -> slow("again")));
        Thread waiting = Thread.ofPlatform().start(again);
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        go.countDown();
        assertThat(again.get()).isSameAs(first.get());
        assertThat(worked).hasValue(1);
    }

    @Test
    @DisplayName("処理が失敗すれば、待っていた要求にも失敗を伝え、次の要求は初めから処理する")
    void failsForAllWhoWait() {
        assertThatThrownBy(() -> inFlight.once(asked("a"), _ -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        DeskAnswer next = inFlight.once(asked("a"), _ -> DeskAnswer.Message.of("next", new byte[0]));
        assertThat(((DeskAnswer.Message) next).outcome()).isEqualTo("next");
    }

    @Test
    @DisplayName("同じ目印で別の電文が来れば、先の回答を待たず、渡しもしない")
    void neverGivesTheAnswerToAnotherQuestion() throws Exception {
        Future<DeskAnswer> first = threads.submit(() -> inFlight.once(asked("a"), _ -> slow("first")));
        begun.await();
        DeskAnswer other = inFlight.once(asked("b"), _ -> DeskAnswer.Message.of("other", new byte[0]));
        assertThat(((DeskAnswer.Message) other).outcome()).isEqualTo("other");
        assertThat(first.isDone()).isFalse();
        go.countDown();
        assertThat(((DeskAnswer.Message) first.get()).outcome()).isEqualTo("first");
    }

    @Test
    @DisplayName("追い越された最初の要求は、前に答えたことを知らされる")
    void tellsAnOvertakenAttempt() {
        List<Boolean> told = new ArrayList<>();
        for (String body : List.of("a", "a", "b")) {
            inFlight.once(asked(body), again -> {
                told.add(again);
                return DeskAnswer.Message.of("1", new byte[0]);
            });
        }
        assertThat(told).containsExactly(false, true, true);
    }

    @Test
    @DisplayName("失敗した要求は、次も初めての要求とみなす")
    void forgetsWhatFailed() {
        assertThatThrownBy(() -> inFlight.once(asked("a"), _ -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        inFlight.once(asked("a"), again -> {
            assertThat(again).isFalse();
            return DeskAnswer.Message.of("1", new byte[0]);
        });
    }

    @Test
    @DisplayName("覚えておく数には限りがあり、新しいものは忘れない")
    void remembersTheLatest() {
        for (int i = 0; i < 100_000; i++) {
            UUID mark = new UUID(0, i);
            InFlight.Asked one =
                    new InFlight.Asked(Fictional.CLINIC, mark, MessageKind.ELIGIBILITY, ByteBuffer.wrap(new byte[0]));
            inFlight.once(one, _ -> DeskAnswer.Message.of("1", new byte[0]));
        }
        assertThat(isRemembered(99_999)).isTrue();
        assertThat(isRemembered(0)).isFalse();
    }

    private boolean isRemembered(int number) {
        AtomicBoolean told = new AtomicBoolean();
        InFlight.Asked one = new InFlight.Asked(
                Fictional.CLINIC, new UUID(0, number), MessageKind.ELIGIBILITY, ByteBuffer.wrap(new byte[0]));
        inFlight.once(one, again -> {
            told.set(again);
            return DeskAnswer.Message.of("1", new byte[0]);
        });
        return told.get();
    }
}
