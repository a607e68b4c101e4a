package jp.tashika.terminal.reception;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.format.oqs.message.ClientMark;
import jp.tashika.format.oqs.message.EligibilityQuery;
import jp.tashika.format.oqs.message.EligibilityRequest;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.QueryRow;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.terminal.relay.Centre;
import jp.tashika.terminal.relay.Reply;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;

/** 番号照会。Asks the centre about one person by numbers. */
final class AskByNumbers {

    private final Centre centre;
    private final FacilityCode facility;

    AskByNumbers(Centre centre, FacilityCode facility) {
        this.centre = centre;
        this.facility = facility;
    }

    Told ask(EligibilityQuery query, LocalDate day) {
        UUID requestId = UUID.randomUUID();
        Sender sender = new Sender(facility, Optional.of(ClientMark.of(requestId.toString())));
        byte[] request =
                OqsWriter.standard().write(new EligibilityRequest(day, sender, QueryRow.of(query)), Encoding.UTF_8);
        return switch (centre.ask(MessageKind.ELIGIBILITY, request, requestId)) {
            case Reply.Answered(byte[] result) -> read(result, sender);
            case Reply.Refused(String code, String deskText, var ignored) -> new Told.Nothing(code, deskText);
            case Reply.Unreachable ignored -> Told.Nothing.of(Outcome.LINE_CUT);
        };
    }

    /** An answer that is not to this question is no answer. */
    private static Told read(byte[] bytes, Sender sender) {
        return switch (OqsReader.readEligibilityResult(bytes)) {
            case Decoded.Ok<Envelope<EligibilityResult>>(
                    Envelope<EligibilityResult>(var ignored, EligibilityResult result)) ->
                result.header().mark().equals(sender.mark())
                        ? new Told.Result(result)
                        : Told.Nothing.of(Outcome.CENTRE_FAILED);
            case Decoded.Faulty<Envelope<EligibilityResult>> ignored -> Told.Nothing.of(Outcome.CENTRE_FAILED);
        };
    }
}
