package jp.tashika.central.intake;

import java.util.Map;
import javax.sql.DataSource;
import jp.tashika.central.store.Transactions;

/** 秘密の照合。Tells whether a registry has been kept under another secret; the first secret it meets is its own. */
public final class SecretMark {

    private final Transactions transactions;

    public SecretMark(DataSource registry) {
        this.transactions = new Transactions(registry);
    }

    public boolean isOf(IntakeSecret secret) {
        Map<String, byte[]> mark = Map.of("mark", secret.mark());
        return transactions.run((connection, database) -> {
            database.update("insert into intake_secret (mark) values (:mark) on conflict do nothing", mark);
            return Boolean.TRUE.equals(
                    database.queryForObject("select mark = :mark from intake_secret", mark, Boolean.class));
        });
    }
}
