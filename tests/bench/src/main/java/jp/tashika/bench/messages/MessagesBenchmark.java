package jp.tashika.bench.messages;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** 電文の読み書きの計測。Microseconds to read and to write each {@link Message}, each in a fork of its own. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class MessagesBenchmark {

    /** 電文を読む。 */
    @Benchmark
    public Object read(Documents documents) {
        return documents.read();
    }

    /** 電文を書く。 */
    @Benchmark
    public byte[] write(Documents documents) {
        return documents.write();
    }
}
