package jp.tashika.central.gateway;

import java.time.Instant;
import jp.tashika.central.answering.EligibilityAnswers;
import jp.tashika.central.answering.HandleAnswers;
import jp.tashika.central.answering.Reply;
import jp.tashika.central.usecase.ConfirmEligibility;
import jp.tashika.central.usecase.Query;
import jp.tashika.central.usecase.RecordRefusal;
import jp.tashika.central.usecase.RegisterPatientHandle;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.disclosure.Asking;
import jp.tashika.core.eligibility.Proof;
import jp.tashika.format.oqs.code.CeilingConsent;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.message.EligibilityQuery;
import jp.tashika.format.oqs.message.EligibilityRequest;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.HandleEntry;
import jp.tashika.format.oqs.message.HandleRegistration;
import jp.tashika.format.oqs.message.HandleRegistrationResult;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;

/** 個別照会の窓口。Messages about one person, answered at once, each in the encoding it came in. */
public final class CounterDesk {

    private final ConfirmEligibility confirm;
    private final RegisterPatientHandle register;
    private final RecordRefusal refusals;
    private final OqsWriter writer = OqsWriter.standard();

    public CounterDesk(ConfirmEligibility confirm, RegisterPatientHandle register, RecordRefusal refusals) {
        this.confirm = confirm;
        this.register = register;
        this.refusals = refusals;
    }

    DeskAnswer eligibility(FacilityCode facility, Query.Request request, byte[] body) {
        return switch (OqsReader.readEligibilityRequest(body)) {
            case Decoded.Ok<Envelope<EligibilityRequest>>(var envelope) ->
                eligibility(facility, request, envelope.message(), envelope.encoding());
            case Decoded.Faulty<Envelope<EligibilityRequest>>(var faults) -> new DeskAnswer.Unreadable(faults);
        };
    }

    private DeskAnswer eligibility(
            FacilityCode facility, Query.Request request, EligibilityRequest message, Encoding encoding) {
        if (!message.sender().facility().equals(facility)) {
            Instant at = refusals.record(facility, request, Deed.FOREIGN_FACILITY_REFUSED, Outcome.FACILITY_FOREIGN);
            EligibilityResult refused = EligibilityAnswers.refused(message, Outcome.FACILITY_FOREIGN, at);
            return DeskAnswer.Message.of(Outcome.FACILITY_FOREIGN.code(), writer.write(refused, encoding));
        }
        return switch (message.asked().query()) {
            case Decoded.Ok<EligibilityQuery>(var asked) -> {
                Reply reply = confirm.answer(query(facility, request, message, asked));
                EligibilityResult result = EligibilityAnswers.answered(message, asked, reply);
                yield DeskAnswer.Message.of(EligibilityAnswers.outcome(reply.told()), writer.write(result, encoding));
            }
            case Decoded.Faulty<EligibilityQuery>(var faults) -> {
                Outcome fault = faults.getFirst().outcome();
                Instant at = refusals.record(facility, request, Deed.QUERY_BY_NUMBERS, fault);
                yield DeskAnswer.Message.of(
                        fault.code(), writer.write(EligibilityAnswers.faulty(message, fault, at), encoding));
            }
        };
    }

    private static Query query(
            FacilityCode facility, Query.Request request, EligibilityRequest message, EligibilityQuery asked) {
        return new Query(
                facility,
                request,
                new Proof.Numbers(asked.insurer(), asked.insured(), asked.birthdate()),
                Asking.atCounter(message.day(), asked.ceilingConsent() == CeilingConsent.GIVEN));
    }

    DeskAnswer handle(FacilityCode facility, Query.Request request, byte[] body) {
        return switch (OqsReader.readHandleRegistration(body)) {
            case Decoded.Ok<Envelope<HandleRegistration>>(var envelope) ->
                handle(facility, request, envelope.message(), envelope.encoding());
            case Decoded.Faulty<Envelope<HandleRegistration>>(var faults) -> new DeskAnswer.Unreadable(faults);
        };
    }

    private DeskAnswer handle(
            FacilityCode facility, Query.Request request, HandleRegistration message, Encoding encoding) {
        if (!message.sender().facility().equals(facility)) {
            Instant at = refusals.record(facility, request, Deed.FOREIGN_FACILITY_REFUSED, Outcome.FACILITY_FOREIGN);
            HandleRegistrationResult refused = HandleAnswers.refused(message, Outcome.FACILITY_FOREIGN, at);
            return DeskAnswer.Message.of(Outcome.FACILITY_FOREIGN.code(), writer.write(refused, encoding));
        }
        return switch (message.row().entry()) {
            case Decoded.Ok<HandleEntry>(var entry) -> {
                RegisterPatientHandle.Registered registered = register.register(facility, request, entry);
                Instant at = registered.recorded().entry().at();
                HandleRegistrationResult result = registered
                        .failure()
                        .map(reason -> HandleAnswers.failed(message, reason, at))
                        .orElseGet(() -> HandleAnswers.registered(message, at));
                yield DeskAnswer.Message.of(registered.recorded().entry().outcome(), writer.write(result, encoding));
            }
            case Decoded.Faulty<HandleEntry>(var faults) -> {
                Outcome fault = faults.getFirst().outcome();
                Instant at = refusals.record(facility, request, Deed.HANDLE_REGISTRATION, fault);
                yield DeskAnswer.Message.of(
                        fault.code(), writer.write(HandleAnswers.failed(message, fault, at), encoding));
            }
        };
    }
}
