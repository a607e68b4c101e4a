package jp.tashika.central.checkup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Function;
import jp.tashika.central.received.Channel;
import jp.tashika.central.received.FileWorkers;
import jp.tashika.central.received.Problem;
import jp.tashika.central.received.Receipt;
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

/** 健診結果の窓口。What an insurer sends and asks over mTLS; the insurer is who its certificate says. */
@RestController
@RequestMapping("/insurer/checkups")
public final class CheckupEndpoint {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReceiveCheckups receiveCheckups;
    private final LookUpCheckups lookUpCheckups;
    private final FileWorkers workers;
    private final Function<HttpServletRequest, InsurerNumber> insurerOf;

    /** @param insurerOf who asks, as the gateway knows it; it has refused everybody else before */
    public CheckupEndpoint(
            ReceiveCheckups receiveCheckups,
            LookUpCheckups lookUpCheckups,
            FileWorkers workers,
            Function<HttpServletRequest, InsurerNumber> insurerOf) {
        this.receiveCheckups = receiveCheckups;
        this.lookUpCheckups = lookUpCheckups;
        this.workers = workers;
        this.insurerOf = insurerOf;
    }

    /** The body is the archive, byte for byte. */
    @PostMapping
    ResponseEntity<Object> receive(HttpServletRequest request) throws IOException {
        return switch (receiveCheckups.receive(insurerOf.apply(request), request.getInputStream(), Channel.LINE)) {
            case Receipt.Refused(var fault) -> refused(fault);
            case Receipt.Taken(var archive, var again) -> {
                workers.wake();
                yield ResponseEntity.status(again ? HttpStatus.OK : HttpStatus.ACCEPTED)
                        .body(CheckupReport.of(lookUpCheckups.find(archive).orElseThrow(), again));
            }
        };
    }

    @GetMapping
    CheckupReport.Archives list(HttpServletRequest request) {
        return CheckupReport.Archives.of(lookUpCheckups.latest(insurerOf.apply(request)));
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> show(HttpServletRequest request, @PathVariable UUID id) {
        return lookUpCheckups
                .find(insurerOf.apply(request), id)
                .<ResponseEntity<Object>>map(archive -> ResponseEntity.ok(CheckupReport.of(archive, false)))
                .orElseGet(() -> refused(Fault.of(Outcome.CHECKUP_ARCHIVE_UNKNOWN, "")));
    }

    /** Written by the thread of the request itself: there may be very many. */
    @GetMapping("/{id}/verdicts.csv")
    void csv(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        if (exists(request, response, id)) {
            response.setContentType("text/csv;charset=UTF-8");
            lookUpCheckups.writeCsv(id, response.getWriter());
        }
    }

    /** The same as JSON. */
    @GetMapping("/{id}/verdicts.json")
    void json(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        if (exists(request, response, id)) {
            response.setContentType("application/json;charset=UTF-8");
            lookUpCheckups.writeJson(id, response.getWriter());
        }
    }

    private boolean exists(HttpServletRequest request, HttpServletResponse response, UUID id) throws IOException {
        if (lookUpCheckups.find(insurerOf.apply(request), id).isPresent()) {
            return true;
        }
        response.setStatus(HttpStatus.NOT_FOUND.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        JSON.writeValue(response.getOutputStream(), Problem.of(Fault.of(Outcome.CHECKUP_ARCHIVE_UNKNOWN, "")));
        return false;
    }

    private static ResponseEntity<Object> refused(Fault fault) {
        HttpStatus status = fault.outcome() == Outcome.CHECKUP_ARCHIVE_UNKNOWN
                ? HttpStatus.NOT_FOUND
                : fault.outcome() == Outcome.FILE_TOO_LARGE
                        ? HttpStatus.CONTENT_TOO_LARGE
                        : HttpStatus.UNPROCESSABLE_CONTENT;
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(fault));
    }
}
