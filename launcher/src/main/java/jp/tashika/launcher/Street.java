package jp.tashika.launcher;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.simulation.jlis.PeopleNote;
import jp.tashika.simulation.population.FictionalFacility;
import jp.tashika.simulation.population.FictionalInsurer;
import jp.tashika.simulation.population.Insurers;
import jp.tashika.simulation.population.Population;

/**
 * 一式。Issuer of cards, database, centre, terminal and reader of one folder: started in this order, stopped in the reverse one.
 *
 * <p>What was started is stopped also when a later start fails.
 */
public final class Street implements AutoCloseable {

    /** What costs a house least on a small machine, as measured (docs/performance.md). */
    private static final List<String> THRIFTY = List.of("-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders");

    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final long SEED = 1;

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final StateFolder folder;
    private final Ports ports;
    private final Map<String, String> centreSettings;
    private final String facility = FictionalFacility.of(0).code().digits();
    private Optional<Running> running = Optional.empty();

    private Street(StateFolder folder, Ports ports, Map<String, String> centreSettings) {
        this.folder = folder;
        this.ports = ports;
        this.centreSettings = Map.copyOf(centreSettings);
    }

    /** 稼働中のもの。What answers behind the ports. */
    private record Running(Database database, House centre, House terminal) {}

    /** Starts all, loading the population into a new registry; returns when all are ready. */
    public static Street start(StateFolder folder, Ports ports, Population population) {
        return start(folder, ports, population, Map.of());
    }

    /** The same with settings of the centre that are not as usual, such as its limits. */
    public static Street start(
            StateFolder folder, Ports ports, Population population, Map<String, String> centreSettings) {
        Street street = new Street(folder, ports, centreSettings);
        try {
            street.startAll(population);
            return street;
        } catch (RuntimeException e) {
            street.close();
            throw e;
        }
    }

    /** The people of a folder stay those of its first start, whatever is asked for later. */
    public static Population population(StateFolder folder, long people) {
        if (!folder.has(PopulationLoad.PEOPLE)) {
            folder.note(PopulationLoad.PEOPLE, Long.toString(requireSize(people)));
            folder.note(PopulationLoad.DAY, LocalDate.now(JAPAN).toString());
        }
        try {
            return Population.of(
                    SEED,
                    Long.parseLong(folder.value(PopulationLoad.PEOPLE)),
                    LocalDate.parse(folder.value(PopulationLoad.DAY)),
                    Insurers.of(Insurers.DEFAULT_COUNT));
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new StartFailed(
                    "フォルダ " + folder.root() + " の tashika.properties が壊れています。空のフォルダを --dir で指定してください。", e);
        }
    }

    /** The number of people when there can be so many. */
    static long requireSize(long people) {
        if (people < Population.SIZE_MIN || people > Population.SIZE_MAX) {
            throw new StartFailed("--people は " + Population.SIZE_MIN + " から " + Population.SIZE_MAX + " の間で指定してください。");
        }
        return people;
    }

    private void startAll(Population population) {
        Leftovers leftovers = new Leftovers(folder);
        leftovers.stopAll();
        ports.requireFree(Database.fromEnvironment().isEmpty());
        CardIssuer issuer = keep(CardIssuer.in(folder.file("jlis"), people(population)));
        Certificates certificates = Certificates.in(folder.file("ca"), facility, insurers(population));
        Database database =
                keep(Database.fromEnvironment().orElseGet(() -> Database.embedded(folder, ports.database())));
        ConfigFiles files = new ConfigFiles(folder, ports, certificates, database, issuer, facility);
        PopulationLoad.intoNewRegistry(folder, database, population, issuer::linked);
        House centre = new House(
                "センター",
                java(
                        List.of("-Xmx512m"),
                        "central.jar",
                        "serve",
                        "--config",
                        files.centre(centreSettings).toString()),
                readiness(ports.centreManagement()),
                folder.file("log", "central.log"),
                leftovers);
        House terminal = new House(
                "端末",
                java(
                        List.of("-Xmx256m"),
                        "terminal.jar",
                        "--config",
                        files.terminal().toString()),
                readiness(ports.terminalManagement()),
                folder.file("log", "terminal.log"),
                leftovers);
        House reader = new House(
                "読取機",
                java(
                        List.of("-Xmx256m", "-XX:+DisableAttachMechanism", "-XX:-CreateCoredumpOnCrash"),
                        "reader.jar",
                        "--config",
                        files.reader().toString()),
                URI.create("http://127.0.0.1:" + ports.reader() + "/kiosk/1"),
                folder.file("log", "reader.log"),
                leftovers);
        keep(leftovers::clear);
        keep(centre).start();
        keep(terminal).start();
        keep(reader).start();
        issuer.serve(ports, certificates); // while they begin
        centre.awaitReady();
        terminal.awaitReady();
        reader.awaitReady();
        if (centreSettings.isEmpty()) {
            keep(FictionalPatients.start(population, issuer, ports));
        }
        running = Optional.of(new Running(database, centre, terminal));
    }

    private static PeopleNote people(Population population) {
        return new PeopleNote(SEED, population.size(), population.today(), Insurers.DEFAULT_COUNT);
    }

    private static List<String> insurers(Population population) {
        return population.insurers().all().stream()
                .map(FictionalInsurer::number)
                .map(number -> number.digits())
                .toList();
    }

    /** A house's own jar with its own libraries, where the build left it. */
    private House.Program java(List<String> options, String jar, String... arguments) {
        List<String> all = new ArrayList<>(THRIFTY);
        all.addAll(options);
        // a measured street is not burdened with making caches
        return new House.Program(Jars.of(jar), centreSettings.isEmpty(), all, List.of(arguments));
    }

    private static URI readiness(int port) {
        return URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    }

    private <T extends AutoCloseable> T keep(T closeable) {
        started.push(closeable);
        return closeable;
    }

    public StateFolder folder() {
        return folder;
    }

    /** データベース。Where the registry is. */
    public Database database() {
        return running.orElseThrow().database();
    }

    /** The process number of the centre. */
    public long centreProcess() {
        return running.orElseThrow().centre().pid();
    }

    /** The process number of the terminal. */
    public long terminalProcess() {
        return running.orElseThrow().terminal().pid();
    }

    /** センターの窓口。Where terminals connect. */
    public URI centre() {
        return URI.create("https://localhost:" + ports.centre());
    }

    /** 医療機関コード of the terminal. */
    public String facility() {
        return facility;
    }

    /** 受付画面。The address of the reception page. */
    public URI receptionPage() {
        return URI.create("http://localhost:" + ports.terminal() + "/");
    }

    /** 患者の画面。The address of the kiosk. */
    public URI kioskPage() {
        return URI.create("http://localhost:" + ports.reader() + "/kiosk/1");
    }

    @Override
    public synchronized void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                Console.error("止める途中で問題がありました: " + e.getMessage());
            }
        }
    }
}
