package jp.tashika.bench.messages;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.tashika.bench.measure.BenchFailed;
import jp.tashika.bench.measure.Table;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** 電文の計測。Runs both benchmarks in forks of their own, and sets them side by side. */
public final class MessagesRun {

    private MessagesRun() {}

    /** What one operation on one message in one encoding took. */
    private record Case(String operation, String encoding) implements Comparable<Case> {
        @Override
        public int compareTo(Case other) {
            int byOperation = operation.compareTo(other.operation);
            return byOperation == 0 ? encoding.compareTo(other.encoding) : byOperation;
        }
    }

    /** Takes some minutes; how far it is goes to the error stream. */
    public static Table run() {
        Options options = new OptionsBuilder()
                .include(MessagesBenchmark.class.getName())
                .include(AnchorBenchmark.class.getName())
                .shouldFailOnError(true)
                .build();
        try {
            OutputFormat progress = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL);
            return table(new Runner(options, progress).run());
        } catch (RunnerException e) {
            throw new BenchFailed("電文の計測に失敗しました（" + e.getMessage() + "）。", e);
        }
    }

    private static Table table(Collection<RunResult> results) {
        Map<Case, Result<?>> ours = new TreeMap<>();
        Map<Case, Result<?>> anchor = new TreeMap<>();
        for (RunResult result : results) {
            BenchmarkParams params = result.getParams();
            boolean isAnchor = params.getBenchmark().startsWith(AnchorBenchmark.class.getName());
            String method =
                    params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1);
            String operation = method + " " + params.getParam("message");
            (isAnchor ? anchor : ours).put(new Case(operation, params.getParam("encoding")), result.getPrimaryResult());
        }
        Table table = new Table(
                "(e) Messages: microseconds an operation (JMH average time, one fork, 5 x 0.5 s)",
                "operation",
                "encoding",
                "Tashika",
                "JDK StAX, same bytes",
                "ratio");
        ours.forEach((key, mine) -> {
            Result<?> theirs = anchor.get(key);
            if (theirs == null) {
                throw new BenchFailed("比較対象のない計測があります（" + key.operation() + "）。");
            }
            table.row(
                    key.operation(),
                    key.encoding(),
                    figure(mine),
                    figure(theirs),
                    String.format(Locale.ROOT, "%.2f", mine.getScore() / theirs.getScore()));
        });
        return table;
    }

    private static String figure(Result<?> result) {
        return String.format(Locale.ROOT, "%.1f ± %.1f", result.getScore(), result.getScoreError());
    }
}
