package jp.tashika.terminal.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.terminal.disk.Storage;
import jp.tashika.terminal.journal.Held;
import jp.tashika.terminal.journal.Verdict;
import jp.tashika.terminal.outbox.RecentAnswer;
import jp.tashika.terminal.outbox.RecentAnswer.Ending;
import jp.tashika.terminal.outbox.RecentAnswers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 回答の記録。Tells the operation log, the metrics and the reception page of each answer; nothing personal in the first two. */
public final class AnswerLog {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerLog.class);

    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final AtomicLong toldAt = new AtomicLong(System.nanoTime() - QUIET_NANOS);
    private final RecentAnswers recent;
    private final Storage storage;
    private final MeterRegistry meters;
    private final Counter troubles;

    public AnswerLog(RecentAnswers recent, Storage storage, MeterRegistry meters) {
        this.recent = recent;
        this.storage = storage;
        this.meters = meters;
        this.troubles = Counter.builder("tashika.terminal.disk.troubles")
                .description("Steps of a request that failed on the disk and were tried again")
                .register(meters);
    }

    void answered(Held held, Verdict verdict, Instant foundAt, Instant now) {
        Optional<MessageKind> kind = DropName.of(held.name()) instanceof DropName.Served(MessageKind served)
                ? Optional.of(served)
                : Optional.empty();
        String kindId = kind.map(MessageKind::id).orElse("other");
        Duration took = Duration.between(foundAt, now);
        Ending ending = ending(kind, verdict);
        String outcome = outcome(ending);
        storage.worked();
        recent.add(new RecentAnswer(held.name(), kind, now, took, ending));
        Timer.builder("tashika.terminal.answer")
                .description("From finding a request file to its answer in the result folder")
                .tag("kind", kindId)
                .tag("ending", ending instanceof Ending.Told ? "result" : "error")
                .register(meters)
                .record(took);
        LOG.atInfo()
                .addKeyValue("kind", kindId)
                .addKeyValue("requestId", held.id())
                .addKeyValue("outcome", outcome)
                .addKeyValue("millis", took.toMillis())
                .log("answered");
    }

    /** Counts every failure, tells the log of one in ten seconds: a full disk must not fill what is left of it. */
    void troubled(Held held, IOException cause) {
        troubles.increment();
        storage.failed();
        long now = System.nanoTime();
        long last = toldAt.get();
        if (now - last >= QUIET_NANOS && toldAt.compareAndSet(last, now)) {
            LOG.atError()
                    .addKeyValue("requestId", held.id())
                    .addKeyValue("cause", cause.getClass().getSimpleName())
                    .log("requests wait: a step failed on the disk and is tried again");
        }
    }

    /** Files cannot be taken out of the folder of requests, or what a former run left cannot be read. */
    void cannotTake() {
        troubles.increment();
        storage.failed();
    }

    private static Ending ending(Optional<MessageKind> kind, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Failure failure -> new Ending.Failed(failure.code(), failure.deskText());
            case Verdict.Result(byte[] xml) ->
                kind.map(known -> ResultReading.told(known, xml)).orElse(ResultReading.UNREAD);
        };
    }

    private static String outcome(Ending ending) {
        return switch (ending) {
            case Ending.Failed failed -> failed.code();
            case Ending.Told(var segment, var validity, var errorCode) ->
                segment.orElse("-") + "/" + validity.orElse("-")
                        + errorCode.map(code -> "/" + code).orElse("");
        };
    }
}
