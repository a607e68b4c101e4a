package jp.tashika.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * メモリ。What a process holds of the machine's memory, as Linux counts it.
 *
 * @param now kilobytes resident; empty on other systems
 * @param most kilobytes resident at most since it started
 */
public record Memory(OptionalLong now, OptionalLong most) {

    /** Of the process alone. */
    public static Memory of(long pid) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"));
            return new Memory(kilobytes(lines, "VmRSS:"), kilobytes(lines, "VmHWM:"));
        } catch (IOException e) {
            return new Memory(OptionalLong.empty(), OptionalLong.empty()); // another system, or the process has ended
        }
    }

    private static OptionalLong kilobytes(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst();
    }

    /** Now, and at most, in MiB. */
    public String text() {
        return mebibytes(now) + " (" + mebibytes(most) + ")";
    }

    private static String mebibytes(OptionalLong kilobytes) {
        return kilobytes.isPresent() ? String.format(Locale.ROOT, "%,d", kilobytes.getAsLong() >> 10) : "n/a";
    }
}
