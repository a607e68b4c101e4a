package jp.tashika.simulation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import jp.tashika.command.WrongValue;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.simulation.claim.ClaimMark;
import jp.tashika.simulation.claim.ClaimPlan;
import jp.tashika.simulation.claim.ClaimTally;
import jp.tashika.simulation.claim.WriteClaims;
import jp.tashika.simulation.population.Population;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** レセプトコマンド。Writes claims of the four kinds for the fictional population, and tells how many. */
@Command(
        name = "claims",
        description = {
            "架空の人口のレセプト（医科・DPC・歯科・調剤）を、医療機関と請求年月ごとのフォルダに書く",
            "同じ指定からは同じファイルができる。2,000 人ごとに、診療所 4、病院 1、歯科 3、薬局 2 にかかる"
        })
final class ClaimsCommand implements Callable<Integer> {

    @Mixin
    PopulationOptions options = new PopulationOptions();

    @Option(
            names = "--months",
            paramLabel = "YYYY-MM[..YYYY-MM]",
            required = true,
            description = "診療年月、またはその範囲（例: 2026-08..2026-10）。請求は翌月になる")
    String months = "";

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "書くフォルダ（空か、まだないもの）")
    Path folder = Path.of(".");

    @Option(
            names = "--old-cards",
            paramLabel = "‰",
            defaultValue = "200",
            description = "資格を失って 3 か月以内の人のレセプト千件のうち、失った資格のままの件数（既定: ${DEFAULT-VALUE}）")
    int oldCards;

    @Option(
            names = "--late",
            paramLabel = "‰",
            defaultValue = "10",
            description = "千件のうち、ひと月遅れて請求する件数（既定: ${DEFAULT-VALUE}）")
    int late;

    @Option(
            names = "--faults",
            paramLabel = "‰",
            defaultValue = "0",
            description = "千件のうち、わざと不備を入れる件数（既定: ${DEFAULT-VALUE}）")
    int faults;

    @Option(names = "--threads", paramLabel = "N", description = "同時に作る地区の数（既定: この計算機のCPUの数）")
    int threads = Runtime.getRuntime().availableProcessors();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Population population = options.population();
        ClaimPlan plan = plan(population.today());
        require(threads >= 1, "--threads は 1 以上にしてください。");
        EmptyFolder.require(spec.commandLine(), folder);
        PrintWriter console = spec.commandLine().getOut();
        Instant start = Instant.now();
        Progress progress = new Progress(console, start);
        ClaimTally tally = new WriteClaims(plan, population, threads)
                .run((districts, written) -> progress.tell("地区 %,d  レセプト %,d 件".formatted(districts, written.total())));
        tell(console, tally, Duration.between(start, Instant.now()));
        return 0;
    }

    private ClaimPlan plan(LocalDate today) {
        MonthRange range = MonthRange.parse(months)
                .orElseThrow(() -> new WrongValue(
                        spec.commandLine(),
                        "--months は YYYY-MM か YYYY-MM..YYYY-MM（" + MonthRange.MONTHS_MAX + " か月まで）にしてください。"));
        require(!range.until().isAfter(YearMonth.from(today)), "--months は基準日の月までにしてください。");
        for (int rate : new int[] {oldCards, late, faults}) {
            require(rate >= 0 && rate <= ClaimPlan.PER_MILLE_MAX, "--old-cards、--late、--faults は 0 から 1000 にしてください。");
        }
        return new ClaimPlan(folder, options.seed, range.from(), range.until(), oldCards, late, faults);
    }

    private void require(boolean sensible, String sentence) {
        if (!sensible) {
            throw new WrongValue(spec.commandLine(), sentence);
        }
    }

    private void tell(PrintWriter console, ClaimTally tally, Duration time) {
        double seconds = Math.max(0.001, time.toMillis() / 1000.0);
        console.printf(
                "レセプト %,d 件、ファイル %,d 個、%.1f MB を %s に書きました（%.1f 秒、毎秒 %,.0f 件、%.1f MB）。%n",
                tally.total(),
                tally.files(),
                tally.bytes() / 1e6,
                folder,
                seconds,
                tally.total() / seconds,
                tally.bytes() / 1e6 / seconds);
        tally.claims().forEach((kind, count) -> console.printf("  %s %,d 件%n", japanese(kind), count));
        tally.marks().forEach((mark, count) -> console.printf("  %s %,d 件%n", mark.label(), count));
        if (!tally.marks().isEmpty()) {
            console.println(marksAre(tally) + "の一覧: " + folder.resolve(WriteClaims.MARKED));
        }
    }

    private static String marksAre(ClaimTally tally) {
        return tally.marks().keySet().stream().anyMatch(ClaimMark::isFault) ? "資格の変更・月遅れ・不備" : "資格の変更・月遅れ";
    }

    private static String japanese(ClaimKind kind) {
        return switch (kind) {
            case MEDICAL -> "医科";
            case DPC -> "DPC";
            case DENTAL -> "歯科";
            case DISPENSING -> "調剤";
        };
    }
}
