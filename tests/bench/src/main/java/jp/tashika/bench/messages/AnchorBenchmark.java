package jp.tashika.bench.messages;

import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** 電文の読み書きの比較対象。The JDK's StAX on the same bytes: it reads words, and knows nothing of what they mean. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class AnchorBenchmark {

    /** 同じ電文を読む。 */
    @Benchmark
    public long read(AnchorDocuments documents) throws XMLStreamException {
        return documents.read();
    }

    /** 同じ電文を書く。 */
    @Benchmark
    public byte[] write(AnchorDocuments documents) throws XMLStreamException {
        return documents.write();
    }
}
