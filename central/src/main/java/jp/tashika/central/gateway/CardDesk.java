package jp.tashika.central.gateway;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.tashika.central.usecase.Query;
import jp.tashika.central.visit.Challenges;
import jp.tashika.central.visit.ConfirmByCard;
import jp.tashika.central.visit.Counter;
import jp.tashika.central.visit.IdentifyHolder;
import jp.tashika.central.visit.RegisterHolder;
import jp.tashika.format.card.message.CardProof;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.format.card.message.Choices;
import jp.tashika.format.card.message.Confirmation;
import jp.tashika.format.card.message.FirstRegistration;
import jp.tashika.format.card.message.Identification;
import jp.tashika.format.card.message.Refused;
import jp.tashika.format.card.wire.CardWire;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Decoded;

/** カードの窓口。The steps of a card that lies on a reader, each a message and its reply. */
public final class CardDesk {

    /** 正常終了。How steps that tell nothing yet are counted. */
    private static final String DONE = "1";

    private final Challenges challenges;
    private final IdentifyHolder identify;
    private final RegisterHolder register;
    private final ConfirmByCard confirm;
    private final Clock clock;

    public CardDesk(
            Challenges challenges,
            IdentifyHolder identify,
            RegisterHolder register,
            ConfirmByCard confirm,
            Clock clock) {
        this.challenges = challenges;
        this.identify = identify;
        this.register = register;
        this.confirm = confirm;
        this.clock = clock;
    }

    /** 手順。The last part of the path. */
    enum Step {
        /** 署名要求。 */
        CHALLENGE("challenge"),
        /** 本人特定。 */
        PROOF("proof"),
        /** 初回登録。 */
        REGISTRATION("registration"),
        /** 資格確認。 */
        CHOICES("choices");

        private final String path;

        Step(String path) {
            this.path = path;
        }

        static Optional<Step> parse(String path) {
            for (Step step : values()) {
                if (step.path.equals(path)) {
                    return Optional.of(step);
                }
            }
            return Optional.empty();
        }

        String path() {
            return path;
        }
    }

    /**
     * @param encoding of a face file, should there be one
     */
    DeskAnswer answer(Step step, FacilityCode facility, Query.Request request, byte[] body, Encoding encoding) {
        return switch (step) {
            case CHALLENGE ->
                reply(
                        body,
                        ChallengeRequest.class,
                        message -> message,
                        facility,
                        (counter, _) -> challenges.give(counter, clock.instant()),
                        _ -> DONE);
            case PROOF ->
                reply(
                        body,
                        CardProof.class,
                        CardProof::by,
                        facility,
                        (counter, proof) -> identify.identify(counter, request, proof),
                        CardDesk::outcome);
            case REGISTRATION ->
                reply(
                        body,
                        FirstRegistration.class,
                        FirstRegistration::by,
                        facility,
                        (counter, wish) -> register.register(counter, request, wish),
                        CardDesk::outcome);
            case CHOICES ->
                reply(
                        body,
                        Choices.class,
                        Choices::by,
                        facility,
                        (counter, choices) -> confirm.confirm(counter, request, choices, encoding),
                        CardDesk::outcome);
        };
    }

    private static <M, R> DeskAnswer reply(
            byte[] body,
            Class<M> kind,
            Function<M, ChallengeRequest> by,
            FacilityCode facility,
            BiFunction<Counter, M, R> deed,
            Function<R, String> outcome) {
        return switch (CardWire.read(body, kind)) {
            case Decoded.Ok<M>(M message) -> {
                R reply = deed.apply(new Counter(facility, by.apply(message).device()), message);
                yield DeskAnswer.Message.of(outcome.apply(reply), CardWire.write(reply));
            }
            case Decoded.Faulty<M>(var faults) -> new DeskAnswer.Unreadable(faults);
        };
    }

    private static String outcome(Identification reply) {
        return switch (reply) {
            case Identification.Recognised _, Identification.Unregistered _ -> DONE;
            case Refused refused -> refused.code();
        };
    }

    private static String outcome(Confirmation reply) {
        return switch (reply) {
            case Confirmation.Confirmed confirmed -> confirmed.outcome();
            case Refused refused -> refused.code();
        };
    }
}
