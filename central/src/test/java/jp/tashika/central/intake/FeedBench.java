package jp.tashika.central.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import jp.tashika.core.registration.GatePolicy;
import jp.tashika.format.insurer.feed.FeedLimits;
import jp.tashika.format.insurer.feed.FeedWriter;
import jp.tashika.format.insurer.feed.Manifest;
import jp.tashika.format.insurer.feed.Packing;
import jp.tashika.format.insurer.feed.RecordKind;
import jp.tashika.format.insurer.row.Acquisition;
import jp.tashika.format.insurer.row.Correction;
import jp.tashika.format.insurer.row.CoverageStatement;
import jp.tashika.format.insurer.row.FeedRow;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.outcome.Decoded;

/** Measures feeds of many rows: acquisitions into an empty registry, the same again, and corrections of all. */
public final class FeedBench {

    private FeedBench() {}

    public static void main(String[] arguments) throws IOException {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path directory = Files.createTempDirectory("feed-bench");
        GatePolicy open = new GatePolicy(Map.of(), Map.of());
        try (Centre centre = new Centre(directory.resolve("raw"), open)) {
            run(centre, directory, 1, people, "acquire", i -> new Acquisition(TestFeeds.individual(i), person(i)));
            run(centre, directory, 2, people, "unchanged", i -> new Acquisition(TestFeeds.individual(i), person(i)));
            run(
                    centre,
                    directory,
                    3,
                    people,
                    "correct",
                    i -> new Correction(
                            person(i).reference(),
                            TestFeeds.person(person(i), known -> TestFeeds.named(known, "架空　花" + i % 10))));
            System.out.println("database MB "
                    + centre.count("select pg_database_size(current_database()) / 1000000")
                    + ", ledger entries " + centre.count("select count(*) from ledger_entry"));
        }
    }

    private static void run(
            Centre centre, Path directory, long number, int people, String title, LongFunction<FeedRow> row)
            throws IOException {
        Path folder = Files.createDirectories(directory.resolve(title));
        try (FeedWriter writer = new FeedWriter(folder)) {
            for (long i = 1; i <= people; i++) {
                writer.write(row.apply(i));
            }
        }
        Map<RecordKind, Manifest.Part> parts = ((Decoded.Ok<Map<RecordKind, Manifest.Part>>)
                        Packing.check(folder, FeedLimits.DEFAULT, (kind, line, decoded) -> {}))
                .value();
        Path zip = directory.resolve(title + ".zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            Packing.pack(folder, new Manifest(TestFeeds.KENPO, "架空健康保険組合", number, Instant.now(), parts), out);
        }
        long begun = System.nanoTime();
        Receipt.Taken taken;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(zip))) {
            taken = (Receipt.Taken) centre.receive.receive(TestFeeds.KENPO, in);
        }
        long received = System.nanoTime();
        centre.work.work(taken.feed());
        long compared = System.nanoTime();
        centre.commit.commit(taken.feed());
        long committed = System.nanoTime();
        Feed feed = centre.feed(taken.feed());
        System.out.printf(
                "%s: %,d rows, %,d MB packed; receive %.1f s, validate and compare %.1f s, commit %.1f s, together %.1f s; %s%n",
                title,
                people,
                Files.size(zip) / 1_000_000,
                seconds(begun, received),
                seconds(received, compared),
                seconds(compared, committed),
                seconds(begun, committed),
                feed.difference().orElseThrow().rows());
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static CoverageStatement person(long number) {
        CoverageStatement base = TestFeeds.statement(
                "試験　太郎" + number % 1000,
                LocalDate.of(1960, 1, 1).plusDays(number % 20_000),
                "千・" + number % 5000,
                Long.toString(number),
                "01");
        return TestFeeds.with(
                base, new InsuredNumber(Optional.of("千・" + number % 5000), Long.toString(number), Optional.of("01")));
    }
}
