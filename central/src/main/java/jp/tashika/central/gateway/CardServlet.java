package jp.tashika.central.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import jp.tashika.central.usecase.CentreBusy;
import jp.tashika.central.usecase.Query;
import jp.tashika.format.card.wire.CardWire;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** カードの受付口。{@code POST /card/{step}}: what a reader says through its terminal in, the centre's reply out. */
public final class CardServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(CardServlet.class);

    private final transient Optional<CardDesk> desk;
    private final transient Admission admission;
    private final transient MeterRegistry meters;
    private final transient Map<String, Timer> timers = new ConcurrentHashMap<>();

    /** @param desk absent where no cards are taken */
    public CardServlet(Optional<CardDesk> desk, Admission admission, MeterRegistry meters) {
        this.desk = desk;
        this.admission = admission;
        this.meters = meters;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long begun = System.nanoTime();
        Optional<CardDesk.Step> step = CardDesk.Step.parse(step(request));
        String outcome = step.isPresent() && desk.isPresent()
                ? serve(step.get(), desk.get(), request, response)
                : refuse(response, Refusal.of(HttpServletResponse.SC_NOT_FOUND, Outcome.MESSAGE_KIND_NOT_SERVED));
        timer(step.map(CardDesk.Step::path).orElse("unknown"), outcome)
                .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }

    private Timer timer(String step, String outcome) {
        return timers.computeIfAbsent(
                step + "/" + outcome,
                _ -> Timer.builder("tashika.cards")
                        .description("Steps of cards on readers, by step and outcome")
                        .tag("step", step)
                        .tag("outcome", outcome)
                        .publishPercentileHistogram()
                        .register(meters));
    }

    private String serve(CardDesk.Step step, CardDesk desk, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
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
        Optional<Admission.Place> entered = admission.enter(false);
        if (entered.isEmpty()) {
            return refuse(response, Admission.busy());
        }
        try (Admission.Place _ = entered.get()) {
            return work(step, desk, facility, mark.get(), request, response);
        }
    }

    private static String work(
            CardDesk.Step step,
            CardDesk desk,
            FacilityCode facility,
            Query.Request mark,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(CardWire.BYTES_MAX + 1);
        try {
            return switch (desk.answer(step, facility, mark, body, encoding(request))) {
                case DeskAnswer.Message(var outcome, var _, var length, var message) -> {
                    response.setContentType("application/json");
                    length.ifPresent(response::setContentLength);
                    message.writeTo(response.getOutputStream());
                    yield outcome;
                }
                case DeskAnswer.Unreadable(var faults) ->
                    refuse(
                            response,
                            Refusal.of(
                                            HttpServletResponse.SC_BAD_REQUEST,
                                            faults.getFirst().outcome())
                                    .withDetail(faults.getFirst().line()));
            };
        } catch (CentreBusy e) {
            return refuse(response, Admission.busy());
        } catch (RuntimeException e) {
            LOG.error("request {} failed: {}", mark.id(), Trace.of(e));
            response.reset();
            return refuse(
                    response,
                    Refusal.of(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, Outcome.CENTRE_FAILED)
                            .withDetail("Request-Id " + mark.id()));
        }
    }

    /** The facility's setting for face files: UTF-8 unless it says Shift_JIS. */
    private static Encoding encoding(HttpServletRequest request) {
        String wanted = Optional.ofNullable(request.getHeader("Accept-Charset")).orElse("");
        return wanted.equalsIgnoreCase("Shift_JIS") ? Encoding.SHIFT_JIS : Encoding.UTF_8;
    }

    private static String refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        refusal.writeTo(response);
        return refusal.outcome().code();
    }

    private static String step(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }
}
