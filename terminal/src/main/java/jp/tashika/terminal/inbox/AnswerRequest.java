package jp.tashika.terminal.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.terminal.journal.Held;
import jp.tashika.terminal.journal.Verdict;
import jp.tashika.terminal.outbox.Archive;
import jp.tashika.terminal.outbox.ResultFolder;
import jp.tashika.terminal.relay.Centre;
import jp.tashika.terminal.relay.Question;
import jp.tashika.terminal.relay.Reply;
import jp.tashika.vocabulary.outcome.Outcome;

/** 要求への回答。Sees one taken request through: decided once, kept, published, archived. */
public final class AnswerRequest {
    private static final Duration PAUSE_MIN = Duration.ofMillis(200);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(10);

    private final Centre centre;
    private final ResultFolder results;
    private final Archive archive;
    private final MemoryBudget budget;
    private final AnswerLog log;
    private final Clock clock;

    AnswerRequest(
            Centre centre, ResultFolder results, Archive archive, MemoryBudget budget, AnswerLog log, Clock clock) {
        this.centre = centre;
        this.results = results;
        this.archive = archive;
        this.budget = budget;
        this.log = log;
        this.clock = clock;
    }

    /** 回答。Goes on from wherever the journal says the request is. */
    void answer(Held held, Arrival arrival) throws InterruptedException {
        if (!held.isPublished()) {
            DropName name = DropName.of(held.name());
            try (MemoryBudget.Share _ = name instanceof DropName.Served(MessageKind kind)
                    ? budget.takeAnswer(kind)
                    : MemoryBudget.NOTHING) {
                publish(held, arrival, name);
            }
        }
        persistently(held, () -> {
            archive.put(held);
            return held;
        });
    }

    private void publish(Held held, Arrival arrival, DropName name) throws InterruptedException {
        Optional<Verdict> kept = persistently(held, held::verdict);
        Verdict verdict =
                kept.isPresent() ? kept.get() : persistently(held, keeping(held, decide(held, arrival, name)));
        persistently(held, () -> {
            results.publish(held, verdict);
            return verdict;
        });
        log.answered(held, verdict, arrival.foundAt(), clock.instant());
    }

    private Step<Verdict> keeping(Held held, Verdict verdict) {
        return () -> held.keep(verdict);
    }

    private Verdict decide(Held held, Arrival arrival, DropName name) throws InterruptedException {
        long size = persistently(held, () -> Files.size(held.request()));
        Optional<Verdict.Failure> refused = LocalCheck.refuse(name, size);
        if (refused.isPresent() || !(name instanceof DropName.Served(MessageKind kind))) {
            return refused.orElseGet(() -> Verdict.Failure.of(Outcome.FILE_NAME_UNKNOWN, ""));
        }
        if (!Files.isReadable(held.request())) {
            return Verdict.Failure.of(Outcome.FILE_UNREADABLE, "");
        }
        try (MemoryBudget.Share _ = budget.take(size)) {
            byte[] xml = persistently(held, () -> Files.readAllBytes(held.request()));
            Optional<Verdict.Failure> wrong = LocalCheck.refuse(kind, xml);
            return wrong.isPresent() ? wrong.get() : verdict(centre.ask(question(held, arrival, kind, xml)));
        }
    }

    private static Question question(Held held, Arrival arrival, MessageKind kind, byte[] xml) {
        return new Question(kind, xml, held.id(), held.isRecovered() ? 2 : 1, arrival.isLate());
    }

    private static Verdict verdict(Reply reply) {
        return switch (reply) {
            case Reply.Answered(byte[] xml) -> new Verdict.Result(xml);
            case Reply.Refused(String code, String deskText, String vendorText) ->
                Verdict.Failure.of(code, deskText, vendorText);
            case Reply.Unreachable(String reason) -> Verdict.Failure.of(Outcome.LINE_CUT, reason);
        };
    }

    /** A full disk or a locked folder passes; the request waits for it in the journal and is not lost. */
    private <T> T persistently(Held held, Step<T> step) throws InterruptedException {
        Duration pause = PAUSE_MIN;
        while (true) {
            try {
                return step.take();
            } catch (IOException e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("stopped");
                }
                log.troubled(held, e);
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : pause.multipliedBy(2);
            }
        }
    }

    private interface Step<T> {
        T take() throws IOException;
    }
}
