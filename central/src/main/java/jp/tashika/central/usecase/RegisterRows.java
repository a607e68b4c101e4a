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
public final class RegisterRows implements RowWork<HandleRow> {

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

    @Override
    public List<HandleRow> rows(Batch batch) {
        return KeptMessage.of(OqsReader.readHandleBatch(batch.document().bytes()))
                .rows();
    }

    @Override
    public Worked work(Batch batch, List<HandleRow> slice) {
        KnownMany known = registry.known(lookups(slice), batch.facility());
        List<HandleUnit> units = new ArrayList<>();
        List<Ledger.Recorded> recorded = new ArrayList<>();
        for (HandleRow row : slice) {
            switch (row.entry()) {
                case Decoded.Ok<HandleEntry>(var entry) -> {
                    RegisterPatientHandle.Registered registered = registered(batch, entry, known);
                    units.add(registered
                            .failure()
                            .map(reason -> HandleAnswers.failedUnit(row, reason))
                            .orElseGet(() -> HandleAnswers.unit(row)));
                    recorded.add(registered.recorded());
                }
                case Decoded.Faulty<HandleEntry>(var faults) -> {
                    units.add(HandleAnswers.failedUnit(row, faults.getFirst().outcome()));
                    recorded.add(FaultyRow.recorded(
                            batch, Deed.HANDLE_REGISTRATION, faults.getFirst().outcome(), known.moment(), ids));
                }
            }
        }
        return new Worked(errors(units), message(batch, units, known), recorded);
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

    private static List<Long> lookups(List<HandleRow> slice) {
        return slice.stream()
                .flatMap(row -> switch (row.entry()) {
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

    private static MessageBytes message(Batch batch, List<HandleUnit> units, KnownMany known) {
        return MessageBytes.of(OqsWriter.standard()
                .write(
                        new HandleBatchResult(
                                BatchAnswers.done(
                                        Sender.of(batch.facility()),
                                        new ReceptionNumber(batch.reception()),
                                        known.moment().at()),
                                units),
                        Encoding.UTF_8));
    }
}
