package jp.tashika.central.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.tashika.central.Fictional;
import jp.tashika.central.usecase.Query;
import jp.tashika.format.oqs.file.MessageKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SEC-007")
class InFlightTest {

    private static final UUID MARK = UUID.randomUUID();
    private static final Query.Request FIRST = new Query.Request(MARK, 1);
    private static final Query.Request SECOND = new Query.Request(MARK, 2);

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
        Future<DeskAnswer> first = threads.submit(() -> inFlight.once(asked("a"), FIRST, _ -> slow("first")));
        begun.await();
        FutureTask<DeskAnswer> again = new FutureTask<>(() -> inFlight.once(asked("a"), FIRST, _ -> slow("again")));
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
        assertThatThrownBy(() -> inFlight.once(asked("a"), FIRST, _ -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        DeskAnswer next = inFlight.once(asked("a"), FIRST, _ -> DeskAnswer.Message.of("next", new byte[0]));
        assertThat(((DeskAnswer.Message) next).outcome()).isEqualTo("next");
    }

    @Test
    @DisplayName("同じ目印で別の電文が来れば、先の回答を待たず、渡しもしない")
    void neverGivesTheAnswerToAnotherQuestion() throws Exception {
        Future<DeskAnswer> first = threads.submit(() -> inFlight.once(asked("a"), FIRST, _ -> slow("first")));
        begun.await();
        DeskAnswer other = inFlight.once(asked("b"), FIRST, _ -> DeskAnswer.Message.of("other", new byte[0]));
        assertThat(((DeskAnswer.Message) other).outcome()).isEqualTo("other");
        assertThat(first.isDone()).isFalse();
        go.countDown();
        assertThat(((DeskAnswer.Message) first.get()).outcome()).isEqualTo("first");
    }

    @Test
    @DisplayName("再送が先に処理されていれば、初回の要求も再送として処理する")
    void takesAnOvertakenFirstAttemptAsARetry() {
        inFlight.once(asked("a"), SECOND, _ -> DeskAnswer.Message.of("second", new byte[0]));
        DeskAnswer first = inFlight.once(
                asked("a"), FIRST, mark -> DeskAnswer.Message.of(mark.isRetry() ? "retry" : "first", new byte[0]));
        assertThat(((DeskAnswer.Message) first).outcome()).isEqualTo("retry");
    }
}
