package jp.tashika.central.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.tashika.central.answering.BatchAnswers;
import jp.tashika.central.answering.HandleAnswers;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.registry.Matching;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.code.ProcessingStatus;
import jp.tashika.format.oqs.message.BatchHeader;
import jp.tashika.format.oqs.message.HandleBatch;
import jp.tashika.format.oqs.message.HandleBatchResult;
import jp.tashika.format.oqs.message.HandleEntry;
import jp.tashika.format.oqs.message.HandleRow;
import jp.tashika.format.oqs.message.HandleUnit;
import jp.tashika.format.oqs.message.ReceptionNumber;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.vocabulary.outcome.Decoded;

/** 照会番号一括登録の中身。Registers the rows of a batch; registering a row twice changes nothing. */
public final class RegisterRows implements RowWork<RegisterRows.Row> {

    private final Registry registry;
    private final Handles handles;
    private final RegisterPatientHandle register;
    private final Ids ids;

    public RegisterRows(Registry registry, Handles handles, RegisterPatientHandle register, Ids ids) {
        this.registry = registry;
        this.handles = handles;
        this.register = register;
        this.ids = ids;
    }

    /** 一件。A row with who registers the whole batch. */
    public record Row(Sender sender, HandleRow asked) {}

    @Override
    public List<Row> rows(Batch batch) {
        HandleBatch request =
                KeptMessage.of(OqsReader.readHandleBatch(batch.document().bytes()));
        return request.rows().stream()
                .map(row -> new Row(request.sender(), row))
                .toList();
    }

    @Override
    public Worked work(Batch batch, List<Row> slice) {
        KnownMany known = registry.known(lookups(slice), batch.facility());
        List<HandleUnit> units = new ArrayList<>();
        List<Ledger.Recorded> recorded = new ArrayList<>();
        for (Row row : slice) {
            switch (row.asked().entry()) {
                case Decoded.Ok<HandleEntry>(var entry) -> {
                    RegisterPatientHandle.Registered registered = registered(batch, entry, known);
                    units.add(registered
                            .failure()
                            .map(reason -> HandleAnswers.failedUnit(row.asked(), reason))
                            .orElseGet(() -> HandleAnswers.unit(row.asked())));
                    recorded.add(registered.recorded());
                }
                case Decoded.Faulty<HandleEntry>(var faults) -> {
                    units.add(HandleAnswers.failedUnit(
                            row.asked(), faults.getFirst().outcome()));
                    recorded.add(FaultyRow.recorded(
                            batch, Deed.HANDLE_REGISTRATION, faults.getFirst().outcome(), known.moment(), ids));
                }
            }
        }
        return new Worked(errors(units), message(batch, slice.getFirst(), units, known.moment()), recorded);
    }

    private RegisterPatientHandle.Registered registered(Batch batch, HandleEntry entry, KnownMany known) {
        RegisterPatientHandle.Registered registered = register.decide(
                batch.facility(),
                new Query.Request(batch.request(), 1),
                entry,
                known.of(Matching.lookup(entry.insurer(), entry.insured())));
        registered.person().ifPresent(person -> handles.register(person, batch.facility(), entry.handle()));
        return registered;
    }

    private static List<Long> lookups(List<Row> slice) {
        return slice.stream()
                .flatMap(row -> switch (row.asked().entry()) {
                    case Decoded.Ok<HandleEntry>(var entry) ->
                        Stream.of(Matching.lookup(entry.insurer(), entry.insured()));
                    case Decoded.Faulty<HandleEntry> _ -> Stream.<Long>empty();
                })
                .distinct()
                .toList();
    }

    private static int errors(List<HandleUnit> units) {
        return (int) units.stream()
                .filter(unit -> unit.processing().status() == ProcessingStatus.ERROR)
                .count();
    }

    private static MessageBytes message(Batch batch, Row head, List<HandleUnit> units, Moment moment) {
        BatchHeader header = BatchAnswers.slice(head.sender(), new ReceptionNumber(batch.reception()), moment.at());
        return MessageBytes.of(OqsWriter.standard().write(new HandleBatchResult(header, units), Encoding.UTF_8));
    }
}
