package jp.tashika.simulation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.tashika.command.WrongValue;
import jp.tashika.format.checkup.item.Edition;
import jp.tashika.format.checkup.item.FiscalYear;
import jp.tashika.simulation.checkup.CheckupPlan;
import jp.tashika.simulation.checkup.CheckupTally;
import jp.tashika.simulation.checkup.WriteCheckups;
import jp.tashika.simulation.population.Population;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 健診結果コマンド。Writes yearly checkups for the fictional population, and tells how many. */
@Command(
        name = "checkups",
        description = {"架空の人口の健診結果（特定健診・後期高齢者健診・事業者健診）を、保険者ごとのフォルダに書く", "同じ指定からは同じファイルができる"})
final class CheckupsCommand implements Callable<Integer> {

    private static final int YEARS_MAX = 20;

    /** 年度の既定。As many as are shown. */
    private static final int YEARS_SHOWN = 5;

    @Mixin
    PopulationOptions options = new PopulationOptions();

    @Option(
            names = "--years",
            paramLabel = "YYYY[..YYYY]",
            description = "年度、またはその範囲（例: 2022..2026。既定: 基準日の年度までの 5 年度）")
    Optional<String> years = Optional.empty();

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "書くフォルダ（空か、まだないもの）")
    Path folder = Path.of(".");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Population population = options.population();
        CheckupPlan plan = plan(population.today());
        EmptyFolder.require(spec.commandLine(), folder);
        PrintWriter console = spec.commandLine().getOut();
        Instant start = Instant.now();
        Progress progress = new Progress(console, start);
        CheckupTally tally = new WriteCheckups(plan, population)
                .run(written -> progress.tell("健診結果 %,d 件".formatted(written.total())));
        tell(console, tally, Duration.between(start, Instant.now()));
        return 0;
    }

    private CheckupPlan plan(LocalDate today) {
        FiscalYear current = FiscalYear.of(today);
        String[] ends = years.map(text -> text.strip().split("\\.\\.", -1)).orElseGet(() -> new String[] {
            Integer.toString(current.minusYears(YEARS_SHOWN - 1).year()), Integer.toString(current.year())
        });
        boolean readable = ends.length <= 2;
        for (String end : ends) {
            readable &= end.matches("\\d{4}");
        }
        require(readable, "--years は YYYY か YYYY..YYYY にしてください。");
        FiscalYear from = new FiscalYear(Integer.parseInt(ends[0]));
        FiscalYear until = new FiscalYear(Integer.parseInt(ends[ends.length - 1]));
        require(
                from.compareTo(until) <= 0
                        && until.year() - from.year() < YEARS_MAX
                        && until.compareTo(current) <= 0
                        && !from.firstDay().isBefore(Edition.THIRD.from()),
                "--years は " + FiscalYear.of(Edition.THIRD.from()).year() + " 年度から基準日の年度までにしてください。");
        return new CheckupPlan(folder, options.seed, from, until);
    }

    private void require(boolean sensible, String sentence) {
        if (!sensible) {
            throw new WrongValue(spec.commandLine(), sentence);
        }
    }

    private void tell(PrintWriter console, CheckupTally tally, Duration time) {
        double seconds = Math.max(0.001, time.toMillis() / 1000.0);
        console.printf(
                "健診結果 %,d 件、アーカイブ %,d 個、%.1f MB を %s に書きました（%.1f 秒、毎秒 %,.0f 件）。%n",
                tally.total(), tally.archives(), tally.bytes() / 1e6, folder, seconds, tally.total() / seconds);
        tally.checkups().forEach((programme, count) -> console.printf("  %s %,d 件%n", programme.label(), count));
    }
}
