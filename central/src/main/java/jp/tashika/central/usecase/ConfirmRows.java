package jp.tashika.central.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.tashika.central.answering.BatchAnswers;
import jp.tashika.central.answering.EligibilityAnswers;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.disclosure.Asking;
import jp.tashika.core.eligibility.Proof;
import jp.tashika.core.registry.Matching;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.code.ProcessingStatus;
import jp.tashika.format.oqs.message.BatchHeader;
import jp.tashika.format.oqs.message.BatchRequest;
import jp.tashika.format.oqs.message.BatchResult;
import jp.tashika.format.oqs.message.BatchUnit;
import jp.tashika.format.oqs.message.EligibilityQuery;
import jp.tashika.format.oqs.message.QueryRow;
import jp.tashika.format.oqs.message.ReceptionNumber;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.vocabulary.outcome.Decoded;

/** 一括照会の中身。Answers the rows of a batch query; a row that is wrong is an エラー of its own (BAT-004, BAT-005). */
public final class ConfirmRows implements RowWork<ConfirmRows.Row> {

    private final Registry registry;
    private final Ids ids;
    private final boolean lenient;

    public ConfirmRows(Registry registry, Ids ids, boolean lenient) {
        this.registry = registry;
        this.ids = ids;
        this.lenient = lenient;
    }

    /** 一件。A row with what the whole batch asks about, and who does. */
    public record Row(LocalDate day, Sender sender, QueryRow asked) {}

    @Override
    public List<Row> rows(Batch batch) {
        BatchRequest request =
                KeptMessage.of(OqsReader.readBatchRequest(batch.document().bytes()));
        return request.rows().stream()
                .map(row -> new Row(request.day(), request.sender(), row))
                .toList();
    }

    @Override
    public Worked work(Batch batch, List<Row> slice) {
        KnownMany known = registry.known(lookups(slice), batch.facility());
        List<BatchUnit> units = new ArrayList<>();
        List<Ledger.Recorded> recorded = new ArrayList<>();
        for (Row row : slice) {
            switch (row.asked().query()) {
                case Decoded.Ok<EligibilityQuery>(var query) -> {
                    Decision decision = decide(batch, row.day(), query, known);
                    units.add(EligibilityAnswers.unit(row.asked(), decision.reply()));
                    recorded.add(decision.recorded());
                }
                case Decoded.Faulty<EligibilityQuery>(var faults) -> {
                    units.add(EligibilityAnswers.faultyUnit(
                            row.asked(), faults.getFirst().outcome()));
                    recorded.add(FaultyRow.recorded(
                            batch, Deed.BATCH_QUERY, faults.getFirst().outcome(), known.moment(), ids));
                }
            }
        }
        return new Worked(errors(units), message(batch, slice.getFirst(), units, known.moment()), recorded);
    }

    private Decision decide(Batch batch, LocalDate day, EligibilityQuery asked, KnownMany known) {
        Query query = new Query(
                batch.facility(),
                new Query.Request(batch.request(), 1),
                new Proof.Numbers(asked.insurer(), asked.insured(), asked.birthdate()),
                Asking.inBatch(day));
        return Decision.of(query, known.of(Matching.lookup(asked.insurer(), asked.insured())), lenient, ids);
    }

    private static List<Long> lookups(List<Row> slice) {
        return slice.stream()
                .flatMap(row -> switch (row.asked().query()) {
                    case Decoded.Ok<EligibilityQuery>(var query) ->
                        Stream.of(Matching.lookup(query.insurer(), query.insured()));
                    case Decoded.Faulty<EligibilityQuery> _ -> Stream.<Long>empty();
                })
                .distinct()
                .toList();
    }

    private static int errors(List<BatchUnit> units) {
        return (int) units.stream()
                .filter(unit -> unit.processing().status() == ProcessingStatus.ERROR)
                .count();
    }

    private static MessageBytes message(Batch batch, Row head, List<BatchUnit> units, Moment moment) {
        BatchHeader header =
                BatchAnswers.slice(head.sender(), new ReceptionNumber(batch.reception()), moment.at(), head.day());
        return MessageBytes.of(OqsWriter.standard().write(new BatchResult(header, units), Encoding.UTF_8));
    }
}
