package jp.tashika.bench.kiosk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tashika.bench.kiosk.PartTimes.Part;
import jp.tashika.bench.measure.BenchFailed;
import jp.tashika.bench.measure.Table;
import jp.tashika.bench.run.BenchStreet;
import jp.tashika.card.virtual.VirtualCard;
import jp.tashika.card.virtual.VpcdLine;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.format.card.message.Method;
import jp.tashika.reader.ReaderConfig;
import jp.tashika.reader.camera.Cameras;
import jp.tashika.reader.front.FrontNumbers;
import jp.tashika.reader.front.FrontReader;
import jp.tashika.reader.guard.StaffCode;
import jp.tashika.reader.log.OperationLog;
import jp.tashika.reader.print.InstalledPrint;
import jp.tashika.reader.print.PrintReader;
import jp.tashika.reader.recognition.OnnxFaceEngine;
import jp.tashika.reader.recognition.TemplateModel;
import jp.tashika.reader.session.Event;
import jp.tashika.reader.session.Rules;
import jp.tashika.reader.session.Session;
import jp.tashika.reader.session.Stage;
import jp.tashika.reader.slot.VirtualReaders;
import jp.tashika.reader.station.CardReaders;
import jp.tashika.reader.station.FaceCheck;
import jp.tashika.reader.station.FaceNumbers;
import jp.tashika.reader.station.Station;
import jp.tashika.reader.terminal.HttpTerminal;
import jp.tashika.simulation.jlis.IssuedCard;

/**
 * 顔認証の計測。A patient who does at once what the kiosk asks, from the choice of the face to the face file in the folder of the
 * receipt computer: a kiosk in this process, the terminal and the centre of a street beside it.
 */
public final class KioskRun {

    private static final String KIOSK = "1";
    private static final int ENGINE_THREADS = 2;
    private static final int WARM_UP = 20;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long THINKING_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(500);
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final BenchStreet street;
    private final int runs;
    private final PartTimes times = new PartTimes();
    private final Path faces;
    private final Map<Part, long[]> parts = new EnumMap<>(Part.class);

    /** @param runs how many patients come */
    public KioskRun(BenchStreet street, int runs) {
        this.street = street;
        this.runs = runs;
        this.faces = street.file("oqs", "face");
        for (Part part : Part.values()) {
            parts.put(part, new long[runs]);
        }
    }

    public Table run() {
        try {
            IssuedCard card = street.street().registeredCard();
            Front front = Front.of(card.holder());
            Obedient patient = Obedient.bearer();
            ReaderConfig config = ReaderConfig.load(street.street().readerSettings());
            try (OnnxFaceEngine engine = OnnxFaceEngine.open(TemplateModel.ARC, ENGINE_THREADS);
                    HttpTerminal terminal = new HttpTerminal(config.terminal());
                    VirtualReaders readers = VirtualReaders.open(List.of(0), Optional.empty());
                    InstalledPrint print = InstalledPrint.open()) {
                Cameras cameras = new Cameras(Map.of(KIOSK, patient), Map.of(KIOSK, front));
                PrintReader reader = print.reader()
                        .orElseThrow(() -> new BenchFailed(print.missing().orElse("")));
                FaceNumbers numbers = new FrontNumbers(cameras, new FrontReader(reader), () -> LocalDate.now(JAPAN));
                FaceCheck check = new FaceCheck(
                        new TimedEngine(engine, times),
                        TemplateModel.ARC.measured(),
                        kiosk -> times.timed(Part.PRINT, () -> numbers.read(kiosk)),
                        cameras,
                        new SecureRandom(),
                        Clock.systemUTC());
                Station.Parts all = new Station.Parts(
                        new TimedReaders(readers, times),
                        new TimedTerminal(terminal, times),
                        new ChallengeRequest(config.terminal().device()),
                        config.institution().map(it -> it),
                        Optional.of(check),
                        Optional.empty(),
                        new StaffCode(config.staffCode(), Clock.systemUTC()),
                        new OperationLog(Files.createDirectories(street.file("bench-kiosk")), 1, Clock.systemUTC()),
                        Clock.systemUTC(),
                        new SecureRandom());
                Rules rules = config.rules().withMethods(Set.of(Method.FACE));
                try (Station station = new Station(KIOSK, Pattern.compile(".*"), rules, all)) {
                    station.start();
                    return measured(station, patient, card.virtual(), slot(readers));
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new BenchFailed("台の計測の用意ができません。" + e.getMessage(), e);
        }
    }

    private static InetSocketAddress slot(VirtualReaders readers) throws IOException {
        try {
            String name = readers.names().getFirst();
            return new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), Integer.parseInt(name.substring(name.lastIndexOf(' ') + 1)));
        } catch (CardReaders.Unusable e) {
            throw new IOException(e);
        }
    }

    private Table measured(Station station, Obedient patient, VirtualCard card, InetSocketAddress slot)
            throws IOException {
        long[] whole = new long[runs];
        for (int i = -WARM_UP; i < runs; i++) {
            long took = visit(station, patient, card, slot);
            for (Part part : Part.values()) {
                long nanos = times.take(part);
                if (i >= 0) {
                    of(part)[i] = nanos;
                }
            }
            if (i >= 0) {
                whole[i] = took;
            }
        }
        Table table = new Table(
                "Kiosk: from the choice of the face to the face file", "part", "p50 ms", "p99 ms", "worst ms");
        for (Part part : Part.values()) {
            table.row(row(part.words(), of(part)));
        }
        return table.row(row("whole", whole))
                .note(
                        runs + " visits after " + WARM_UP
                                + " to warm up. Target: 2,000 ms of machine time. The whole is on the "
                                + "clock: the person chooses a second after the card lies there and begins in the next picture what is asked in this one, pictures are taken every 60 "
                                + "ms, and the questions are answered at once. Parts overlap, and what the card and its front say is "
                                + "read from the moment the card lies there, which counts in its part though the patient still chooses.");
    }

    private long[] of(Part part) {
        return parts.getOrDefault(part, new long[0]);
    }

    /** One patient, until the kiosk waits for the next; tells the nanoseconds from the choice to the file. */
    private long visit(Station station, Obedient patient, VirtualCard card, InetSocketAddress slot) throws IOException {
        try (VpcdLine line = VpcdLine.insert(card, slot, () -> {})) {
            await(station, "the choice of a way", session -> session.stage() instanceof Stage.Choosing);
            LockSupport.parkNanos(THINKING_NANOS);
            Session choosing = station.session();
            long start = System.nanoTime();
            station.press(choosing.screen(), new Event.Chosen(Method.FACE));
            while (true) {
                Session now = station.session();
                patient.hear(station.hint());
                switch (now.stage()) {
                    case Stage.Asking _ -> station.press(now.screen(), new Event.Answered(false));
                    case Stage.Finished _ -> {
                        long took = fileAfter(start);
                        line.takeOut();
                        await(station, "the card to be taken", session -> !session.isCardOn());
                        return took;
                    }
                    case Stage.Stopped _, Stage.Choosing _ -> throw new BenchFailed("受付が終わりませんでした: " + now.stage());
                    default -> requireInTime(start, "the face file");
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static void await(Station station, String what, Predicate<Session> wanted) {
        long start = System.nanoTime();
        while (!wanted.test(station.session())) {
            requireInTime(start, what);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static void requireInTime(long start, String what) {
        if (System.nanoTime() - start > PATIENCE_NANOS) {
            throw new BenchFailed("待っても来ません: " + what);
        }
    }

    /** The receipt computer's part: it takes the file away. */
    private long fileAfter(long start) throws IOException {
        while (true) {
            try (Stream<Path> files = Files.list(faces)) {
                Optional<Path> file = files.findFirst();
                if (file.isPresent()) {
                    long took = System.nanoTime() - start;
                    Files.delete(file.get());
                    return took;
                }
            }
            requireInTime(start, "the face file");
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static String[] row(String name, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new String[] {name, millis(sorted, 50), millis(sorted, 99), millis(sorted, 100)};
    }

    private static String millis(long[] sorted, int percentile) {
        int index = Math.min(sorted.length - 1, (int) (sorted.length * (percentile / 100.0)));
        return String.format(Locale.ROOT, "%,.0f", sorted[index] / 1e6);
    }
}
