package jp.tashika.terminal.card;

import static jp.tashika.terminal.card.Problems.problem;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.format.card.message.CardProof;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.format.card.message.Choices;
import jp.tashika.format.card.message.FirstRegistration;
import jp.tashika.format.card.wire.CardWire;
import jp.tashika.terminal.relay.Reply;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** 読取機の窓口。{@code POST /card/{step}}: what a reader says, brought to the centre as it is. */
@RestController
final class CardDoor {

    private final CardVisits visits;

    CardDoor(CardVisits visits) {
        this.visits = visits;
    }

    @PostMapping("/card/{step}")
    ResponseEntity<Object> step(
            @PathVariable String step,
            @RequestHeader("Request-Id") Optional<UUID> request,
            @RequestBody byte[] json,
            Principal device) {
        Optional<Decoded<ChallengeRequest>> by = by(step, json);
        if (by.isEmpty()) {
            return problem(HttpStatus.NOT_FOUND, Outcome.MESSAGE_KIND_NOT_SERVED, "");
        }
        return switch (by.get()) {
            case Decoded.Faulty<ChallengeRequest>(var faults) ->
                problem(
                        HttpStatus.BAD_REQUEST,
                        faults.getFirst().outcome(),
                        faults.getFirst().line());
            case Decoded.Ok<ChallengeRequest>(var reader) -> {
                if (!reader.device().equals(device.getName())) {
                    yield problem(HttpStatus.FORBIDDEN, Outcome.READER_FOREIGN, "");
                }
                yield request.map(mark -> answer(step, json, mark))
                        .orElseGet(() -> problem(
                                HttpStatus.BAD_REQUEST,
                                Outcome.ELEMENT_ILL_FORMED,
                                "header Request-Id must be a UUID"));
            }
        };
    }

    /** Which reader speaks, by the message of that step; empty for no step. */
    private static Optional<Decoded<ChallengeRequest>> by(String step, byte[] json) {
        return switch (step) {
            case "challenge" -> Optional.of(CardWire.read(json, ChallengeRequest.class));
            case "proof" -> Optional.of(CardWire.read(json, CardProof.class).map(CardProof::by));
            case "registration" ->
                Optional.of(CardWire.read(json, FirstRegistration.class).map(FirstRegistration::by));
            case "choices" -> Optional.of(CardWire.read(json, Choices.class).map(Choices::by));
            default -> Optional.empty();
        };
    }

    private ResponseEntity<Object> answer(String step, byte[] json, UUID request) {
        Reply reply = step.equals("choices") ? visits.confirm(json, request) : visits.pass(step, json, request);
        return switch (reply) {
            case Reply.Answered(byte[] bytes) ->
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(bytes);
            case Reply.Refused(var code, var deskText, var vendorText) ->
                problem(HttpStatus.BAD_GATEWAY, code, deskText, vendorText);
            case Reply.Unreachable(var reason) -> problem(HttpStatus.SERVICE_UNAVAILABLE, Outcome.LINE_CUT, reason);
        };
    }
}
