package jp.tashika.central.store;

import java.security.cert.CRLReason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.card.certificate.Revocation;
import jp.tashika.central.jlis.RememberedAnswers;
import jp.tashika.central.jlis.RevocationAnswer;
import jp.tashika.central.usecase.CentreBusy;
import jp.tashika.central.usecase.DirectoryKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 覚えている回答（PostgreSQL）。Outlasts the centre, for all centres on one database. Of so many that those asked about longest
 * ago go first, and none that was not asked about for a year.
 *
 * <p>A database that fails now is as if there were no answer: the card is asked about anew.
 */
public final class PostgresRevocationAnswers implements RememberedAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresRevocationAnswers.class);
    private static final Duration KEPT = Duration.ofDays(366);

    /** So many answers may come before what is too much is looked for. */
    private static final int PRUNE_EVERY = 1_000;

    private static final String OF = "select as_of, until, revoked_at, reason from card_revocation where card_key = ?";

    /** Nobody waits for the disk: an answer lost in a crash is asked for again. */
    private static final String REMEMBER = """
            with unhurried as materialized (select set_config('synchronous_commit', 'off', true))
            insert into card_revocation (card_key, asked_at, as_of, until, revoked_at, reason)
            select ?, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::timestamptz, ? from unhurried
            on conflict (card_key) do update
               set asked_at = excluded.asked_at, as_of = excluded.as_of, until = excluded.until,
                   revoked_at = excluded.revoked_at, reason = excluded.reason""";

    private static final String FORGET = "delete from card_revocation where card_key = ?";

    private static final String PRUNE = """
            delete from card_revocation
             where asked_at < ?
                or asked_at <= (select asked_at from card_revocation order by asked_at desc offset ? limit 1)""";

    private final DataSource database;
    private final int answersMax;
    private final Clock clock;
    private final AtomicInteger remembered = new AtomicInteger();

    /** @param answersMax how many are kept; a few more until they are next counted */
    public PostgresRevocationAnswers(DataSource database, int answersMax, Clock clock) {
        this.database = database;
        this.answersMax = answersMax;
        this.clock = clock;
    }

    @Override
    public Optional<RevocationAnswer> of(CertificateKey card) {
        return tried(connection -> {
            try (PreparedStatement query = connection.prepareStatement(OF)) {
                query.setBytes(1, key(card));
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(answer(row)) : Optional.empty();
                }
            }
        });
    }

    private static RevocationAnswer answer(ResultSet row) throws SQLException {
        Optional<Instant> revokedAt =
                Optional.ofNullable(row.getObject(3, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        Revocation revocation = revokedAt.isPresent()
                ? new Revocation.Revoked(CRLReason.valueOf(row.getString(4)), revokedAt.get())
                : new Revocation.NotRevoked();
        return new RevocationAnswer(revocation, LedgerRows.instant(row, 1), LedgerRows.instant(row, 2));
    }

    @Override
    public void remember(CertificateKey card, RevocationAnswer answer) {
        if (answer.revocation() instanceof Revocation.Unknown) {
            forget(card); // that nobody knows is nothing to go by later
            return;
        }
        tried(connection -> {
            write(connection, card, answer);
            if (remembered.getAndIncrement() % PRUNE_EVERY == 0) {
                prune(connection);
            }
            return Optional.empty();
        });
    }

    private void write(Connection connection, CertificateKey card, RevocationAnswer answer) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
            insert.setBytes(1, key(card));
            insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setObject(3, answer.asOf().atOffset(ZoneOffset.UTC));
            insert.setObject(4, answer.until().atOffset(ZoneOffset.UTC));
            if (answer.revocation() instanceof Revocation.Revoked(CRLReason reason, Instant since)) {
                insert.setObject(5, since.atOffset(ZoneOffset.UTC));
                insert.setString(6, reason.name());
            } else {
                insert.setNull(5, Types.TIMESTAMP_WITH_TIMEZONE);
                insert.setNull(6, Types.VARCHAR);
            }
            insert.executeUpdate();
        }
    }

    private void prune(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(PRUNE)) {
            delete.setObject(1, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
            delete.setInt(2, answersMax);
            delete.executeUpdate();
        }
    }

    @Override
    public void forget(CertificateKey card) {
        tried(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
                delete.setBytes(1, key(card));
                delete.executeUpdate();
                return Optional.empty();
            }
        });
    }

    private Optional<RevocationAnswer> tried(Database.Work<Optional<RevocationAnswer>> work) {
        try {
            return Database.with(database, work);
        } catch (StoreFailed | CentreBusy e) {
            LOG.warn("what the issuer of cards said cannot be looked up or kept: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static byte[] key(CertificateKey card) {
        return DirectoryKey.ofCard(card.authority(), card.serial()).toBytes();
    }
}
