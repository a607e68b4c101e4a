package jp.tashika.terminal.reception;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.file.Extension;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.format.oqs.message.ClientMark;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.format.oqs.record.CheckupsRequest;
import jp.tashika.format.oqs.record.DrugsRequest;
import jp.tashika.format.oqs.record.RecordForm;
import jp.tashika.format.oqs.record.RecordsHeader;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.terminal.relay.Centre;
import jp.tashika.terminal.relay.Reply;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;

/** 記録の照会。Asks the centre for one person's records, as values to show or as a PDF; each asking is a viewing. */
final class AskForRecords {

    private static final Pattern CODED = Pattern.compile("([A-Z]{3}-[A-Z]{4}\\d{7}) (.+)");
    private static final String UNSAID = "センターから理由の知らせはありません。システムの担当者に連絡してください。";

    private final Centre centre;
    private final FacilityCode facility;

    AskForRecords(Centre centre, FacilityCode facility) {
        this.centre = centre;
        this.facility = facility;
    }

    RecordsTold ask(RecordsWish wish, RecordForm form, YearMonth until) {
        UUID requestId = UUID.randomUUID();
        Sender sender = new Sender(facility, Optional.of(ClientMark.of(requestId.toString())));
        return switch (wish.kind()) {
            case DRUGS, DRUGS_AND_TREATMENTS -> drugs(wish.drugs(sender, form, until), requestId);
            case CHECKUPS -> checkups(wish.checkups(sender, form), requestId);
        };
    }

    private RecordsTold drugs(DrugsRequest request, UUID requestId) {
        return told(
                MessageKind.DRUGS,
                OqsWriter.standard().write(request, Encoding.UTF_8),
                requestId,
                bytes -> read(
                        OqsReader.readDrugsResult(bytes),
                        request.query().sender(),
                        result -> result.header(),
                        result -> new RecordsTold.Drugs(request, result)));
    }

    private RecordsTold checkups(CheckupsRequest request, UUID requestId) {
        return told(
                MessageKind.CHECKUPS,
                OqsWriter.standard().write(request, Encoding.UTF_8),
                requestId,
                bytes -> read(
                        OqsReader.readCheckupsResult(bytes),
                        request.query().sender(),
                        result -> result.header(),
                        result -> new RecordsTold.Checkups(request, result)));
    }

    private RecordsTold told(MessageKind kind, byte[] request, UUID requestId, Function<byte[], RecordsTold> read) {
        return switch (centre.ask(kind, request, requestId)) {
            case Reply.Answered(byte[] result) ->
                Extension.of(result) == Extension.PDF ? new RecordsTold.Paper(result) : read.apply(result);
            case Reply.Refused(String code, String deskText, var ignored) -> new RecordsTold.Nothing(code, deskText);
            case Reply.Unreachable ignored -> RecordsTold.Nothing.of(Outcome.LINE_CUT);
        };
    }

    /** An answer that is not to this question is no answer: it may be about somebody else. */
    private static <T> RecordsTold read(
            Decoded<Envelope<T>> decoded,
            Sender sender,
            Function<T, RecordsHeader> header,
            Function<T, RecordsTold> result) {
        return switch (decoded) {
            case Decoded.Ok<Envelope<T>>(Envelope<T>(var ignored, T message)) -> {
                RecordsHeader told = header.apply(message);
                if (!told.mark().equals(sender.mark())) {
                    yield RecordsTold.Nothing.of(Outcome.CENTRE_FAILED);
                }
                yield told.isNormal() ? result.apply(message) : refusal(told.message());
            }
            case Decoded.Faulty<Envelope<T>> ignored -> RecordsTold.Nothing.of(Outcome.CENTRE_FAILED);
        };
    }

    /** The centre writes the code of a refusal before its words; others may not. */
    private static RecordsTold refusal(Optional<String> message) {
        Matcher coded = CODED.matcher(message.orElse(UNSAID));
        return coded.matches()
                ? new RecordsTold.Nothing(coded.group(1), coded.group(2))
                : new RecordsTold.Nothing("", message.orElse(UNSAID));
    }
}
