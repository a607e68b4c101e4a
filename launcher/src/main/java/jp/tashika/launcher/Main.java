package jp.tashika.launcher;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import jp.tashika.command.CommandLook;
import jp.tashika.simulation.population.FictionalFacility;
import jp.tashika.simulation.population.Population;
import jp.tashika.simulation.sample.SampleCsv;
import jp.tashika.simulation.sample.SampleRequests;
import picocli.CommandLine;

/** 起動。{@code ./run}: starts everything on one machine and serves until it is told to stop. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(command().execute(args));
    }

    static CommandLine command() {
        return CommandLook.applyTo(new CommandLine(new Arguments(Main::run)))
                .setExecutionExceptionHandler((problem, command, _) -> {
                    if (!(problem instanceof StartFailed)) {
                        throw problem;
                    }
                    command.getErr().println(problem.getMessage());
                    return 1;
                });
    }

    private static int run(Arguments arguments) {
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch stop = new CountDownLatch(1);
        try (StateFolder folder = StateFolder.open(arguments.folder, arguments.people())) {
            Population population = Street.population(folder, arguments.people());
            arguments.peopleNotAsAsked(population.size()).ifPresent(Console::line);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopInOrder(stop, stopped)));
            try (Street street = Street.start(folder, arguments.ports(), population)) {
                writeSamples(street, population);
                Console.line("ready  フォルダ: " + folder.file("oqs") + "  受付: " + street.receptionPage() + "  患者: "
                        + street.kioskPage() + "  見本: " + folder.file(SampleCsv.PEOPLE));
                if (arguments.sample) {
                    return new SampleRun(folder)
                                    .run(SampleRequests.of(
                                            population.samples(),
                                            FictionalFacility.of(0).code(),
                                            population.today()))
                            ? 0
                            : 1;
                }
                stop.await();
                Console.line("止めています ...");
                return 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 1;
            }
        } finally {
            stopped.countDown();
        }
    }

    private static void writeSamples(Street street, Population population) {
        try {
            SampleCsv.writePeople(
                    population.samples(),
                    FictionalFacility.of(0).code(),
                    LocalDate.now(Street.JAPAN),
                    street.folder().file(SampleCsv.PEOPLE));
            SampleCsv.writeErrors(
                    population.samples(),
                    FictionalFacility.of(0).code(),
                    street.folder().file(SampleCsv.ERRORS));
        } catch (IOException e) {
            throw new StartFailed("見本の一覧を書けません。空き容量を確認してください。", e);
        }
    }

    /** On a signal: lets the street stop first, and ends as one who did what was asked. */
    private static void stopInOrder(CountDownLatch stop, CountDownLatch stopped) {
        boolean signalled = stopped.getCount() > 0;
        stop.countDown();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (signalled) {
            Runtime.getRuntime().halt(0);
        }
    }
}
