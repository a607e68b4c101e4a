package jp.tashika.bench.run;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.tashika.bench.measure.BenchFailed;
import jp.tashika.bench.measure.Table;
import jp.tashika.format.oqs.code.CeilingConsent;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.code.ProcessingStatus;
import jp.tashika.format.oqs.code.SegmentOfResult;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.format.oqs.message.BatchFetch;
import jp.tashika.format.oqs.message.BatchReceipt;
import jp.tashika.format.oqs.message.BatchRequest;
import jp.tashika.format.oqs.message.BatchResult;
import jp.tashika.format.oqs.message.BatchUnit;
import jp.tashika.format.oqs.message.ClientMark;
import jp.tashika.format.oqs.message.EligibilityQuery;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.QueryRow;
import jp.tashika.format.oqs.message.ReceptionNumber;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.simulation.load.FacilityLine;
import jp.tashika.simulation.load.LoadPlan.Pace;
import jp.tashika.simulation.load.LoadReport;
import jp.tashika.simulation.population.ExpectedAnswer;
import jp.tashika.simulation.population.FictionalCoverage;
import jp.tashika.simulation.population.FictionalPerson;
import jp.tashika.simulation.population.Population;
import jp.tashika.vocabulary.outcome.Decoded;

/** 一括照会の計測。From the upload of 10,000 people to their result in hand, alone and beside live queries. */
public final class BatchRun {

    private static final int ROWS = BatchRequest.ROWS_MAX;
    private static final int ALONE = 5;
    private static final int RATE = 500;
    private static final int FACILITIES = 8;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration AT_MOST = Duration.ofMinutes(5);
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final OqsWriter WRITER = OqsWriter.standard();

    private final BenchStreet street;
    private final FacilityLine line;
    private final Duration window;
    private final List<ExpectedAnswer> expected = new ArrayList<>();
    private final byte[] request;

    public BatchRun(BenchStreet street, int seconds) {
        this.street = street;
        this.line = street.line();
        this.window = Duration.ofSeconds(seconds);
        this.request = request();
    }

    public Table run() {
        once(); // the first one warms up
        // all connections the live load may use are opened: a hundred handshakes would be a second of this machine
        street.load(new Pace.Askers(FACILITIES * FacilityLine.CONNECTIONS_MAX), WARM_UP, FACILITIES);
        List<Double> alone = IntStream.range(0, ALONE).mapToObj(_ -> once()).toList();
        LoadReport quiet = live();
        List<Double> beside = new ArrayList<>();
        LoadReport busy = besideLive(beside);
        Table table = new Table(
                "(b) Batch of " + ROWS + " people",
                "what",
                "seconds, median (worst)",
                "live p50 ms",
                "live p99 ms",
                "live errors");
        table.row("batch alone, " + alone.size() + " times", spread(alone), "", "", "");
        table.row(RATE + "/s live alone", "", millis(quiet, 50), millis(quiet, 99), Long.toString(quiet.errors()));
        table.row(
                "batches one after the other beside " + RATE + "/s live, " + beside.size() + " times",
                spread(beside),
                millis(busy, 50),
                millis(busy, 99),
                Long.toString(busy.errors()));
        return table.note(
                "Upload, work, and fetching the whole result (every row checked); target 5 s beside 500/s live,"
                        + " live p99 unchanged.");
    }

    private LoadReport live() {
        return street.load(new Pace.Rate(RATE), window, FACILITIES);
    }

    private LoadReport besideLive(List<Double> times) {
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<LoadReport> live = threads.submit(this::live);
            while (!live.isDone()) {
                times.add(once());
            }
            return live.get();
        } catch (ExecutionException e) {
            throw new BenchFailed("並行する照会に失敗しました。", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("中断されました。", e);
        }
    }

    /** Seconds from upload to result. */
    private double once() {
        long started = System.nanoTime();
        try {
            byte[] fetch = WRITER.write(new BatchFetch(sender(), upload()), Encoding.UTF_8);
            while (System.nanoTime() - started < AT_MOST.toNanos()) {
                byte[] answer = send(MessageKind.BATCH_FETCH, fetch);
                BatchResult result = message(OqsReader.readBatchResult(answer));
                if (result.header().segment() != SegmentOfResult.PROCESSING) {
                    double seconds = (System.nanoTime() - started) / 1e9;
                    check(result);
                    return seconds;
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
            throw new BenchFailed("一括照会が " + AT_MOST.toMinutes() + " 分以内に終わりません。");
        } catch (IOException e) {
            throw new BenchFailed("一括照会の通信に失敗しました。", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("中断されました。", e);
        }
    }

    private ReceptionNumber upload() throws IOException, InterruptedException {
        BatchReceipt receipt = message(OqsReader.readBatchReceipt(send(MessageKind.BATCH, request)));
        return switch (receipt.reception()) {
            case BatchReceipt.Accepted accepted -> accepted.number();
            case BatchReceipt.Refused _ -> throw new BenchFailed("一括照会が受け付けられません（" + receipt.notice() + "）。");
        };
    }

    private byte[] send(MessageKind kind, byte[] message) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = line.send(kind, message);
        if (answer.statusCode() != 200) {
            throw new BenchFailed("一括照会が断られました（" + answer.statusCode() + "）。");
        }
        return answer.body();
    }

    private void check(BatchResult result) {
        if (result.units().size() != ROWS) {
            throw new BenchFailed(result.units().size() + " 件しか結果がありません。");
        }
        long wrong = IntStream.range(0, ROWS)
                .filter(i -> !isRight(result.units().get(i), expected.get(i)))
                .count();
        if (wrong > 0) {
            throw new BenchFailed(wrong + " 件の結果が違います。");
        }
    }

    private static boolean isRight(BatchUnit unit, ExpectedAnswer expected) {
        return expected.validity().isPresent()
                ? unit.validity().equals(expected.validity())
                : unit.validity().isEmpty() && unit.processing().status() == ProcessingStatus.ERROR;
    }

    private byte[] request() {
        Population population = street.population();
        long stride = Math.max(1, population.size() / ROWS);
        List<QueryRow> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            FictionalPerson person = population.person(i * stride % population.size());
            FictionalCoverage asked = person.coverages().getLast();
            expected.add(ExpectedAnswer.of(person, asked, population.today()));
            rows.add(QueryRow.of(new EligibilityQuery(
                    asked.insurer().number(),
                    asked.statement().insured(),
                    asked.statement().person().birthdate(),
                    CeilingConsent.GIVEN,
                    Optional.of(ClientMark.of("row-" + i)))));
        }
        return WRITER.write(new BatchRequest(population.today(), sender(), rows), Encoding.UTF_8);
    }

    private Sender sender() {
        return new Sender(line.facility(), Optional.of(ClientMark.of("bench")));
    }

    private static <T> T message(Decoded<Envelope<T>> read) {
        return switch (read) {
            case Decoded.Ok<Envelope<T>>(var envelope) -> envelope.message();
            case Decoded.Faulty<Envelope<T>> _ -> throw new BenchFailed("センターの回答を読めません。");
        };
    }

    private static String spread(List<Double> seconds) {
        List<Double> sorted = seconds.stream().sorted().toList();
        return String.format(Locale.ROOT, "%.2f (%.2f)", sorted.get(sorted.size() / 2), Collections.max(sorted));
    }

    private static String millis(LoadReport report, double percentile) {
        return EligibilityRun.millis(report.millis(percentile));
    }
}
