package jp.tashika.terminal.card;

import java.io.IOException;
import java.util.UUID;
import jp.tashika.format.card.message.Confirmation;
import jp.tashika.format.card.message.Refused;
import jp.tashika.format.card.wire.CardWire;
import jp.tashika.terminal.relay.CardCentre;
import jp.tashika.terminal.relay.Reply;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** カードでの来院。Brings the steps of a card to the centre; the last one leaves a face file. */
public final class CardVisits implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CardVisits.class);

    private final CardCentre centre;
    private final FaceFolder folder;

    public CardVisits(CardCentre centre, FaceFolder folder) {
        this.centre = centre;
        this.folder = folder;
    }

    /** One of the first three steps: what the centre says. */
    Reply pass(String step, byte[] json, UUID request) {
        return logged(step, request, centre.ask(step, json, request, 1));
    }

    /** The last step: what the centre says, once the answer lies in the folder. */
    Reply confirm(byte[] json, UUID request) {
        FaceFolder.Open open = new FaceFolder.Open(request, json);
        try {
            folder.keep(open);
            return logged("choices", request, finish(open, 1));
        } catch (IOException e) {
            return troubled(request, e);
        }
    }

    /** 再開。What a former run left open; what cannot be finished now is tried at the next start. */
    void resume() {
        try {
            for (FaceFolder.Open open : folder.open()) {
                logged("choices", open.request(), finish(open, 2));
            }
        } catch (IOException e) {
            LOG.atError()
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("what a former run left of cards cannot be read");
        }
    }

    private Reply finish(FaceFolder.Open open, int attempt) throws IOException {
        Reply reply = centre.ask("choices", open.json(), open.request(), attempt);
        switch (reply) {
            case Reply.Answered(byte[] json) -> {
                switch (CardWire.read(json, Confirmation.class)) {
                    case Decoded.Ok<Confirmation>(Confirmation.Confirmed confirmed) -> folder.publish(confirmed);
                    case Decoded.Ok<Confirmation>(Refused _) -> {}
                    case Decoded.Faulty<Confirmation>(var faults) -> {
                        folder.forget(open.request());
                        return Reply.Refused.of(
                                Outcome.CENTRE_FAILED, faults.getFirst().line());
                    }
                }
                folder.forget(open.request());
            }
            case Reply.Refused _ -> folder.forget(open.request());
            case Reply.Unreachable _ -> {}
        }
        return reply;
    }

    private static Reply logged(String step, UUID request, Reply reply) {
        LOG.atInfo()
                .addKeyValue("kind", "card/" + step)
                .addKeyValue("requestId", request)
                .addKeyValue(
                        "outcome",
                        switch (reply) {
                            case Reply.Answered _ -> "answered";
                            case Reply.Refused refused -> refused.code();
                            case Reply.Unreachable _ -> Outcome.LINE_CUT.code();
                        })
                .log("answered");
        return reply;
    }

    private static Reply troubled(UUID request, IOException cause) {
        LOG.atError()
                .addKeyValue("requestId", request)
                .addKeyValue("cause", cause.getClass().getSimpleName())
                .log("a face file could not be written");
        return Reply.Refused.of(Outcome.FACE_FOLDER_REFUSES, cause.getClass().getSimpleName());
    }

    @Override
    public void close() {
        centre.close();
    }
}
