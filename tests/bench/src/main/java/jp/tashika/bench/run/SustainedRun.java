package jp.tashika.bench.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import jp.tashika.bench.measure.BenchFailed;
import jp.tashika.bench.measure.CpuTime;
import jp.tashika.bench.measure.Table;
import jp.tashika.simulation.load.FacilityLine;
import jp.tashika.simulation.load.LoadPlan.Pace;
import jp.tashika.simulation.load.LoadReport;

/** 持続負荷の計測。The rate of a nation's morning for minutes on end, each answer checked; and what its people weigh. */
public final class SustainedRun {

    private static final int RATE = 1_500;
    private static final int FACILITIES = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private final BenchStreet street;
    private final Duration window;

    /**
     * @param seconds the window
     */
    public SustainedRun(BenchStreet street, int seconds) {
        this.street = street;
        this.window = Duration.ofSeconds(seconds);
    }

    public Table run() {
        long bytes = databaseBytes();
        street.load(new Pace.Askers(FACILITIES * FacilityLine.CONNECTIONS_MAX), WARM_UP, FACILITIES);
        CpuTime centre = street.centreCpu();
        CpuTime database = street.databaseCpu();
        LoadReport report = street.load(new Pace.Rate(RATE), window, FACILITIES);
        CpuTime both =
                street.centreCpu().minus(centre).plus(street.databaseCpu().minus(database));
        long people = street.population().size();
        Table table = new Table(
                "(f) " + RATE + "/s for " + window.toSeconds() + " s",
                "people",
                "answers",
                "answers/s",
                "p50 ms",
                "p99 ms",
                "p99.9 ms",
                "worst ms",
                "errors",
                "JVM and PostgreSQL CPU",
                "centre MiB now (at most)",
                "database bytes/person");
        table.row(
                String.format(Locale.ROOT, "%,d", people),
                String.format(Locale.ROOT, "%,d", report.times().getTotalCount()),
                String.format(Locale.ROOT, "%,.0f", report.perSecond()),
                EligibilityRun.millis(report.millis(50)),
                EligibilityRun.millis(report.millis(99)),
                EligibilityRun.millis(report.millis(99.9)),
                EligibilityRun.millis(report.millis(100)),
                Long.toString(report.errors()),
                both.microsEachText(report.times().getTotalCount()),
                street.centreMemory().text(),
                Long.toString(bytes / people));
        return table.note(
                "Target: p99 50 ms and no error, for 10 minutes on 12 M people. The database was weighed before.");
    }

    private long databaseBytes() {
        try (Connection connection = street.connection();
                Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("select pg_database_size(current_database())")) {
            size.next();
            return size.getLong(1);
        } catch (SQLException e) {
            throw new BenchFailed("データベースの大きさを調べられません。", e);
        }
    }
}
