package jp.tashika.terminal.card;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import jp.tashika.format.card.message.PaperReply;
import jp.tashika.format.card.message.PaperReply.Result;
import jp.tashika.format.card.message.PaperSheet;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.paper.PaperAnswer;
import jp.tashika.format.oqs.paper.PaperFileName;
import jp.tashika.format.oqs.paper.PaperWriter;
import jp.tashika.vocabulary.outcome.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 紙の証の受付。Shows the receipt computer what was read from paper, and waits a while for its answer (OCR-007). */
public final class PaperDesk {

    private static final Logger LOG = LoggerFactory.getLogger(PaperDesk.class);

    /** A reader brings one at a time. */
    private static final int WAITING_MAX = 16;

    private final PaperFolder folder;
    private final Encoding encoding;
    private final Duration wait;
    private final Semaphore places = new Semaphore(WAITING_MAX);

    /** @param wait how long an answer is waited for */
    public PaperDesk(PaperFolder folder, Encoding encoding, Duration wait) {
        this.folder = folder;
        this.encoding = encoding;
        this.wait = wait;
    }

    /** 受付の結果。 */
    sealed interface Taken {

        /** 応答。 */
        record Answered(PaperReply reply) implements Taken {}

        /** 断り。Nothing was written. */
        record Refused(Outcome outcome) implements Taken {}
    }

    Taken take(PaperSheet sheet, UUID mark) {
        if (!places.tryAcquire()) {
            return logged(mark, new Taken.Refused(Outcome.PAPER_TOO_MANY));
        }
        try {
            Optional<EligibilityResult> check = folder.check(sheet.faceFile());
            if (check.isEmpty()) {
                return logged(mark, new Taken.Refused(Outcome.PAPER_CHECK_UNKNOWN));
            }
            PaperFileName name = folder.name(mark);
            folder.publish(name, PaperWriter.write(PaperMatch.of(sheet, check.get(), name.at()), encoding));
            return logged(mark, new Taken.Answered(new PaperReply(answer(folder.await(name.toAnswer(), wait)))));
        } catch (IOException e) {
            LOG.atError()
                    .addKeyValue("requestId", mark)
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("what was read from paper could not be handed on");
            return new Taken.Refused(Outcome.FACE_FOLDER_REFUSES);
        } finally {
            places.release();
        }
    }

    private static Result answer(Optional<PaperAnswer> told) {
        return told.map(answer -> switch (answer) {
                    case UPDATED -> Result.UPDATED;
                    case UPDATE_FAILED -> Result.UPDATE_FAILED;
                })
                .orElse(Result.UNANSWERED);
    }

    /** 再開。What a former run had not shown to the end. */
    void resume() {
        try {
            folder.resume();
        } catch (IOException e) {
            LOG.atError()
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("what a former run left of papers cannot be handed on");
        }
    }

    private static Taken logged(UUID mark, Taken taken) {
        LOG.atInfo()
                .addKeyValue("kind", "card/paper")
                .addKeyValue("requestId", mark)
                .addKeyValue(
                        "outcome",
                        switch (taken) {
                            case Taken.Answered(PaperReply reply) -> reply.result();
                            case Taken.Refused(Outcome outcome) -> outcome.code();
                        })
                .log("answered");
        return taken;
    }
}
