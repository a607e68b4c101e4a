package jp.tashika.central;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** 保管の健全性。Whether the database answers. */
@Component("store")
final class StoreHealth implements HealthIndicator {

    private static final int PATIENCE_SECONDS = 2;

    private final DataSource live;

    StoreHealth(@Qualifier("live") DataSource live) {
        this.live = live;
    }

    @Override
    public Health health() {
        try (Connection connection = live.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS)
                    ? Health.up().build()
                    : Health.down().build();
        } catch (SQLException e) {
            return Health.down().build();
        }
    }
}
