package jp.tashika.central.received;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import jp.tashika.central.store.RawFiles;
import jp.tashika.central.store.Transactions;

/**
 * ファイル受付の部品。What every deed on received files of one sort stands on.
 *
 * @param source gives connections without a time limit on statements; at most a few are open at once
 * @param rawFiles directory of the encrypted raw files
 * @param uploadBytesMax of one file
 * @param portion how many claims or documents are taken in one transaction
 * @param retention how long raw files are kept
 * @param clock of the instants that are written down
 * @param businessClock of the day on which a file counts as received; trials move it ahead
 */
public record FileParts(
        DataSource source,
        Path rawFiles,
        SecretKey fileKey,
        long uploadBytesMax,
        int portion,
        Duration retention,
        Clock clock,
        Clock businessClock,
        Supplier<UUID> ids) {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** 業務日。The day in Japan. */
    public LocalDate today() {
        return LocalDate.now(businessClock.withZone(JAPAN));
    }

    /** 原本の保管場所。Where the raw files are. */
    public RawFiles files() {
        return new RawFiles(rawFiles, fileKey, "raw");
    }

    public Transactions transactions() {
        return new Transactions(source);
    }

    /** The key is not shown. */
    @Override
    public String toString() {
        return "FileParts[" + rawFiles + "]";
    }
}
