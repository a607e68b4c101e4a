package jp.tashika.central.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import jp.tashika.central.usecase.Batch;
import jp.tashika.central.usecase.CentreBusy;
import jp.tashika.central.usecase.Query;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 電文の受付口。{@code POST /oqs/{messageId}}: the bytes of a request in, the bytes of its answer out.
 *
 * <p>A servlet and not a controller: this is the path every query of the country takes.
 */
public final class OqsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(OqsServlet.class);

    private final transient CounterDesk counter;
    private final transient BatchDesk batch;
    private final transient RecordDesk records;
    private final transient Admission admission;
    private final transient InFlight inFlight = new InFlight();
    private final transient MeterRegistry meters;
    private final transient Map<String, Timer> timers = new ConcurrentHashMap<>();

    public OqsServlet(
            CounterDesk counter, BatchDesk batch, RecordDesk records, Admission admission, MeterRegistry meters) {
        this.counter = counter;
        this.batch = batch;
        this.records = records;
        this.admission = admission;
        this.meters = meters;
    }

    /** Nothing but {@code POST} is served. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("POST")) {
            doPost(request, response);
        } else {
            refuse(
                    response,
                    Refusal.of(HttpServletResponse.SC_METHOD_NOT_ALLOWED, Outcome.MESSAGE_KIND_NOT_SERVED)
                            .withDetail("POST expected"));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long begun = System.nanoTime();
        String outcome = serve(request, response);
        timer(messageId(request), outcome).record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }

    /** Both labels are of closed sets, whatever was asked for. */
    private Timer timer(String messageId, String outcome) {
        String message = MessageKind.parse(messageId).map(MessageKind::id).orElse("unknown");
        return timers.computeIfAbsent(
                message + "/" + outcome,
                _ -> Timer.builder("tashika.answers")
                        .description("From the request's first byte to the answer's last, by message and outcome")
                        .tag("message", message)
                        .tag("outcome", outcome)
                        .publishPercentileHistogram()
                        .register(meters));
    }

    /** How it ended, for counting. */
    private String serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<MessageKind> kind = MessageKind.parse(messageId(request));
        if (kind.isEmpty()) {
            return refuse(response, Refusal.of(HttpServletResponse.SC_NOT_FOUND, Outcome.MESSAGE_KIND_NOT_SERVED));
        }
        Optional<Query.Request> mark = RequestMark.of(request);
        if (mark.isEmpty()) {
            return refuse(
                    response,
                    Refusal.of(HttpServletResponse.SC_BAD_REQUEST, Outcome.ELEMENT_ILL_FORMED)
                            .withDetail(RequestMark.EXPECTED));
        }
        FacilityCode facility = CallerFilter.current().facility();
        Optional<Refusal> tooMany = admission.tooMany(facility);
        if (tooMany.isPresent()) {
            return refuse(response, tooMany.get());
        }
        Optional<Admission.Place> entered = admission.enter(kind.get().isBatch());
        if (entered.isEmpty()) {
            return refuse(response, Admission.busy());
        }
        try (Admission.Place _ = entered.get()) {
            return work(new Work(kind.get(), facility, mark.get()), request, response);
        }
    }

    /** What is asked for: by whom, and which request it is. */
    private record Work(MessageKind kind, FacilityCode facility, Query.Request mark) {

        /** The same, known to have come before, whatever it says of itself. */
        Work again() {
            return new Work(kind, facility, new Query.Request(mark.id(), Math.max(mark.attempt(), 2)));
        }
    }

    private String work(Work work, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int bytesMax = OqsReader.requestBytesMax(work.kind());
        if (request.getContentLengthLong() > bytesMax) {
            return refuse(response, tooLarge(bytesMax));
        }
        byte[] body = request.getInputStream().readNBytes(bytesMax + 1);
        if (body.length > bytesMax) {
            return refuse(response, tooLarge(bytesMax));
        }
        try {
            InFlight.Asked asked =
                    new InFlight.Asked(work.facility(), work.mark().id(), work.kind(), ByteBuffer.wrap(body));
            return switch (inFlight.once(asked, again -> answer(again ? work.again() : work, body))) {
                case DeskAnswer.Message(var outcome, var type, var length, var message) -> {
                    response.setContentType(type);
                    length.ifPresent(response::setContentLength);
                    message.writeTo(response.getOutputStream());
                    yield outcome;
                }
                case DeskAnswer.Unreadable(var faults) -> refuse(response, unreadable(faults.getFirst()));
            };
        } catch (CentreBusy e) {
            return refuse(response, Admission.busy());
        } catch (RuntimeException e) {
            return failed(work, response, e);
        }
    }

    private DeskAnswer answer(Work work, byte[] body) {
        FacilityCode facility = work.facility();
        Query.Request mark = work.mark();
        return switch (work.kind()) {
            case ELIGIBILITY -> counter.eligibility(facility, mark, body);
            case HANDLE -> counter.handle(facility, mark, body);
            case BATCH -> batch.acceptQueries(facility, mark, body);
            case HANDLE_BATCH -> batch.acceptHandles(facility, mark, body);
            case BATCH_FETCH -> batch.fetch(facility, mark, Batch.Kind.ELIGIBILITY, body);
            case HANDLE_BATCH_FETCH -> batch.fetch(facility, mark, Batch.Kind.HANDLES, body);
            case DRUGS -> records.drugs(facility, mark, body);
            case CHECKUPS -> records.checkups(facility, mark, body);
        };
    }

    private static String failed(Work work, HttpServletResponse response, RuntimeException e) throws IOException {
        LOG.error("request {} failed: {}", work.mark().id(), Trace.of(e));
        if (response.isCommitted()) {
            throw new IOException("cut off: the rest of the answer could not be made");
        }
        response.reset();
        return refuse(
                response,
                Refusal.of(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, Outcome.CENTRE_FAILED)
                        .withDetail("Request-Id " + work.mark().id()));
    }

    private static Refusal tooLarge(int bytesMax) {
        return Refusal.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, Outcome.FILE_TOO_LARGE)
                .withDetail("at most " + bytesMax + " bytes");
    }

    private static Refusal unreadable(Fault fault) {
        return Refusal.of(HttpServletResponse.SC_BAD_REQUEST, fault.outcome()).withDetail(fault.line());
    }

    private static String refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        refusal.writeTo(response);
        return refusal.outcome().code();
    }

    private static String messageId(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }
}
