package jp.tashika.central.checkup;

import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.central.received.FileParts;
import jp.tashika.central.store.Transactions;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 健診アーカイブの照会。Shows an insurer what became of the archives it sent. */
public final class LookUpCheckups {

    private static final int ARCHIVES_MAX = 100;

    private final Transactions transactions;

    public LookUpCheckups(FileParts parts) {
        this.transactions = parts.transactions();
    }

    /** An archive of that insurer; those of others do not exist for it. */
    public Optional<CheckupArchive> find(InsurerNumber insurer, UUID id) {
        return find(id).filter(archive -> archive.insurer().equals(insurer));
    }

    public Optional<CheckupArchive> find(UUID id) {
        return transactions.run((connection, database) -> new CheckupArchives(database).find(id));
    }

    /** 新しい順のアーカイブ。The latest of an insurer. */
    public List<CheckupArchive> latest(InsurerNumber insurer) {
        return transactions.run((connection, database) -> new CheckupArchives(database).latest(insurer, ARCHIVES_MAX));
    }

    /** 判定。As CSV, a line for each fault, in the order of the archive. */
    public void writeCsv(UUID id, Writer out) {
        write(id, new VerdictForm.Csv(), out);
    }

    /** 判定。As JSON, an object for each document. */
    public void writeJson(UUID id, Writer out) {
        write(id, new VerdictForm.Json(), out);
    }

    private void write(UUID id, VerdictForm form, Writer out) {
        transactions.run((connection, database) -> {
            new CheckupArchives(database).writeVerdicts(id, form, out);
            return id;
        });
    }
}
