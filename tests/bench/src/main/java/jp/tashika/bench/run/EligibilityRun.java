package jp.tashika.bench.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import jp.tashika.bench.measure.CpuTime;
import jp.tashika.bench.measure.Table;
import jp.tashika.simulation.load.LoadPlan.Pace;
import jp.tashika.simulation.load.LoadReport;

/**
 * 資格確認の計測。Answers over mTLS, end to end and each checked, beside pgbench with the same select and insert.
 *
 * <p>Rounds of both follow each other, so that a busy moment of the machine hits both alike.
 */
public final class EligibilityRun {

    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 3;
    private static final int FACILITIES = 8;
    private static final int[] RATES = {500, 1_500};

    private final BenchStreet street;
    private final int seconds;
    private final int warmUp;
    private final Table table = new Table(
            "(a) Eligibility over mTLS",
            "load",
            "answers/s",
            "p50 ms",
            "p99 ms",
            "errors",
            "JVM CPU",
            "PostgreSQL CPU",
            "both",
            "load client CPU",
            "both / pgbench, its client too",
            "both / pgbench, server alone");

    /**
     * @param seconds each window
     */
    public EligibilityRun(BenchStreet street, int seconds) {
        this.street = street;
        this.seconds = seconds;
        this.warmUp = Math.max(seconds, 60);
    }

    private record Window(String name, LoadReport report, CpuTime centre, CpuTime database, CpuTime client) {

        CpuTime both() {
            return centre.plus(database);
        }

        long count() {
            return report.counts().values().stream().mapToLong(Long::longValue).sum();
        }
    }

    public Table run() {
        street.load(new Pace.Askers(CONNECTIONS), Duration.ofSeconds(warmUp), 1);
        List<Window> closed = new ArrayList<>();
        List<Pgbench.Result> anchors = new ArrayList<>();
        try (Pgbench pgbench = Pgbench.prepare(street)) {
            pgbench.run(CONNECTIONS, Math.min(seconds, 5));
            for (int round = 1; round <= ROUNDS; round++) {
                closed.add(window("closed loop, " + CONNECTIONS + " connections", new Pace.Askers(CONNECTIONS), 1));
                anchors.add(pgbench.run(CONNECTIONS, seconds));
            }
        }
        Pgbench.Result anchor = median(
                anchors, each -> each.whole().microsEach(each.transactions()).orElse(each.latencyMillis()));
        closed.forEach(each -> row(each, anchor));
        anchors.forEach(this::row);
        for (int rate : RATES) {
            street.load(new Pace.Rate(rate), Duration.ofSeconds(5), FACILITIES); // opens the connections
            row(window("open loop, " + rate + "/s", new Pace.Rate(rate), FACILITIES), anchor);
        }
        Window middle = median(
                closed,
                each -> each.both()
                        .microsEach(each.count())
                        .orElse(each.report().millis(50)));
        return table.note(note(middle, anchor));
    }

    private Window window(String name, Pace pace, int facilities) {
        CpuTime centre = street.centreCpu();
        CpuTime database = street.databaseCpu();
        CpuTime client = CpuTime.of(ProcessHandle.current().pid());
        LoadReport report = street.load(pace, Duration.ofSeconds(seconds), facilities);
        return new Window(
                name,
                report,
                street.centreCpu().minus(centre),
                street.databaseCpu().minus(database),
                CpuTime.of(ProcessHandle.current().pid()).minus(client));
    }

    private void row(Window window, Pgbench.Result anchor) {
        LoadReport report = window.report();
        long count = window.count();
        table.row(
                window.name(),
                number(report.perSecond()),
                millis(report.millis(50)),
                millis(report.millis(99)),
                Long.toString(report.errors()),
                window.centre().microsEachText(count),
                window.database().microsEachText(count),
                window.both().microsEachText(count),
                window.client().microsEachText(count),
                window.both().ratioText(count, anchor.whole(), anchor.transactions()),
                window.both().ratioText(count, anchor.server(), anchor.transactions()));
    }

    private void row(Pgbench.Result result) {
        table.row(
                "pgbench -M prepared, " + CONNECTIONS + " clients",
                number(result.perSecond()),
                millis(result.latencyMillis()) + " (mean)",
                "",
                "",
                "",
                result.server().microsEachText(result.transactions()),
                result.server().microsEachText(result.transactions()),
                result.client().microsEachText(result.transactions()),
                "",
                "");
    }

    private String note(Window middle, Pgbench.Result anchor) {
        return String.format(
                Locale.ROOT,
                "Median of %d rounds: %s CPU an answer against %s (pgbench %s + its client %s): ratio %s, target 1.8;"
                        + " against PostgreSQL under pgbench alone %s. %,d people; windows of %d s.",
                ROUNDS,
                middle.both().microsEachText(middle.count()),
                anchor.whole().microsEachText(anchor.transactions()),
                anchor.server().microsEachText(anchor.transactions()),
                anchor.client().microsEachText(anchor.transactions()),
                middle.both().ratioText(middle.count(), anchor.whole(), anchor.transactions()),
                middle.both().ratioText(middle.count(), anchor.server(), anchor.transactions()),
                street.population().size(),
                seconds);
    }

    private static <T> T median(List<T> all, ToDoubleFunction<T> by) {
        return all.stream()
                .sorted(Comparator.comparingDouble(by))
                .skip(all.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
