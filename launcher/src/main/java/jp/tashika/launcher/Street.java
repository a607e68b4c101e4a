package jp.tashika.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import jp.tashika.simulation.population.FictionalFacility;
import jp.tashika.simulation.population.FictionalInsurer;
import jp.tashika.simulation.population.Population;

/**
 * 一式。Database, centre and terminal of one folder: started in this order, stopped in the reverse one.
 *
 * <p>What was started is stopped also when a later start fails.
 */
public final class Street implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final StateFolder folder;
    private final Ports ports;
    private final String facility = FictionalFacility.of(0).code().digits();

    private Street(StateFolder folder, Ports ports) {
        this.folder = folder;
        this.ports = ports;
    }

    /** Starts all, loading the population into a new registry; returns when all are ready. */
    public static Street start(StateFolder folder, Ports ports, Population population) {
        Street street = new Street(folder, ports);
        try {
            street.startAll(population);
            return street;
        } catch (RuntimeException e) {
            street.close();
            throw e;
        }
    }

    private void startAll(Population population) {
        Leftovers leftovers = new Leftovers(folder);
        leftovers.stopAll();
        ports.requireFree(Database.fromEnvironment().isEmpty());
        Certificates certificates = Certificates.in(folder.file("ca"), facility, insurers(population));
        Database database =
                keep(Database.fromEnvironment().orElseGet(() -> Database.embedded(folder, ports.database())));
        ConfigFiles files = new ConfigFiles(folder, ports, certificates, database, facility);
        PopulationLoad.intoNewRegistry(folder, database, population);
        House centre = new House(
                "センター",
                java("-Xmx512m", "central.jar", "serve", files.centre()),
                readiness(ports.centreManagement()),
                folder.file("log", "central.log"),
                leftovers);
        House terminal = new House(
                "端末",
                java("-Xmx256m", "terminal.jar", "", files.terminal()),
                readiness(ports.terminalManagement()),
                folder.file("log", "terminal.log"),
                leftovers);
        keep(leftovers::clear);
        keep(centre).start();
        keep(terminal).start();
        centre.awaitReady();
        terminal.awaitReady();
    }

    private static List<String> insurers(Population population) {
        return population.insurers().all().stream()
                .map(FictionalInsurer::number)
                .map(number -> number.digits())
                .toList();
    }

    /** A house's own jar with its own libraries, where the build left it. */
    private static List<String> java(String heap, String jar, String command, Path config) {
        Path file = Jars.of(jar);
        return command.isEmpty()
                ? List.of(heap, "-jar", file.toString(), "--config", config.toString())
                : List.of(heap, "-jar", file.toString(), command, "--config", config.toString());
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

    /** 医療機関コード of the terminal. */
    public String facility() {
        return facility;
    }

    /** 受付画面。The address of the reception page. */
    public URI receptionPage() {
        return URI.create("http://localhost:" + ports.terminal() + "/");
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
