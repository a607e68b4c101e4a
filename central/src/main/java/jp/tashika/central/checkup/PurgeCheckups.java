package jp.tashika.central.checkup;

import java.util.Map;
import java.util.Optional;
import jp.tashika.central.received.FileParts;
import jp.tashika.central.store.Transactions;
import jp.tashika.format.checkup.item.FiscalYear;
import jp.tashika.format.checkup.programme.ViewingWindow;

/** 健診結果の消去。Deletes the checkups of fiscal years that are not kept any longer. */
// spec| CHK-009: kept for five fiscal years
public final class PurgeCheckups {

    private static final int PARTITIONS = 16;

    private final FileParts parts;
    private final Transactions transactions;
    private Optional<FiscalYear> purgedBefore = Optional.empty();

    public PurgeCheckups(FileParts parts) {
        this.parts = parts;
        this.transactions = parts.transactions();
    }

    /** Looks once a fiscal year and once a start: nothing older comes in between. A partition at a time, so that none waits. */
    public synchronized void purge() {
        FiscalYear first = ViewingWindow.on(parts.today()).first();
        if (purgedBefore.filter(first::equals).isPresent()) {
            return;
        }
        for (int partition = 0; partition < PARTITIONS; partition++) {
            String table = "checkup_p%02d".formatted(partition);
            transactions.run((connection, database) -> database.update(
                    "delete from " + table + " where fiscal_year < :first", Map.of("first", first.year())));
        }
        purgedBefore = Optional.of(first);
    }
}
