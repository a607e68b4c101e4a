package jp.tashika.central.claim;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import jp.tashika.central.received.Channel;
import jp.tashika.central.received.FileParts;
import jp.tashika.central.received.Receipt;
import jp.tashika.central.received.ReceivedFolder;
import jp.tashika.central.received.Reception;
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

    private final FileParts parts;
    private final Reception reception;
    private final Transactions transactions;

    public ReceiveClaims(FileParts parts) {
        this.parts = parts;
        this.reception = new Reception(parts);
        this.transactions = parts.transactions();
    }

    /** 受付フォルダ。Whoever may write into the centre's folder may send for anybody. */
    public ReceivedFolder folder(Path place) throws IOException {
        return new ReceivedFolder(
                place, Set.of(".uke", ".cyo"), (name, file) -> receive(name, file, Channel.FOLDER, _ -> true));
    }

    /**
     * Takes one file.
     *
     * @param fileName as the facility calls it, such as {@code RECEIPTD.UKE}; it tells the kind where the first records do not
     * @param maySend whether it may come from the facility that its header names
     */
    public Receipt receive(String fileName, InputStream upload, Channel channel, Predicate<FacilityCode> maySend)
            throws IOException {
        return reception.receive(upload, (id, kept) -> switch (heading(id, fileName)) {
            case Heading.Read read
            when !maySend.test(read.facility()) ->
                Receipt.Refused.of(Outcome.FACILITY_FOREIGN, "the facility that the header names is not the sender");
            case Heading.Read read -> place(id, read, kept, channel);
            case Heading.Wrong(var fault) -> new Receipt.Refused(fault);
        });
    }

    /** What the first record says. */
    private sealed interface Heading {

        record Read(ClaimKind kind, FacilityCode facility, String name, YearMonth claimedIn) implements Heading {}

        record Wrong(Fault fault) implements Heading {}
    }

    private Heading heading(UUID id, String fileName) throws IOException {
        try (InputStream in = reception.open(id)) {
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

    private Receipt place(UUID id, Heading.Read heading, RawFiles.Kept kept, Channel channel) {
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
            ClaimFiles.TABLE.lock(database, file.facility().digits());
            Optional<ClaimFile> last = known.last(file.facility(), file.kind(), file.claimedIn());
            // the last one counts: a file that returns to what was sent before the last is a correction of the last
            if (last.filter(before -> before.sha256().equals(file.sha256())).isPresent()) {
                return new Receipt.Taken(last.get().id(), true);
            }
            known.add(file);
            return new Receipt.Taken(id, false);
        });
    }
}
