package jp.tashika.terminal.reception;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.format.oqs.message.BatchFetch;
import jp.tashika.format.oqs.message.BatchReceipt;
import jp.tashika.format.oqs.message.BatchRequest;
import jp.tashika.format.oqs.message.BatchResult;
import jp.tashika.format.oqs.message.BatchUnit;
import jp.tashika.format.oqs.message.ClientMark;
import jp.tashika.format.oqs.message.EligibilityQuery;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.Notice;
import jp.tashika.format.oqs.message.QueryRow;
import jp.tashika.format.oqs.message.ReceptionNumber;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.terminal.relay.Centre;
import jp.tashika.terminal.relay.Reply;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;

/** 一括照会。Sends a list, then asks for its result until it is there; lines that cannot be read are not sent. */
final class AskList {

    private final Centre centre;
    private final FacilityCode facility;
    private final Clock clock;
    private final Duration pause;
    private final Duration patience;

    /**
     * @param pause between two looks for the result
     * @param patience after which the run stops; the result can still be fetched by hand
     */
    AskList(Centre centre, FacilityCode facility, Clock clock, Duration pause, Duration patience) {
        this.centre = centre;
        this.facility = facility;
        this.clock = clock;
        this.pause = pause;
        this.patience = patience;
    }

    /** Works until the run has ended or stopped. */
    void work(BatchRun run) throws InterruptedException {
        if (run.state() instanceof BatchRun.State.Sending) {
            run.becomes(send(run));
        }
        Instant until = clock.instant().plus(patience);
        while (run.state() instanceof BatchRun.State.Waiting(ReceptionNumber number)) {
            BatchRun.State next = fetch(run, number);
            if (next instanceof BatchRun.State.Waiting && clock.instant().isAfter(until)) {
                next = new BatchRun.State.Stopped("", "センターの処理がまだ終わっていません。", Optional.of(number));
            }
            run.becomes(next);
            if (run.isRunning()) {
                Thread.sleep(pause);
            }
        }
    }

    private BatchRun.State send(BatchRun run) {
        List<QueryRow> rows = run.list().lines().stream()
                .flatMap(line -> query(line).stream())
                .map(QueryRow::of)
                .toList();
        if (rows.isEmpty()) {
            return ended(run, List.of());
        }
        UUID requestId = UUID.randomUUID();
        Sender sender = new Sender(facility, Optional.of(ClientMark.of(requestId.toString())));
        byte[] request = OqsWriter.standard().write(new BatchRequest(run.day(), sender, rows), Encoding.UTF_8);
        return switch (centre.ask(MessageKind.BATCH, request, requestId)) {
            case Reply.Answered(byte[] result) -> accepted(OqsReader.readBatchReceipt(result));
            case Reply.Refused(String code, String deskText, var ignored) ->
                new BatchRun.State.Stopped(code, deskText, Optional.empty());
            case Reply.Unreachable ignored -> stopped(Outcome.LINE_CUT, Optional.empty());
        };
    }

    private BatchRun.State fetch(BatchRun run, ReceptionNumber number) {
        byte[] request = OqsWriter.standard().write(new BatchFetch(Sender.of(facility), number), Encoding.UTF_8);
        return switch (centre.ask(MessageKind.BATCH_FETCH, request, UUID.randomUUID())) {
            case Reply.Answered(byte[] result) -> fetched(run, number, OqsReader.readBatchResult(result));
            case Reply.Refused(String code, String deskText, var ignored) ->
                new BatchRun.State.Stopped(code, deskText, Optional.of(number));
            case Reply.Unreachable ignored -> stopped(Outcome.LINE_CUT, Optional.of(number));
        };
    }

    private static BatchRun.State accepted(Decoded<Envelope<BatchReceipt>> receipt) {
        return switch (receipt) {
            case Decoded.Ok<Envelope<BatchReceipt>>(Envelope<BatchReceipt>(var ignored, BatchReceipt told)) ->
                switch (told.reception()) {
                    case BatchReceipt.Accepted accepted -> new BatchRun.State.Waiting(accepted.number());
                    case BatchReceipt.Refused(var processing) ->
                        refused(
                                told.notice().code().or(() -> processing.flatMap(refusal -> refusal.code())),
                                told.notice().message().or(() -> processing.flatMap(refusal -> refusal.message())),
                                Optional.empty());
                };
            case Decoded.Faulty<Envelope<BatchReceipt>> ignored -> stopped(Outcome.CENTRE_FAILED, Optional.empty());
        };
    }

    private static BatchRun.State fetched(BatchRun run, ReceptionNumber number, Decoded<Envelope<BatchResult>> answer) {
        return switch (answer) {
            case Decoded.Ok<Envelope<BatchResult>>(Envelope<BatchResult>(var ignored, BatchResult result)) ->
                result.header().number().equals(number)
                        ? told(run, number, result)
                        : stopped(Outcome.CENTRE_FAILED, Optional.of(number));
            case Decoded.Faulty<Envelope<BatchResult>> ignored -> stopped(Outcome.CENTRE_FAILED, Optional.of(number));
        };
    }

    private static BatchRun.State told(BatchRun run, ReceptionNumber number, BatchResult result) {
        return switch (result.header().segment()) {
            case NORMAL -> ended(run, result.units());
            case PROCESSING -> new BatchRun.State.Waiting(number);
            case ABNORMAL -> {
                Notice notice = result.header().notice();
                yield refused(notice.code(), notice.message(), Optional.of(number));
            }
        };
    }

    private static BatchRun.State ended(BatchRun run, List<BatchUnit> units) {
        return new BatchRun.State.Ended(BatchWords.rows(run.list(), units, run.day()));
    }

    private static BatchRun.State refused(
            Optional<String> code, Optional<String> message, Optional<ReceptionNumber> number) {
        return new BatchRun.State.Stopped(code.orElse(""), message.orElse(Outcome.CENTRE_FAILED.deskText()), number);
    }

    private static BatchRun.State stopped(Outcome outcome, Optional<ReceptionNumber> number) {
        return new BatchRun.State.Stopped(outcome.code(), outcome.deskText(), number);
    }

    private static Optional<EligibilityQuery> query(BatchList.Line line) {
        return switch (line.reading()) {
            case QueryReading.Reading.Wrong ignored -> Optional.empty();
            case QueryReading.Reading.Asked(EligibilityQuery query, LocalDate ignored) ->
                Optional.of(new EligibilityQuery(
                        query.insurer(),
                        query.insured(),
                        query.birthdate(),
                        query.ceilingConsent(),
                        Optional.of(ClientMark.of(Integer.toString(line.position())))));
        };
    }
}
