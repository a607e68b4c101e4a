package jp.tashika.central.gateway;

import java.util.List;
import jp.tashika.central.record.CareRecord;
import jp.tashika.central.record.RecordAnswers;
import jp.tashika.central.record.RecordQuestion;
import jp.tashika.central.record.ViewDrugs;
import jp.tashika.central.record.Viewed;
import jp.tashika.central.usecase.Query;
import jp.tashika.central.usecase.RecordRefusal;
import jp.tashika.core.audit.Deed;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.record.DrugsRequest;
import jp.tashika.format.oqs.record.DrugsResult;
import jp.tashika.format.oqs.record.RecordsQuery;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/** 記録の窓口。Messages of those who look at what is on record of one person, answered at once. */
public final class RecordDesk {

    private final ViewDrugs viewDrugs;
    private final RecordRefusal refusals;
    private final OqsWriter writer = OqsWriter.standard();

    public RecordDesk(ViewDrugs viewDrugs, RecordRefusal refusals) {
        this.viewDrugs = viewDrugs;
        this.refusals = refusals;
    }

    /** 特定健診情報。Not served yet. */
    DeskAnswer checkups() {
        return new DeskAnswer.Unreadable(List.of(Fault.of(Outcome.MESSAGE_KIND_NOT_SERVED, "")));
    }

    DeskAnswer drugs(FacilityCode facility, Query.Request request, byte[] body) {
        return switch (OqsReader.readDrugsRequest(body)) {
            case Decoded.Ok<Envelope<DrugsRequest>>(var envelope) ->
                drugs(facility, request, envelope.message(), envelope.encoding());
            case Decoded.Faulty<Envelope<DrugsRequest>>(var faults) -> new DeskAnswer.Unreadable(faults);
        };
    }

    private DeskAnswer drugs(FacilityCode facility, Query.Request request, DrugsRequest asked, Encoding encoding) {
        RecordsQuery query = asked.query();
        if (!query.sender().facility().equals(facility)) {
            refusals.record(facility, request, Deed.FOREIGN_FACILITY_REFUSED, Outcome.FACILITY_FOREIGN);
            return refused(query, Outcome.FACILITY_FOREIGN, encoding);
        }
        return switch (viewDrugs.view(
                question(facility, request, query), asked.from(), asked.until(), asked.includesTreatments())) {
            case Viewed.Shown<List<CareRecord>>(var bearer, var _, var records) ->
                DeskAnswer.Message.of(
                        "1", writer.write(RecordAnswers.drugs(query.sender(), bearer, records), encoding));
            case Viewed.Refused<List<CareRecord>>(var reason) -> refused(query, reason, encoding);
        };
    }

    private DeskAnswer refused(RecordsQuery query, Outcome reason, Encoding encoding) {
        return DeskAnswer.Message.of(
                reason.code(),
                writer.write(new DrugsResult(RecordAnswers.refused(query.sender(), reason), List.of()), encoding));
    }

    private static RecordQuestion question(FacilityCode facility, Query.Request request, RecordsQuery query) {
        return new RecordQuestion(facility, request, query.insurer(), query.insured());
    }
}
