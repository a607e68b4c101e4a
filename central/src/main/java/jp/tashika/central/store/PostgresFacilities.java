package jp.tashika.central.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import jp.tashika.central.usecase.Facilities;
import jp.tashika.vocabulary.number.FacilityCode;

/**
 * 医療機関名簿（PostgreSQL）。Remembers what it read for a few seconds: every request asks.
 *
 * <p>Only facilities with a certificate of the authority get here, so what is remembered is bounded by their number.
 */
public final class PostgresFacilities implements Facilities {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final DataSource database;
    private final Clock clock;
    private final Map<FacilityCode, Remembered> remembered = new ConcurrentHashMap<>();

    private record Remembered(Optional<State> state, Instant until) {}

    public PostgresFacilities(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<State> state(FacilityCode facility) {
        Instant now = clock.instant();
        Remembered known = remembered.get(facility);
        if (known == null || !now.isBefore(known.until())) {
            known = new Remembered(read(facility), now.plus(REMEMBERED));
            remembered.put(facility, known);
        }
        return known.state();
    }

    private Optional<State> read(FacilityCode facility) {
        return text("select state from facility where code = ?", facility).map(State::valueOf);
    }

    @Override
    public Optional<String> name(FacilityCode facility) {
        return text("select name from facility where code = ?", facility);
    }

    private Optional<String> text(String statement, FacilityCode facility) {
        return Database.with(database, connection -> {
            try (PreparedStatement query = connection.prepareStatement(statement)) {
                query.setString(1, facility.digits());
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }
}
