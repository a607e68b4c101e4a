package jp.tashika.central.claim;

import java.time.LocalDate;
import jp.tashika.central.received.FileParts;
import jp.tashika.central.store.Transactions;
import jp.tashika.core.claim.ClaimKey;

/** レセプトの取下げ。Takes one claim back: what it told is not seen from that day on. */
public final class WithdrawClaim {

    private final FileParts parts;
    private final Transactions transactions;

    public WithdrawClaim(FileParts parts) {
        this.parts = parts;
        this.transactions = parts.transactions();
    }

    /** False when there is no such claim, or it was withdrawn before. */
    public boolean withdraw(ClaimKey key) {
        LocalDate day = parts.today();
        return transactions.run((connection, database) -> ClaimRows.withdraw(database, key, day));
    }
}
