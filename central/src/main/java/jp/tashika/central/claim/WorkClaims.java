package jp.tashika.central.claim;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import jp.tashika.central.received.FileParts;
import jp.tashika.central.received.FileWorkers;
import jp.tashika.central.record.CareRecord;
import jp.tashika.central.store.RawFiles;
import jp.tashika.central.store.StoreFailed;
import jp.tashika.central.store.Transactions;
import jp.tashika.central.usecase.Registry;
import jp.tashika.core.claim.Claim;
import jp.tashika.core.claim.ClaimKey;
import jp.tashika.core.medication.MedicationExtraction;
import jp.tashika.core.redirection.Destination;
import jp.tashika.core.redirection.RedirectionRules;
import jp.tashika.core.treatment.TreatmentExtraction;
import jp.tashika.format.claim.claim.ClaimFileReader;
import jp.tashika.format.claim.claim.FilePart;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.view.BillingFacility;
import jp.tashika.format.claim.view.ClaimView;

/**
 * レセプトファイルの処理。Takes the claims of one received file: whose each is, and what it tells of their care.
 *
 * <p>Claims go in portions, each in one transaction with how far the file went, so that work that was cut off goes on where
 * it stopped and nothing is taken twice. A claim with an error is put aside and told of; it replaces nothing.
 */
public final class WorkClaims {

    private final FileParts parts;
    private final RawFiles files;
    private final Transactions transactions;
    private final ClaimPeople people;
    private final Masters masters;
    private final CoreClaims claims;

    public WorkClaims(FileParts parts, Registry registry, Masters masters) {
        this.parts = parts;
        this.files = parts.files();
        this.transactions = parts.transactions();
        this.people = new ClaimPeople(registry, RedirectionRules.STANDARD);
        this.masters = masters;
        this.claims = new CoreClaims(masters);
    }

    /** 処理係の仕事。What is done with files of claims. */
    public FileWorkers.Work asWork() {
        return new FileWorkers.Work("claims", ClaimFiles.TABLE, this::work, () -> {});
    }

    /** Takes what is not taken yet; nothing when all of it is. */
    public void work(UUID id) throws IOException {
        Optional<ClaimFile> open = transactions
                .run((connection, database) -> new ClaimFiles(database).find(id))
                .filter(file -> file.takenAt().isEmpty());
        if (open.isPresent()) {
            boolean replacing =
                    transactions.run((connection, database) -> new ClaimFiles(database).isFollowing(open.get()));
            try (InputStream in = files.open(id)) {
                new Run(open.get(), replacing)
                        .read(ClaimFileReader.of(
                                in, ClaimKind.valueOf(open.get().kind().name())));
            }
        }
    }

    /** One file, read once. */
    private final class Run {

        private final ClaimFile file;
        private final boolean replacing;
        private Portion portion = new Portion();
        private boolean foreign;
        private int lastNumber;
        private int partsOfNumber;
        private long linesTaken;

        Run(ClaimFile file, boolean replacing) {
            this.file = file;
            this.replacing = replacing;
            this.linesTaken = file.linesTaken();
        }

        void read(ClaimFileReader reader) throws IOException {
            for (Optional<FilePart> part = reader.next(); part.isPresent(); part = reader.next()) {
                see(part.get());
                if (portion.size() >= parts.portion()) {
                    take(false);
                }
            }
            take(true);
        }

        private void see(FilePart part) {
            switch (part) {
                case FilePart.Header header -> {
                    foreign = !isOwn(new BillingFacility(header.record()));
                    remark(header);
                }
                case FilePart.Good(var claim) -> good(claim);
                case FilePart.Quarantined(var claim) -> {
                    if (isNew(claim)) {
                        portion.quarantine(claim);
                    }
                }
                case FilePart.Trailer trailer -> remark(trailer);
                case FilePart.Stray stray -> remark(stray);
                case FilePart.End end -> portion.see(OptionalLong.empty(), end.faults());
            }
        }

        /** Files put together may hold another facility's claims: they are not this one's to send. */
        private boolean isOwn(BillingFacility facility) {
            return facility.code().filter(file.facility()::equals).isPresent()
                    && facility.billingMonth().filter(file.claimedIn()::equals).isPresent();
        }

        private void good(jp.tashika.format.claim.claim.Claim claim) {
            int number = Math.toIntExact(claim.number().orElse(0));
            partsOfNumber = number == lastNumber ? partsOfNumber + 1 : 0;
            lastNumber = number;
            if (!isNew(claim)) {
                return;
            }
            if (foreign || number < 1) {
                portion.quarantine(claim);
            } else {
                portion.add(claim, number, partsOfNumber);
            }
        }

        private boolean isNew(jp.tashika.format.claim.claim.Claim claim) {
            return claim.line() > file.linesTaken();
        }

        private void remark(FilePart part) {
            if (part.records().getFirst().line() > file.linesTaken()) {
                portion.see(OptionalLong.empty(), part.faults());
            }
        }

        private void take(boolean last) {
            Portion done = portion;
            portion = new Portion();
            List<Taken> taken = taken(done.claims());
            long reached = Math.max(done.lastLine(), linesTaken);
            transactions.run((connection, database) -> {
                ClaimRows rows = new ClaimRows(connection, database, file, parts.ids());
                rows.write(taken, replacing);
                rows.faults(done.faults());
                ClaimFiles row = new ClaimFiles(database);
                if (!row.advance(file.id(), linesTaken, reached, counts(taken, done.quarantined()))) {
                    throw new StoreFailed("another centre works the file");
                }
                if (last) {
                    ClaimFiles.TABLE.taken(database, file.id());
                }
                return true;
            });
            linesTaken = reached;
        }

        private List<Taken> taken(List<Portion.Numbered> numbered) {
            List<ClaimView> views =
                    numbered.stream().map(one -> new ClaimView(one.claim())).toList();
            List<Standing> standings = people.find(file.facility(), file.claimedIn(), views);
            List<Taken> taken = new ArrayList<>(numbered.size());
            for (int i = 0; i < numbered.size(); i++) {
                Portion.Numbered one = numbered.get(i);
                ClaimKey key = new ClaimKey(file.facility(), file.claimedIn(), file.kind(), one.number());
                Standing standing = standings.get(i);
                claims.of(views.get(i), key, file.facilityName())
                        .ifPresent(claim -> taken.add(
                                new Taken(key, one.part(), claim.careMonth(), standing, record(claim, standing))));
            }
            return taken;
        }
    }

    private static ClaimFile.Counts counts(List<Taken> taken, int quarantined) {
        int lost = count(taken, Destination.Unidentified.class);
        return new ClaimFile.Counts(
                taken.size() - lost,
                lost,
                quarantined,
                count(taken, Destination.Redirected.class),
                count(taken, Destination.Split.class));
    }

    private static int count(List<Taken> taken, Class<? extends Destination> destination) {
        return (int) taken.stream()
                .flatMap(claim -> claim.standing().decided().stream())
                .filter(destination::isInstance)
                .count();
    }

    /** Empty when nobody is there to hang it on, or when the month is before the first that is taken. */
    private Optional<CareRecord> record(Claim claim, Standing standing) {
        if (standing.found().isEmpty() || !MedicationExtraction.VIEWING.begins(claim.careMonth())) {
            return Optional.empty();
        }
        jp.tashika.core.treatment.Extracted treatments = TreatmentExtraction.of(claim, masters.acts());
        return Optional.of(CareRecord.of(
                claim,
                MedicationExtraction.of(claim, masters.drugs()).records(),
                treatments.treatments(),
                treatments.surgeries()));
    }
}
