package jp.tashika.central.claim;

import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.central.received.FileParts;
import jp.tashika.central.store.Transactions;
import jp.tashika.vocabulary.number.FacilityCode;

/** レセプトファイルの照会。Shows a facility what became of the files that came in its name. */
public final class LookUpClaims {

    private static final int FILES_MAX = 100;

    private final Transactions transactions;

    public LookUpClaims(FileParts parts) {
        this.transactions = parts.transactions();
    }

    /** A file of that facility; those of others do not exist for it. */
    public Optional<ClaimFile> find(FacilityCode facility, UUID id) {
        return find(id).filter(file -> file.facility().equals(facility));
    }

    public Optional<ClaimFile> find(UUID id) {
        return transactions.run((connection, database) -> new ClaimFiles(database).find(id));
    }

    /** 新しい順のファイル。The latest files of a facility. */
    public List<ClaimFile> latest(FacilityCode facility) {
        return transactions.run((connection, database) -> new ClaimFiles(database).latest(facility, FILES_MAX));
    }

    /** 不備。As CSV, in the order of the file. */
    public void writeFaults(UUID id, Writer out) {
        transactions.run((connection, database) -> {
            new ClaimFiles(database).writeFaults(id, out);
            return id;
        });
    }
}
