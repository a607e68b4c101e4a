package jp.tashika.bench.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import jp.tashika.bench.measure.BenchFailed;
import jp.tashika.bench.measure.CpuTime;
import jp.tashika.bench.measure.Table;
import jp.tashika.bench.run.BenchStreet;
import jp.tashika.format.insurer.feed.FeedWriter;
import jp.tashika.format.insurer.row.FeedRow;
import jp.tashika.vocabulary.number.CheckDigit;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 連携の計測。A feed of many rows from the insurer's folder to its commit, beside COPY of the same files. */
public final class FeedRun {

    private static final String BODY = "0649999";

    /** An insurer that the population does not have, so that no answer of today changes. */
    private static final InsurerNumber INSURER = InsurerNumber.of(BODY + CheckDigit.of(BODY));

    private final BenchStreet street;
    private final long rows;
    private final Table table = new Table(
            "(c) Insurer feed",
            "what",
            "rows",
            "check and pack s",
            "upload s",
            "read, validate, stage s",
            "compare s",
            "commit s",
            "centre together s",
            "rows/s",
            "JVM CPU s",
            "PostgreSQL CPU s",
            "command CPU s");

    public FeedRun(BenchStreet street, long rows) {
        this.street = street;
        this.rows = rows;
    }

    public Table run() {
        InsurerProcess insurer = InsurerProcess.of(street, INSURER);
        try (Connection connection = street.connection()) {
            FeedRows feeds = new FeedRows(street.population(), rows, FeedTimes.count(connection, INSURER) / 2);
            send(insurer, connection, "acquisitions", folder("first", feeds::first));
            Path mixed = folder("second", feeds::second);
            send(insurer, connection, "mixed", mixed);
            anchor(connection, "COPY of the mixed CSVs, no index", mixed, false);
            anchor(connection, "COPY of the mixed CSVs, one index a table", mixed, true);
        } catch (SQLException | IOException e) {
            throw new BenchFailed("連携を計測できません（" + e.getMessage() + "）。", e);
        }
        return table.note(note());
    }

    private Path folder(String name, Consumer<Consumer<FeedRow>> rowsOf) throws IOException {
        Path folder = Files.createDirectories(street.file("feed-" + name));
        try (FeedWriter writer = new FeedWriter(folder)) {
            rowsOf.accept(writer::write);
        }
        return folder;
    }

    private void send(InsurerProcess insurer, Connection connection, String name, Path folder) {
        CpuTime centre = street.centreCpu();
        CpuTime database = street.databaseCpu();
        CpuTime command = CpuTime.ofEndedChildren();
        InsurerProcess.Sent sent = insurer.send(folder);
        FeedTimes times = FeedTimes.last(connection, INSURER);
        if (times.accepted() != times.rows()) {
            throw new BenchFailed((times.rows() - times.accepted()) + " 行が受け入れられませんでした。");
        }
        table.row(
                name,
                String.format(Locale.ROOT, "%,d", times.rows()),
                seconds(sent.checkSeconds()),
                seconds(sent.uploadSeconds()),
                seconds(times.stage()),
                seconds(times.compare()),
                seconds(times.commit()),
                seconds(times.centre()),
                String.format(Locale.ROOT, "%,.0f", times.rows() / times.centre()),
                seconds(street.centreCpu().minus(centre).seconds()),
                seconds(street.databaseCpu().minus(database).seconds()),
                seconds(CpuTime.ofEndedChildren().minus(command).seconds()));
    }

    private void anchor(Connection connection, String name, Path folder, boolean indexed) {
        CpuTime database = street.databaseCpu();
        double seconds = new CopyAnchor(connection).seconds(folder, indexed);
        table.row(
                name,
                String.format(Locale.ROOT, "%,d", rows),
                "",
                "",
                "",
                "",
                "",
                seconds(seconds),
                String.format(Locale.ROOT, "%,.0f", rows / seconds),
                "",
                seconds(street.databaseCpu().minus(database).seconds()),
                "");
    }

    private String note() {
        return String.format(
                Locale.ROOT,
                "Registry of %,d people before the first feed; each row accepted. Together is read to commit, without the"
                        + " command's own check and the upload; target 60 s for 1,000,000 rows.",
                street.population().size());
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String seconds(OptionalDouble value) {
        return value.isPresent() ? seconds(value.getAsDouble()) : "n/a";
    }
}
