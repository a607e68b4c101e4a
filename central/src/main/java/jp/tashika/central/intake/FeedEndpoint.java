package jp.tashika.central.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** 連携の窓口。What an insurer's client asks for over mTLS; the insurer is who its certificate says. */
@RestController
@RequestMapping("/insurer/feeds")
public final class FeedEndpoint {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MediaType PROBLEM = MediaType.APPLICATION_PROBLEM_JSON;
    private static final Set<Outcome> CONFLICTS =
            Set.of(Outcome.FEED_NUMBER_REUSED, Outcome.FEED_NUMBER_GAP, Outcome.FEED_STATE_WRONG, Outcome.FEED_HELD);

    private final ReceiveFeed receiveFeed;
    private final LookUpFeed lookUpFeed;
    private final CommitFeed commitFeed;
    private final FeedWorker worker;
    private final Function<HttpServletRequest, InsurerNumber> insurerOf;

    /** @param insurerOf who asks, as the gateway knows it; it has refused everybody else before */
    public FeedEndpoint(
            ReceiveFeed receiveFeed,
            LookUpFeed lookUpFeed,
            CommitFeed commitFeed,
            FeedWorker worker,
            Function<HttpServletRequest, InsurerNumber> insurerOf) {
        this.receiveFeed = receiveFeed;
        this.lookUpFeed = lookUpFeed;
        this.commitFeed = commitFeed;
        this.worker = worker;
        this.insurerOf = insurerOf;
    }

    /** 不備の応答。The form of every refusal of the gateway, with all faults of the file. */
    public record Problem(
            String code, String deskText, String vendorText, String detail, List<FeedReport.FaultLine> faults) {

        static Problem of(List<Fault> faults) {
            Fault first = faults.getFirst();
            return new Problem(
                    first.outcome().code(),
                    first.outcome().deskText(),
                    first.outcome().vendorText(),
                    (first.path() + " " + first.detail()).strip(),
                    faults.stream().map(FeedReport.FaultLine::of).toList());
        }
    }

    @PostMapping
    ResponseEntity<Object> receive(HttpServletRequest request) throws IOException {
        return switch (receiveFeed.receive(insurerOf.apply(request), request.getInputStream())) {
            case Receipt.Refused(var faults) -> refused(faults);
            case Receipt.Taken(var feed, var again) -> {
                worker.wake();
                yield shown(
                        again ? HttpStatus.OK : HttpStatus.ACCEPTED,
                        lookUpFeed.find(feed).orElseThrow());
            }
        };
    }

    @GetMapping
    FeedList list(HttpServletRequest request) {
        return lookUpFeed.list(insurerOf.apply(request));
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> show(HttpServletRequest request, @PathVariable UUID id) {
        return lookUpFeed
                .find(insurerOf.apply(request), id)
                .map(feed -> shown(HttpStatus.OK, feed))
                .orElseGet(() -> refused(Outcome.FEED_UNKNOWN));
    }

    /** Written by the thread of the request itself, as long as it takes: there may be millions of rows. */
    @GetMapping("/{id}/verdicts")
    void verdicts(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        if (lookUpFeed.find(insurerOf.apply(request), id).isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            JSON.writeValue(response.getOutputStream(), Problem.of(List.of(Fault.of(Outcome.FEED_UNKNOWN, ""))));
            return;
        }
        response.setContentType(CSV);
        lookUpFeed.writeVerdicts(id, response.getWriter());
    }

    @PostMapping("/{id}/commit")
    ResponseEntity<Object> commit(HttpServletRequest request, @PathVariable UUID id) {
        if (lookUpFeed.find(insurerOf.apply(request), id).isEmpty()) {
            return refused(Outcome.FEED_UNKNOWN);
        }
        Optional<Outcome> refusal = commitFeed.commit(id);
        return refusal.map(FeedEndpoint::refused)
                .orElseGet(() -> shown(HttpStatus.OK, lookUpFeed.find(id).orElseThrow()));
    }

    private static ResponseEntity<Object> shown(HttpStatus status, Feed feed) {
        return ResponseEntity.status(status).body(FeedReport.of(feed));
    }

    private static ResponseEntity<Object> refused(Outcome outcome) {
        return refused(List.of(Fault.of(outcome, "")));
    }

    private static ResponseEntity<Object> refused(List<Fault> faults) {
        Outcome outcome = faults.getFirst().outcome();
        HttpStatus status = outcome == Outcome.FEED_UNKNOWN
                ? HttpStatus.NOT_FOUND
                : outcome == Outcome.FEED_TOO_LARGE
                        ? HttpStatus.CONTENT_TOO_LARGE
                        : CONFLICTS.contains(outcome) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return ResponseEntity.status(status).contentType(PROBLEM).body(Problem.of(faults));
    }
}
