package jp.tashika.central.gateway;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.tashika.central.answering.JapanTime;
import jp.tashika.central.record.RecordAnswers;
import jp.tashika.central.record.RecordQuestion;
import jp.tashika.central.record.ViewCheckups;
import jp.tashika.central.record.ViewDrugs;
import jp.tashika.central.record.Viewed;
import jp.tashika.central.usecase.Facilities;
import jp.tashika.central.usecase.Query;
import jp.tashika.central.usecase.RecordRefusal;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.record.CheckupsRequest;
import jp.tashika.format.oqs.record.CheckupsResult;
import jp.tashika.format.oqs.record.DrugsRequest;
import jp.tashika.format.oqs.record.DrugsResult;
import jp.tashika.format.oqs.record.RecordForm;
import jp.tashika.format.oqs.record.RecordsHeader;
import jp.tashika.format.oqs.record.RecordsQuery;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.sheet.checkup.CheckupSheet;
import jp.tashika.sheet.drug.DrugSheet;
import jp.tashika.sheet.heading.Occasion;
import jp.tashika.sheet.heading.Wanted;
import jp.tashika.sheet.paper.Paper;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;

/** 記録の窓口。Messages of those who look at what is on record of one person, answered at once. */
public final class RecordDesk {

    private final ViewDrugs viewDrugs;
    private final ViewCheckups viewCheckups;
    private final RecordRefusal refusals;
    private final Facilities facilities;
    private final Clock clock;
    private final Paper paper = new Paper();
    private final OqsWriter writer = OqsWriter.standard();

    /** @param facilities knows the name under which a patient reads who asked */
    public RecordDesk(
            ViewDrugs viewDrugs,
            ViewCheckups viewCheckups,
            RecordRefusal refusals,
            Facilities facilities,
            Clock clock) {
        this.viewDrugs = viewDrugs;
        this.viewCheckups = viewCheckups;
        this.refusals = refusals;
        this.facilities = facilities;
        this.clock = clock;
    }

    DeskAnswer drugs(FacilityCode facility, Query.Request request, byte[] body) {
        return switch (OqsReader.readDrugsRequest(body)) {
            case Decoded.Ok<Envelope<DrugsRequest>>(var envelope) ->
                drugs(facility, request, envelope.message(), envelope.encoding());
            case Decoded.Faulty<Envelope<DrugsRequest>>(var faults) -> new DeskAnswer.Unreadable(faults);
        };
    }

    DeskAnswer checkups(FacilityCode facility, Query.Request request, byte[] body) {
        return switch (OqsReader.readCheckupsRequest(body)) {
            case Decoded.Ok<Envelope<CheckupsRequest>>(var envelope) ->
                checkups(facility, request, envelope.message(), envelope.encoding());
            case Decoded.Faulty<Envelope<CheckupsRequest>>(var faults) -> new DeskAnswer.Unreadable(faults);
        };
    }

    private DeskAnswer drugs(FacilityCode facility, Query.Request request, DrugsRequest asked, Encoding encoding) {
        RecordsQuery query = asked.query();
        return answer(
                own(
                        facility,
                        request,
                        query,
                        question -> viewDrugs.view(question, asked.from(), asked.until(), asked.includesTreatments())),
                shown -> {
                    DrugsResult result = RecordAnswers.drugs(query.sender(), shown.bearer(), shown.record());
                    return isSheet(query)
                            ? sheet(paper.print(
                                    DrugSheet.of(result, asked, scope(asked, shown.of()), occasion(facility))))
                            : message(writer.write(result, encoding));
                },
                reason -> writer.write(
                        new DrugsResult(RecordAnswers.refused(query.sender(), reason), List.of()), encoding));
    }

    private DeskAnswer checkups(
            FacilityCode facility, Query.Request request, CheckupsRequest asked, Encoding encoding) {
        RecordsQuery query = asked.query();
        return answer(
                own(facility, request, query, viewCheckups::view),
                shown -> {
                    CheckupsResult result = RecordAnswers.checkups(query.sender(), shown.bearer(), shown.record());
                    return isSheet(query)
                            ? sheet(paper.print(CheckupSheet.of(result, asked, occasion(facility))))
                            : message(writer.write(result, encoding));
                },
                reason -> writer.write(
                        new CheckupsResult(RecordAnswers.refused(query.sender(), reason), List.of()), encoding));
    }

    private static boolean isSheet(RecordsQuery query) {
        return query.form() == RecordForm.PDF;
    }

    private static DeskAnswer message(byte[] xml) {
        return DeskAnswer.Message.of(RecordsHeader.NORMAL, xml);
    }

    private static DeskAnswer sheet(byte[] pdf) {
        return DeskAnswer.Message.sheet(RecordsHeader.NORMAL, pdf);
    }

    /** What was asked for and is not consented to is said to be withheld. */
    private static DrugSheet.Scope scope(DrugsRequest asked, Set<ConsentTo> held) {
        return new DrugSheet.Scope(
                wanted(asked, held.contains(ConsentTo.TREATMENT)), wanted(asked, held.contains(ConsentTo.SURGERY)));
    }

    private static Wanted wanted(DrugsRequest asked, boolean isHeld) {
        if (!asked.includesTreatments()) {
            return Wanted.NOT_ASKED;
        }
        return isHeld ? Wanted.SHOWN : Wanted.WITHHELD;
    }

    private Occasion occasion(FacilityCode facility) {
        return new Occasion(
                JapanTime.of(clock.instant()), facilities.name(facility).orElse(facility.digits()));
    }

    /** Views for who asks in its own name; who asks in another's is refused. */
    private <T> Viewed<T> own(
            FacilityCode facility,
            Query.Request request,
            RecordsQuery query,
            Function<RecordQuestion, Viewed<T>> view) {
        if (!query.sender().facility().equals(facility)) {
            refusals.record(facility, request, Deed.FOREIGN_FACILITY_REFUSED, Outcome.FACILITY_FOREIGN);
            return new Viewed.Refused<>(Outcome.FACILITY_FOREIGN);
        }
        return view.apply(new RecordQuestion(facility, request, query.insurer(), query.insured()));
    }

    private static <T> DeskAnswer answer(
            Viewed<T> viewed, Function<Viewed.Shown<T>, DeskAnswer> shown, Function<Outcome, byte[]> refused) {
        return switch (viewed) {
            case Viewed.Shown<T> one -> shown.apply(one);
            case Viewed.Refused<T>(var reason) -> DeskAnswer.Message.of(reason.code(), refused.apply(reason));
        };
    }
}
