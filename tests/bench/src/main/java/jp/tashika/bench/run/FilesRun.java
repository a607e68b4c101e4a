package jp.tashika.bench.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tashika.bench.measure.BenchFailed;
import jp.tashika.bench.measure.CpuTime;
import jp.tashika.bench.measure.Table;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.file.Extension;
import jp.tashika.format.oqs.file.Leg;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.format.oqs.file.OqsFileName;
import jp.tashika.simulation.load.Question;
import jp.tashika.simulation.load.Questions;
import jp.tashika.simulation.load.Verdict;
import jp.tashika.vocabulary.number.FacilityCode;

/**
 * ファイル授受の計測。Files dropped into req/ at a steady rate, each timed until its whole answer lies in res/ and is right.
 *
 * <p>The client is as receipt computers are: it writes elsewhere and moves the file in, watches res/, reads the answer
 * when it is whole, and takes it away. Everything that the terminal keeps, such as its archive, grows meanwhile.
 */
public final class FilesRun {

    private static final int ENDS = 10_000;
    private static final int BURST = 5_000;
    private static final long ANSWERED_WITHIN_SECONDS = 120;
    private static final String WHOLE = "</XmlMsg>";

    private final BenchStreet street;
    private final int count;
    private final int rate;
    private final Path requests;
    private final Path results;
    private final Path elsewhere;
    private final Questions questions;
    private final Map<Path, Dropped> open = new ConcurrentHashMap<>();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();

    /**
     * @param count how many files at a steady rate
     * @param rate files a second
     */
    public FilesRun(BenchStreet street, int count, int rate) {
        this.street = street;
        this.count = count;
        this.rate = rate;
        Path oqs = street.street().folder().file("oqs");
        this.requests = oqs.resolve("req");
        this.results = oqs.resolve("res");
        this.elsewhere = oqs.resolve("bench");
        this.questions = new Questions(street.population(), Encoding.SHIFT_JIS);
    }

    /** A file on its way: where its time goes when it is answered. */
    private record Dropped(Question question, int number, long atNanos, AtomicLongArray took) {}

    public Table run() {
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            Files.createDirectories(elsewhere);
            results.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            Thread reader = Thread.ofPlatform().daemon().name("res").start(() -> read(watch));
            drop(1_000, rate, "warm"); // both JVMs warm up
            CpuTime terminal = street.terminalCpu();
            long[] steady = drop(count, rate, "steady");
            CpuTime spent = street.terminalCpu().minus(terminal);
            long started = System.nanoTime();
            drop(BURST, Integer.MAX_VALUE, "burst");
            double burst = BURST / ((System.nanoTime() - started) / 1e9);
            reader.interrupt();
            return table(steady, spent, burst);
        } catch (IOException e) {
            throw new BenchFailed("フォルダ " + requests.getParent() + " を使えません。", e);
        }
    }

    /** Nanoseconds each took, in the order they were dropped; returns when all are answered. */
    private long[] drop(int many, int perSecond, String name) throws IOException {
        AtomicLongArray took = new AtomicLongArray(many);
        FacilityCode facility = new FacilityCode(street.street().facility());
        answered.set(0);
        long started = System.nanoTime();
        for (int n = 0; n < many; n++) {
            Question question = questions.number(n, facility);
            String mark = name + n;
            Path made = Files.write(elsewhere.resolve(fileName(Leg.REQUEST, mark)), question.request());
            sleepUntil(started + n * (TimeUnit.SECONDS.toNanos(1) / perSecond));
            open.put(results.resolve(fileName(Leg.RESULT, mark)), new Dropped(question, n, System.nanoTime(), took));
            Files.move(made, requests.resolve(made.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        awaitAll(many);
        return IntStream.range(0, many).mapToLong(took::get).toArray();
    }

    private void awaitAll(int many) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(ANSWERED_WITHIN_SECONDS);
        while (answered.get() < many) {
            if (System.nanoTime() > deadline) {
                throw new BenchFailed((many - answered.get()) + " 件のファイルに応答がありません。");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private static String fileName(Leg leg, String mark) {
        return new OqsFileName.Message(MessageKind.ELIGIBILITY, leg, mark, Extension.XML).text();
    }

    private void read(WatchService watch) {
        try {
            while (true) {
                WatchKey key = watch.take();
                for (WatchEvent<?> event : key.pollEvents()) {
                    if (event.context() instanceof Path name) {
                        take(results.resolve(name));
                    } else {
                        takeAll(); // events were lost
                    }
                }
                key.reset();
            }
        } catch (ClosedWatchServiceException e) {
            // the measurement is over
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new BenchFailed("応答のファイルを読めません。", e);
        }
    }

    private void takeAll() throws IOException {
        try (Stream<Path> files = Files.list(results)) {
            for (Path file : files.toList()) {
                take(file);
            }
        }
    }

    private void take(Path file) throws IOException {
        Dropped dropped = open.get(file);
        if (dropped == null) {
            return;
        }
        byte[] answer;
        try {
            answer = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return;
        }
        if (!isWhole(answer)) {
            return; // another event follows
        }
        dropped.took().set(dropped.number(), System.nanoTime() - dropped.atNanos());
        open.remove(file);
        Files.delete(file);
        if (dropped.question().check(answer) != Verdict.RIGHT) {
            wrong.incrementAndGet();
        }
        answered.incrementAndGet();
    }

    private static boolean isWhole(byte[] answer) {
        int from = Math.max(0, answer.length - WHOLE.length() - 2);
        return new String(answer, from, answer.length - from, StandardCharsets.US_ASCII).contains(WHOLE);
    }

    private static void sleepUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private Table table(long[] steady, CpuTime terminal, double burst) {
        Table table = new Table(
                "(d) Files, req/ to res/: " + count + " at " + rate + "/s", "which", "p50 ms", "p99 ms", "worst ms");
        int ends = Math.min(ENDS, steady.length);
        List<String[]> rows = new ArrayList<>();
        rows.add(row("first " + ends, Arrays.copyOf(steady, ends)));
        rows.add(row("last " + ends, Arrays.copyOfRange(steady, steady.length - ends, steady.length)));
        rows.add(row("all", steady));
        rows.forEach(table::row);
        return table.note("Target: median 150 ms, the same after 1 M files. Wrong answers: " + wrong.get()
                + ". Terminal's JVM: " + terminal.microsEachText(count) + " CPU a file. A burst of " + BURST
                + " files at once: " + Math.round(burst) + " files/s, from the first dropped to the last answered.");
    }

    private static String[] row(String name, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new String[] {
            name, millis(sorted, 50), millis(sorted, 99), millis(sorted, 100),
        };
    }

    private static String millis(long[] sorted, int percentile) {
        int index = Math.min(sorted.length - 1, (int) (sorted.length * (percentile / 100.0)));
        return EligibilityRun.millis(sorted[index] / 1e6);
    }
}
