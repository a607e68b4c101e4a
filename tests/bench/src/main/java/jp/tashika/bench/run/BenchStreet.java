package jp.tashika.bench.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.tashika.bench.measure.BenchFailed;
import jp.tashika.bench.measure.CpuTime;
import jp.tashika.bench.measure.Memory;
import jp.tashika.certificates.authority.CertificateAuthority;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Role;
import jp.tashika.certificates.authority.Wish;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.launcher.Database;
import jp.tashika.launcher.Ports;
import jp.tashika.launcher.StateFolder;
import jp.tashika.launcher.Street;
import jp.tashika.simulation.load.FacilityLine;
import jp.tashika.simulation.load.Load;
import jp.tashika.simulation.load.LoadPlan;
import jp.tashika.simulation.load.LoadReport;
import jp.tashika.simulation.load.Questions;
import jp.tashika.simulation.population.FictionalFacility;
import jp.tashika.simulation.population.Population;

/**
 * 計測用の一式。A street as {@code ./run} starts it, with its people kept for the next measurement.
 *
 * <p>Only one thing differs: the centre's limit of requests of one facility is lifted, because few facilities ask here.
 */
public final class BenchStreet implements AutoCloseable {

    private static final Map<String, String> LIFTED =
            Map.of("facility.requests.second", "100000", "facility.requests.burst", "100000");

    private final StateFolder folder;
    private final Street street;
    private final Population population;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<FacilityLine> lines = new ArrayList<>();

    private BenchStreet(StateFolder folder, Street street, Population population) {
        this.folder = folder;
        this.street = street;
        this.population = population;
    }

    /** Starts it; the first time in a folder its people are registered. */
    public static BenchStreet open(Path root, long people) {
        StateFolder folder = StateFolder.open(root, people);
        try {
            Population population = Street.population(folder, people);
            if (population.size() != people) {
                throw new BenchFailed(
                        "フォルダ " + root + " には " + population.size() + " 人が登録されています。--people か --dir を変えてください。");
            }
            Street street = Street.start(folder, new Ports(freePorts()), population, LIFTED);
            Runtime.getRuntime().addShutdownHook(new Thread(street::close));
            return new BenchStreet(folder, street, population);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    public Population population() {
        return population;
    }

    public Street street() {
        return street;
    }

    /** 一式のフォルダのファイル。A file or folder in the state folder. */
    public Path file(String first, String... more) {
        return folder.file(first, more);
    }

    /** The first facility's line; its terminal is the one of the street. */
    public FacilityLine line() {
        return lines(1).getFirst();
    }

    /** Lines of so many facilities, each with a certificate of its own. */
    public List<FacilityLine> lines(int count) {
        CertificateAuthority authority = CertificateAuthority.open(folder.file("ca"));
        while (lines.size() < count) {
            Holder holder = new Holder(
                    Role.FACILITY, FictionalFacility.of(lines.size()).code().digits());
            if (!Files.exists(authority.keyStoreFile(holder))) {
                authority.issue(Wish.of(holder));
            }
            lines.add(FacilityLine.open(
                    street.centre(),
                    authority.keyStoreFile(holder),
                    authority.certificateFile(),
                    HttpClient.Version.HTTP_1_1,
                    threads));
        }
        return List.copyOf(lines.subList(0, count));
    }

    /** Puts a load on the centre; a wrong answer ends the measurement. */
    public LoadReport load(LoadPlan.Pace pace, Duration measured, int facilities) {
        LoadReport report = new Load(
                        new LoadPlan(pace, Duration.ZERO, measured, LoadPlan.WAITING_MAX),
                        new Questions(population, Encoding.UTF_8),
                        lines(facilities))
                .run();
        if (report.times().getTotalCount() == 0) {
            throw new BenchFailed("一件も回答がありません。" + report.line());
        }
        return report;
    }

    /** Of the centre's JVM, so far. */
    public CpuTime centreCpu() {
        return CpuTime.of(street.centreProcess());
    }

    /** Of the centre's JVM. */
    public Memory centreMemory() {
        return Memory.of(street.centreProcess());
    }

    /** Of the terminal's JVM, so far. */
    public CpuTime terminalCpu() {
        return CpuTime.of(street.terminalProcess());
    }

    /** Of all processes of PostgreSQL, so far; unknown when it is not ours. */
    public CpuTime databaseCpu() {
        return databaseProcess().map(CpuTime::ofFamily).orElseGet(() -> CpuTime.of(-1));
    }

    private Optional<Long> databaseProcess() {
        Path pidFile = folder.file("postgres", "postmaster.pid");
        try {
            return street.database() instanceof Database.Embedded && Files.exists(pidFile)
                    ? Optional.of(
                            Long.valueOf(Files.readAllLines(pidFile).getFirst().strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new BenchFailed("データベースのプロセス番号を読めません。", e);
        }
    }

    /** A connection of our own to the centre's database. */
    public Connection connection() throws SQLException {
        Database database = street.database();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static int freePorts() {
        for (int base = 24_000; base < 60_000; base += 10) {
            if (areFree(base)) {
                return base;
            }
        }
        throw new BenchFailed("空いているポートがありません。");
    }

    private static boolean areFree(int base) {
        for (int port = base; port < base + Ports.COUNT; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        lines.forEach(FacilityLine::close);
        threads.close();
        street.close();
        folder.close();
    }
}
