package jp.tashika.central.claim;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import jp.tashika.central.store.RawFiles;
import jp.tashika.central.store.Transactions;
import jp.tashika.core.claim.ClaimKind;
import jp.tashika.core.claim.ExtractionDay;
import jp.tashika.format.claim.claim.ClaimFileReader;
import jp.tashika.format.claim.claim.FilePart;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.format.claim.view.BillingFacility;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/** レセプトファイルの受付。Keeps a file as it came, durably, and says on which morning what it tells is seen. */
public final class ReceiveClaims {

    private final ClaimParts parts;
    private final RawFiles files;
    private final Transactions transactions;

    public ReceiveClaims(ClaimParts parts) {
        this.parts = parts;
        this.files = files(parts);
        this.transactions = new Transactions(parts.source());
    }

    static RawFiles files(ClaimParts parts) {
        return new RawFiles(parts.rawFiles(), parts.fileKey(), "uke");
    }

    /**
     * Takes one file.
     *
     * @param fileName as the facility calls it, such as {@code RECEIPTD.UKE}; it tells the kind where the first records do not
     * @param maySend whether it may come from the facility that its header names
     */
    public ClaimReceipt receive(
            String fileName, InputStream upload, ClaimFile.Channel channel, Predicate<FacilityCode> maySend)
            throws IOException {
        UUID id = parts.ids().get();
        ClaimReceipt receipt = refused(Outcome.CLAIM_FILE_EMPTY, "");
        try {
            RawFiles.Kept kept = files.keep(id, upload, parts.uploadBytesMax());
            receipt = switch (heading(id, fileName)) {
                case Heading.Read read
                when !maySend.test(read.facility()) ->
                    refused(Outcome.FACILITY_FOREIGN, "the facility that the header names is not the sender");
                case Heading.Read read -> place(id, read, kept, channel);
                case Heading.Wrong(var fault) -> new ClaimReceipt.Refused(fault);
            };
            return receipt;
        } catch (RawFiles.TooLargeException e) {
            return refused(Outcome.FILE_TOO_LARGE, "more than " + parts.uploadBytesMax() + " bytes");
        } finally {
            if (!receipt.equals(new ClaimReceipt.Taken(id, false))) {
                files.delete(id);
            }
        }
    }

    /** What the first record says. */
    private sealed interface Heading {

        record Read(ClaimKind kind, FacilityCode facility, String name, YearMonth claimedIn) implements Heading {}

        record Wrong(Fault fault) implements Heading {}
    }

    private Heading heading(UUID id, String fileName) throws IOException {
        try (InputStream in = files.open(id)) {
            Optional<jp.tashika.format.claim.layout.ClaimKind> named =
                    jp.tashika.format.claim.layout.ClaimKind.ofFileName(fileName);
            ClaimFileReader reader = named.isPresent() ? ClaimFileReader.of(in, named.get()) : ClaimFileReader.of(in);
            Optional<FilePart> first = reader.next();
            // lines before the header are told of when the file is worked
            while (first.filter(FilePart.Stray.class::isInstance).isPresent()) {
                first = reader.next();
            }
            return first.filter(FilePart.Header.class::isInstance)
                    .map(part -> heading(reader.kind(), part.records().getFirst()))
                    .orElseGet(() -> new Heading.Wrong(new Fault(Outcome.CLAIM_FILE_HEADER_MISSING, "", "")));
        }
    }

    private static Heading heading(jp.tashika.format.claim.layout.ClaimKind kind, UkeRecord record) {
        BillingFacility facility = new BillingFacility(record);
        Optional<FacilityCode> code = facility.code();
        Optional<YearMonth> month = facility.billingMonth();
        if (code.isEmpty() || month.isEmpty()) {
            String field = code.isEmpty() ? "医療機関コード" : "請求年月";
            return new Heading.Wrong(
                    new Fault(Outcome.CLAIM_FIELD_ILL_FORMED, record.line() + "/" + record.id(), field));
        }
        return new Heading.Read(
                ClaimKind.valueOf(kind.name()),
                code.get(),
                facility.name().orElse(code.get().digits()),
                month.get());
    }

    private ClaimReceipt place(UUID id, Heading.Read heading, RawFiles.Kept kept, ClaimFile.Channel channel) {
        LocalDate day = parts.today();
        ClaimFile file = new ClaimFile(
                id,
                heading.facility(),
                heading.name(),
                heading.kind(),
                heading.claimedIn(),
                channel,
                Instant.now(parts.clock()),
                day,
                ExtractionDay.of(day),
                kept.sha256(),
                kept.bytes(),
                0,
                ClaimFile.Counts.NONE,
                Optional.empty());
        return transactions.run((connection, database) -> {
            ClaimFiles known = new ClaimFiles(database);
            known.lockSender(file.facility());
            Optional<ClaimFile> last = known.last(file.facility(), file.kind(), file.claimedIn());
            // the last one counts: a file that returns to what was sent before the last is a correction of the last
            if (last.filter(before -> before.sha256().equals(file.sha256())).isPresent()) {
                return new ClaimReceipt.Taken(last.get().id(), true);
            }
            known.add(file);
            return new ClaimReceipt.Taken(id, false);
        });
    }

    private static ClaimReceipt refused(Outcome outcome, String detail) {
        return new ClaimReceipt.Refused(new Fault(outcome, "", detail));
    }
}
