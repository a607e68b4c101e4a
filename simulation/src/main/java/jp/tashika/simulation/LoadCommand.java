package jp.tashika.simulation;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jp.tashika.command.WrongValue;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.simulation.load.FacilityLine;
import jp.tashika.simulation.load.Load;
import jp.tashika.simulation.load.LoadFailed;
import jp.tashika.simulation.load.LoadPlan;
import jp.tashika.simulation.load.LoadReport;
import jp.tashika.simulation.load.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 負荷コマンド。Asks a centre that holds the same population, checks every answer, and prints the times. */
@Command(name = "load", description = "同じ人口を持つセンターに照会し、回答を確かめ、所要時間を表示する")
final class LoadCommand implements Callable<Integer> {

    @Mixin
    PopulationOptions options = new PopulationOptions();

    @Option(names = "--centre", paramLabel = "URL", required = true, description = "センターの窓口（https://ホスト:ポート）")
    URI centre = URI.create("https://localhost");

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            required = true,
            description = "医療機関の証明書（facility-*.p12 と .password）のフォルダ")
    Path keys = Path.of(".");

    @Option(names = "--ca", paramLabel = "FILE", required = true, description = "センターの認証局の証明書（PEM）")
    Path authority = Path.of("ca.pem");

    @Option(
            names = "--facilities",
            paramLabel = "N",
            defaultValue = "8",
            description = "使う証明書の数の上限（既定: ${DEFAULT-VALUE}）")
    int facilities;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "100", description = "毎秒の件数（既定: ${DEFAULT-VALUE}）")
    double rate;

    @Option(names = "--askers", paramLabel = "N", description = "件数ではなく、前の回答を待って次を送る同時の人数")
    Optional<Integer> askers = Optional.empty();

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "30", description = "測る秒数（既定: ${DEFAULT-VALUE}）")
    int seconds;

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "5", description = "測る前に慣らす秒数（既定: ${DEFAULT-VALUE}）")
    int warmUp;

    @Option(names = "--sjis", description = "Shift_JISで照会する")
    boolean shiftJis;

    @Option(names = "--http2", description = "HTTP/2で照会する")
    boolean http2;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    CommandSpec spec;

    @Override
    public Integer call() {
        requireSense();
        LoadPlan plan = new LoadPlan(
                askers.<LoadPlan.Pace>map(LoadPlan.Pace.Askers::new).orElseGet(() -> new LoadPlan.Pace.Rate(rate)),
                Duration.ofSeconds(warmUp),
                Duration.ofSeconds(seconds),
                LoadPlan.WAITING_MAX);
        Questions questions = new Questions(options.population(), shiftJis ? Encoding.SHIFT_JIS : Encoding.UTF_8);
        List<FacilityLine> lines = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                keyStores()
                        .forEach(file -> lines.add(FacilityLine.open(
                                centre,
                                file,
                                authority,
                                http2 ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1,
                                threads)));
                return told(new Load(plan, questions, lines).run());
            } finally {
                lines.forEach(FacilityLine::close);
            }
        }
    }

    private void requireSense() {
        require(
                askers.isPresent() || (rate > 0 && rate <= LoadPlan.RATE_MAX),
                "--rate は 0 より大きく " + LoadPlan.RATE_MAX + " まで");
        require(
                askers.orElse(1) >= 1 && askers.orElse(1) <= LoadPlan.WAITING_MAX,
                "--askers は 1 から " + LoadPlan.WAITING_MAX);
        require(facilities >= 1, "--facilities は 1 以上");
        require(seconds >= 1, "--seconds は 1 以上");
        require(warmUp >= 0, "--warm-up は 0 以上");
    }

    private void require(boolean sensible, String range) {
        if (!sensible) {
            throw new WrongValue(spec.commandLine(), range + "にしてください。");
        }
    }

    private int told(LoadReport report) {
        PrintWriter console = spec.commandLine().getOut();
        console.print(report.text());
        console.println(report.line());
        return report.errors() == 0 ? 0 : 1;
    }

    private List<Path> keyStores() {
        try (Stream<Path> files = Files.list(keys)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().matches("facility-.*\\.p12"))
                    .sorted()
                    .limit(facilities)
                    .toList();
            if (found.isEmpty()) {
                throw new LoadFailed("フォルダ " + keys + " に医療機関の証明書（facility-*.p12）がありません。");
            }
            return found;
        } catch (IOException e) {
            throw new LoadFailed("フォルダ " + keys + " を読めません。", e);
        }
    }
}
