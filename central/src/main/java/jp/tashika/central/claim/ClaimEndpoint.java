package jp.tashika.central.claim;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.tashika.central.received.Channel;
import jp.tashika.central.received.FileWorkers;
import jp.tashika.central.received.Problem;
import jp.tashika.central.received.Receipt;
import jp.tashika.core.claim.ClaimKey;
import jp.tashika.core.claim.ClaimKind;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** レセプトの窓口。What a facility sends and asks over mTLS; the facility is who its certificate says. */
@RestController
@RequestMapping("/claims")
public final class ClaimEndpoint {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MediaType PROBLEM = MediaType.APPLICATION_PROBLEM_JSON;

    private final ReceiveClaims receiveClaims;
    private final LookUpClaims lookUpClaims;
    private final WithdrawClaim withdrawClaim;
    private final FileWorkers workers;
    private final Function<HttpServletRequest, FacilityCode> facilityOf;

    /** @param facilityOf who asks, as the gateway knows it; it has refused everybody else before */
    public ClaimEndpoint(
            ReceiveClaims receiveClaims,
            LookUpClaims lookUpClaims,
            WithdrawClaim withdrawClaim,
            FileWorkers workers,
            Function<HttpServletRequest, FacilityCode> facilityOf) {
        this.receiveClaims = receiveClaims;
        this.lookUpClaims = lookUpClaims;
        this.withdrawClaim = withdrawClaim;
        this.workers = workers;
        this.facilityOf = facilityOf;
    }

    /** The body is the file, byte for byte; {@code name} is what the facility calls it. */
    @PostMapping("/files")
    ResponseEntity<Object> receive(
            HttpServletRequest request, @RequestParam(name = "name", defaultValue = "") String name)
            throws IOException {
        FacilityCode facility = facilityOf.apply(request);
        return switch (receiveClaims.receive(name, request.getInputStream(), Channel.LINE, facility::equals)) {
            case Receipt.Refused(var fault) -> refused(fault);
            case Receipt.Taken(var file, var again) -> {
                workers.wake();
                yield ResponseEntity.status(again ? HttpStatus.OK : HttpStatus.ACCEPTED)
                        .body(ClaimReport.of(lookUpClaims.find(file).orElseThrow(), again));
            }
        };
    }

    @GetMapping("/files")
    ClaimReport.Files list(HttpServletRequest request) {
        return ClaimReport.Files.of(lookUpClaims.latest(facilityOf.apply(request)));
    }

    @GetMapping("/files/{id}")
    ResponseEntity<Object> show(HttpServletRequest request, @PathVariable UUID id) {
        return lookUpClaims
                .find(facilityOf.apply(request), id)
                .<ResponseEntity<Object>>map(file -> ResponseEntity.ok(ClaimReport.of(file, false)))
                .orElseGet(() -> refused(new Fault(Outcome.CLAIM_FILE_UNKNOWN, "", "")));
    }

    /** Written by the thread of the request itself: there may be very many. */
    @GetMapping("/files/{id}/faults")
    void faults(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        if (lookUpClaims.find(facilityOf.apply(request), id).isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            JSON.writeValue(response.getOutputStream(), Problem.of(new Fault(Outcome.CLAIM_FILE_UNKNOWN, "", "")));
            return;
        }
        response.setContentType(CSV);
        lookUpClaims.writeFaults(id, response.getWriter());
    }

    /** 取下げ。Such as {@code DELETE /claims/2026-11/medical/3}. */
    @DeleteMapping("/{claimedIn}/{kind}/{claim}")
    ResponseEntity<Object> withdraw(
            HttpServletRequest request,
            @PathVariable String claimedIn,
            @PathVariable String kind,
            @PathVariable int claim) {
        Optional<ClaimKey> key = key(facilityOf.apply(request), claimedIn, kind, claim);
        return key.filter(withdrawClaim::withdraw).isPresent()
                ? ResponseEntity.noContent().build()
                : refused(new Fault(Outcome.CLAIM_UNKNOWN, "", ""));
    }

    private static Optional<ClaimKey> key(FacilityCode facility, String claimedIn, String kind, int number) {
        if (number < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ClaimKey(
                    facility, YearMonth.parse(claimedIn), ClaimKind.valueOf(kind.toUpperCase(Locale.ROOT)), number));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<Object> refused(Fault fault) {
        HttpStatus status = switch (fault.outcome()) {
            case CLAIM_FILE_UNKNOWN, CLAIM_UNKNOWN -> HttpStatus.NOT_FOUND;
            case FILE_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case FACILITY_FOREIGN -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return ResponseEntity.status(status).contentType(PROBLEM).body(Problem.of(fault));
    }
}
