package jp.tashika.central.checkup;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.tashika.central.received.FileParts;
import jp.tashika.central.received.FileWorkers;
import jp.tashika.central.received.PeopleByNumbers;
import jp.tashika.central.store.RawFiles;
import jp.tashika.central.store.StoreFailed;
import jp.tashika.central.store.Transactions;
import jp.tashika.central.usecase.KnownMany;
import jp.tashika.core.registry.Found;
import jp.tashika.format.checkup.archive.ArchiveLimits;
import jp.tashika.format.checkup.archive.ArchiveReader;
import jp.tashika.format.checkup.archive.ArchiveReport;
import jp.tashika.format.checkup.archive.FileSink;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.CheckupFile;
import jp.tashika.format.checkup.document.ExchangeIndex;
import jp.tashika.format.checkup.document.ExchangeSummary;
import jp.tashika.format.checkup.document.SettlementFile;
import jp.tashika.format.checkup.programme.Finding;
import jp.tashika.format.checkup.programme.Weight;
import jp.tashika.vocabulary.outcome.Decoded;

/**
 * 健診アーカイブの処理。Takes the documents of one received archive: whose each is, and whether it goes on record.
 *
 * <p>Documents go in portions, each in one transaction with how far the archive went, so that work that was cut off goes on
 * where it stopped and nothing is taken twice.
 */
public final class WorkCheckups {

    private final FileParts parts;
    private final RawFiles files;
    private final Transactions transactions;
    private final PeopleByNumbers people;

    /** @param registry who stands under these keys of the directory */
    public WorkCheckups(FileParts parts, Function<List<Long>, KnownMany> registry) {
        this.parts = parts;
        this.files = parts.files();
        this.transactions = parts.transactions();
        this.people = new PeopleByNumbers(registry);
    }

    /** 処理係の仕事。What is done with archives of checkups. */
    public FileWorkers.Work asWork() {
        return new FileWorkers.Work("checkups", CheckupArchives.TABLE, this::work, new PurgeCheckups(parts)::purge);
    }

    /** Takes what is not taken yet; nothing when all of it is. */
    public void work(UUID id) throws IOException {
        Optional<CheckupArchive> open = transactions
                .run((connection, database) -> new CheckupArchives(database).find(id))
                .filter(archive -> archive.takenAt().isEmpty());
        if (open.isPresent()) {
            try (InputStream in = files.open(id)) {
                Run run = new Run(open.get());
                run.end(ArchiveReader.read(in, ArchiveLimits.DEFAULT, run));
            }
        }
    }

    /** One archive, read once. */
    private final class Run implements FileSink {

        private final CheckupArchive archive;
        private final Admission admission;
        private Portion portion = new Portion();
        private int entriesTaken;

        Run(CheckupArchive archive) {
            this.archive = archive;
            this.admission = new Admission(archive.insurer(), archive.receivedOn());
            this.entriesTaken = archive.entriesTaken();
        }

        @Override
        public void accept(int entry, byte[] original, Decoded<CheckupFile> decoded) {
            if (entry <= archive.entriesTaken()) {
                return;
            }
            switch (decoded) {
                case Decoded.Ok<CheckupFile>(var file) -> file(entry, original, file);
                case Decoded.Faulty<CheckupFile>(var faults) -> portion.refuse(DocumentVerdict.refused(entry, faults));
            }
            if (portion.size() >= parts.portion()) {
                take(Optional.empty());
            }
        }

        private void file(int entry, byte[] original, CheckupFile file) {
            switch (file) {
                case CheckupDocument document ->
                    portion.add(new Arrived(entry, document, CheckupRows.sha256(original)));
                case SettlementFile _, ExchangeIndex _, ExchangeSummary _ -> {
                    // what was paid is not the centre's matter
                }
            }
        }

        void end(ArchiveReport report) {
            take(Optional.of(report));
        }

        private void take(Optional<ArchiveReport> last) {
            Portion done = portion;
            portion = new Portion();
            List<DocumentVerdict> verdicts = new ArrayList<>(done.refused());
            List<Admission.Answer.Admitted> admitted = admitted(done.arrived(), verdicts);
            int reached = Math.max(done.lastEntry(), entriesTaken);
            transactions.run((connection, database) -> {
                CheckupRows rows = new CheckupRows(connection, database, archive, parts.ids());
                verdicts.addAll(rows.write(admitted));
                verdicts.sort(Comparator.comparingInt(DocumentVerdict::entry));
                rows.verdicts(verdicts);
                CheckupArchives row = new CheckupArchives(database);
                if (!row.advance(archive.id(), entriesTaken, reached, verdicts)) {
                    throw new StoreFailed("another centre works the archive");
                }
                if (last.isPresent()) {
                    row.faults(archive.id(), findings(last.get()));
                    CheckupArchives.TABLE.taken(database, archive.id());
                }
                return true;
            });
            entriesTaken = reached;
        }

        private List<Admission.Answer.Admitted> admitted(List<Arrived> arrived, List<DocumentVerdict> verdicts) {
            List<Found> found =
                    people.find(arrived.stream().map(WorkCheckups::named).toList());
            List<Admission.Answer.Admitted> admitted = new ArrayList<>(arrived.size());
            for (int i = 0; i < arrived.size(); i++) {
                switch (admission.answer(arrived.get(i), found.get(i))) {
                    case Admission.Answer.Admitted one -> admitted.add(one);
                    case Admission.Answer.Refused(var verdict) -> verdicts.add(verdict);
                }
            }
            return admitted;
        }
    }

    private static Optional<PeopleByNumbers.Named> named(Arrived arrived) {
        var examinee = arrived.document().examinee();
        return Optional.of(new PeopleByNumbers.Named(examinee.insurer(), examinee.insured(), examinee.birthdate()));
    }

    private static List<Finding> findings(ArchiveReport report) {
        return report.faults().stream()
                .map(fault -> new Finding(fault, Weight.REFUSED))
                .toList();
    }
}
