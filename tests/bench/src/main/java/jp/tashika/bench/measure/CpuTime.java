package jp.tashika.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * プロセッサ時間。Processor seconds used so far, user and system together, as Linux counts them.
 *
 * @param seconds empty on other systems
 */
public record CpuTime(OptionalDouble seconds) {

    private static final CpuTime UNKNOWN = new CpuTime(OptionalDouble.empty());

    /** Linux tells programs its times in hundredths of a second, whatever its own clock does. */
    private static final double TICKS_A_SECOND = 100;

    private static final double MICROS = 1e6;

    /** Behind the name of the program: utime, stime, cutime, cstime. */
    private static final int UTIME = 11;

    /** Of the process alone. */
    public static CpuTime of(long pid) {
        return read(pid, UTIME, UTIME + 1);
    }

    /** Of the process and all below it, those that have ended too. */
    public static CpuTime ofFamily(long pid) {
        CpuTime own = read(pid, UTIME, UTIME + 3);
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(child -> read(child.pid(), UTIME, UTIME + 3))
                .filter(child -> child.seconds().isPresent())
                .reduce(own, CpuTime::plus);
    }

    /** Of the children of this process that have ended. */
    public static CpuTime ofEndedChildren() {
        return read(ProcessHandle.current().pid(), UTIME + 2, UTIME + 3);
    }

    private static CpuTime read(long pid, int first, int last) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double ticks = Stream.of(fields)
                    .skip(first)
                    .limit(last - first + 1L)
                    .mapToLong(Long::parseLong)
                    .sum();
            return new CpuTime(OptionalDouble.of(ticks / TICKS_A_SECOND));
        } catch (IOException e) {
            return UNKNOWN; // another system, or the process has ended
        }
    }

    public CpuTime plus(CpuTime other) {
        return seconds.isPresent() && other.seconds.isPresent()
                ? new CpuTime(OptionalDouble.of(seconds.getAsDouble() + other.seconds.getAsDouble()))
                : UNKNOWN;
    }

    public CpuTime minus(CpuTime other) {
        return seconds.isPresent() && other.seconds.isPresent()
                ? new CpuTime(OptionalDouble.of(seconds.getAsDouble() - other.seconds.getAsDouble()))
                : UNKNOWN;
    }

    /** Microseconds for each of {@code count}. */
    public OptionalDouble microsEach(long count) {
        return seconds.isPresent() && count > 0
                ? OptionalDouble.of(seconds.getAsDouble() * MICROS / count)
                : OptionalDouble.empty();
    }

    /** The same as text, {@code n/a} where it is not known. */
    public String microsEachText(long count) {
        OptionalDouble micros = microsEach(count);
        return micros.isPresent() ? String.format(Locale.ROOT, "%.0f us", micros.getAsDouble()) : "n/a";
    }

    /** How many times as much as {@code count} of these cost as {@code anchorCount} of {@code anchor}, each. */
    public String ratioText(long count, CpuTime anchor, long anchorCount) {
        OptionalDouble mine = microsEach(count);
        OptionalDouble theirs = anchor.microsEach(anchorCount);
        return mine.isPresent() && theirs.isPresent()
                ? String.format(Locale.ROOT, "%.2f", mine.getAsDouble() / theirs.getAsDouble())
                : "n/a";
    }
}
