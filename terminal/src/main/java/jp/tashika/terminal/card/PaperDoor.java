package jp.tashika.terminal.card;

import static jp.tashika.terminal.card.Problems.problem;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.format.card.message.PaperReply;
import jp.tashika.format.card.message.PaperSheet;
import jp.tashika.format.card.wire.CardWire;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** 紙の証の窓口。{@code POST /card/paper}: what a reader has read, for the receipt computer; the reply is its answer. */
@RestController
final class PaperDoor {

    private final PaperDesk papers;

    PaperDoor(PaperDesk papers) {
        this.papers = papers;
    }

    @PostMapping("/card/paper")
    ResponseEntity<Object> paper(
            @RequestHeader("Request-Id") Optional<UUID> request, @RequestBody byte[] json, Principal device) {
        return switch (CardWire.read(json, PaperSheet.class)) {
            case Decoded.Faulty<PaperSheet>(var faults) ->
                problem(
                        HttpStatus.BAD_REQUEST,
                        faults.getFirst().outcome(),
                        faults.getFirst().line());
            case Decoded.Ok<PaperSheet>(var sheet) -> {
                if (!sheet.by().device().equals(device.getName())) {
                    yield problem(HttpStatus.FORBIDDEN, Outcome.READER_FOREIGN, "");
                }
                yield request.map(mark -> answer(sheet, mark))
                        .orElseGet(() -> problem(
                                HttpStatus.BAD_REQUEST,
                                Outcome.ELEMENT_ILL_FORMED,
                                "header Request-Id must be a UUID"));
            }
        };
    }

    private ResponseEntity<Object> answer(PaperSheet sheet, UUID mark) {
        return switch (papers.take(sheet, mark)) {
            case PaperDesk.Taken.Answered(PaperReply reply) ->
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(CardWire.write(reply));
            case PaperDesk.Taken.Refused(Outcome outcome) -> problem(status(outcome), outcome, "");
        };
    }

    private static HttpStatus status(Outcome outcome) {
        if (outcome == Outcome.PAPER_CHECK_UNKNOWN) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        return outcome == Outcome.PAPER_TOO_MANY ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_GATEWAY;
    }
}
