package jp.tashika.simulation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.tashika.command.WrongValue;
import jp.tashika.simulation.population.ExpectedAnswer;
import jp.tashika.simulation.population.FictionalFacility;
import jp.tashika.simulation.population.Population;
import jp.tashika.simulation.sample.SampleCsv;
import jp.tashika.simulation.sample.SampleRequest;
import jp.tashika.simulation.sample.SampleRequests;
import jp.tashika.vocabulary.number.FacilityCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 人口コマンド。Writes the lists of samples and request files, and prints how many of what there are. */
@Command(name = "population", description = "見本の一覧を書き、人口の内訳を表示する")
final class PopulationCommand implements Callable<Integer> {

    @Mixin
    PopulationOptions options = new PopulationOptions();

    @Option(names = "--out", paramLabel = "DIR", defaultValue = ".", description = "一覧を書くフォルダ（既定: ${DEFAULT-VALUE}）")
    Path out = Path.of(".");

    @Option(names = "--requests", paramLabel = "DIR", description = "見本の要求ファイルも書くフォルダ")
    Optional<Path> requests = Optional.empty();

    @Option(names = "--institution", paramLabel = "CODE", description = "照会する医療機関コード（既定: 架空の医療機関の一番目）")
    Optional<String> institution = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        Population population = options.population();
        FacilityCode facility = facility();
        Files.createDirectories(out);
        SampleCsv.writePeople(population.samples(), facility, population.today(), out.resolve(SampleCsv.PEOPLE));
        SampleCsv.writeErrors(population.samples(), facility, out.resolve(SampleCsv.ERRORS));
        console.println("見本 " + population.samples().queries().size() + " 件を " + out.resolve(SampleCsv.PEOPLE) + " と "
                + out.resolve(SampleCsv.ERRORS) + " に書きました。");
        if (requests.isPresent()) {
            Files.createDirectories(requests.get());
            List<SampleRequest> files = SampleRequests.of(population.samples(), facility, population.today());
            SampleRequests.write(files, requests.get());
            console.println("要求ファイル " + files.size() + " 個を " + requests.get() + " に書きました。");
        }
        printCounts(console, population);
        return 0;
    }

    private FacilityCode facility() {
        return institution
                .map(text -> FacilityCode.parse(text)
                        .orElseThrow(() -> new WrongValue(spec.commandLine(), "--institution は 10 桁の数字にしてください。")))
                .orElseGet(() -> FictionalFacility.of(0).code());
    }

    private static void printCounts(PrintWriter console, Population population) {
        console.printf("%,d 人%n", population.size());
        Map<String, Long> kinds = population
                .people()
                .parallel()
                .flatMap(person -> person.coverages().stream()
                        .map(coverage -> japanese(ExpectedAnswer.of(person, coverage, population.today()))))
                .collect(Collectors.groupingByConcurrent(kind -> kind, Collectors.counting()));
        new TreeMap<>(kinds).forEach((kind, count) -> console.printf("%s %,d 件%n", kind, count));
    }

    private static String japanese(ExpectedAnswer answer) {
        return switch (answer) {
            case IN_FORCE -> "資格 有効";
            case INVALID -> "資格 無効";
            case SUPERSEDED -> "資格 無効（新しい資格あり）";
            case NOTHING_FITS -> "資格 該当なし";
            case SEVERAL_FIT -> "資格 複数該当";
            case WITHHELD -> "資格 閲覧停止";
        };
    }
}
