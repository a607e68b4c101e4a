package jp.tashika.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.tashika.terminal.fake.FakeCentre;
import jp.tashika.terminal.fake.Requests;
import jp.tashika.terminal.fake.TerminalRooms;
import jp.tashika.terminal.fake.TestCertificates;
import jp.tashika.terminal.inbox.Patience;
import jp.tashika.terminal.outbox.Publishing;
import jp.tashika.terminal.relay.HttpsCentre;
import jp.tashika.terminal.relay.Line;
import jp.tashika.terminal.relay.RelaySettings;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 所要時間。Measures from closing a request to seeing its result, beside a fake centre in the same process; prints, and
 * asserts only that every request was answered. {@code -Dterminal.files=100000} measures whether it stays as it begins; the
 * first fifth is of a JVM that has just begun.
 */
@DisplayName("要求から結果までの所要時間")
class DropLatencyTest {
    private static final int FILES = Integer.getInteger("terminal.files", 600);
    private static final int FIFTHS = 5;

    @TempDir
    Path root;

    @Tag("TRM-013")
    @Test
    @DisplayName("一定の間隔で置かれる要求")
    void measuresSteadyDrops() throws Exception {
        TestCertificates certificates = new TestCertificates(root.resolve("ca"), Clock.systemUTC());
        List<Histogram> fifths = Stream.<Histogram>generate(() -> new ConcurrentHistogram(3))
                .limit(FIFTHS)
                .toList();
        try (FakeCentre fake = new FakeCentre(certificates);
                HttpsCentre centre = new HttpsCentre(
                        RelaySettings.of(fake.address()),
                        certificates.identity(),
                        new Line(Clock.systemUTC()),
                        Clock.systemUTC());
                WatchService watch = root.getFileSystem().newWatchService()) {
            TerminalRooms rooms =
                    new TerminalRooms(root.resolve("oqs"), centre, Publishing.IN_PLACE, Patience.DEFAULT).start();
            rooms.folders.result().register(watch, StandardWatchEventKinds.ENTRY_MODIFY);
            Map<String, Long> dropped = new ConcurrentHashMap<>();
            Thread watcher = Thread.ofPlatform().start(() -> watch(watch, dropped, fifths));
            long pauseNanos = TimeUnit.SECONDS.toNanos(1) / Integer.getInteger("terminal.rate", 100);
            long next = System.nanoTime();
            for (int i = 0; i < FILES; i++) {
                String mark = "lat" + i;
                dropped.put("OQSsiquc01res_" + mark + ".xml", System.nanoTime());
                Files.write(rooms.folders.request().resolve("OQSsiquc01req_" + mark + ".xml"), Requests.utf8(mark));
                next += pauseNanos;
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            }
            watcher.join(Duration.ofSeconds(20));
            rooms.close();
            assertThat(rooms.recent.count()).isEqualTo(FILES);
        }
        for (int i = 0; i < FIFTHS; i++) {
            System.out.printf(
                    "req to res, fifth %d of %d files: p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                    i + 1,
                    FILES,
                    fifths.get(i).getValueAtPercentile(50) / 1e6,
                    fifths.get(i).getValueAtPercentile(99) / 1e6,
                    fifths.get(i).getMaxValue() / 1e6);
        }
    }

    private static void watch(WatchService watch, Map<String, Long> dropped, List<Histogram> fifths) {
        try {
            for (int seen = 0; seen < FILES; ) {
                WatchKey key = watch.poll(5, TimeUnit.SECONDS);
                if (key == null) {
                    return;
                }
                for (WatchEvent<?> event : key.pollEvents()) {
                    Long from = dropped.remove(String.valueOf(event.context()));
                    if (from != null) {
                        fifths.get(seen * FIFTHS / FILES).recordValue(System.nanoTime() - from);
                        seen++;
                    }
                }
                key.reset();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
