package jp.tashika.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.tashika.bench.faces.FacesRun;
import jp.tashika.bench.feed.FeedRun;
import jp.tashika.bench.fronts.FrontsRun;
import jp.tashika.bench.kiosk.KioskRun;
import jp.tashika.bench.measure.BenchFailed;
import jp.tashika.bench.measure.Machine;
import jp.tashika.bench.measure.Table;
import jp.tashika.bench.messages.MessagesRun;
import jp.tashika.bench.run.BatchRun;
import jp.tashika.bench.run.BenchStreet;
import jp.tashika.bench.run.EligibilityRun;
import jp.tashika.bench.run.FilesRun;
import jp.tashika.bench.run.SustainedRun;
import jp.tashika.launcher.StartFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** 計測コマンド。{@code ./bench}: prints Markdown tables of figures beside their anchors. */
@Command(
        name = "./bench",
        sortOptions = false,
        synopsisHeading = "使い方: ",
        header = "確か: 性能を計測し、比較対象と並べた表（Markdown）を表示します。")
public final class Main implements Callable<Integer> {

    private static final int FAILED = 1;

    /** 計測項目。What there is to measure. */
    enum What {
        eligibility,
        batch,
        feed,
        files,
        messages,
        sustained,
        faces,
        fronts,
        kiosk,
        all
    }

    @Parameters(
            paramLabel = "eligibility|batch|feed|files|messages|sustained|faces|fronts|kiosk|all",
            arity = "0..1",
            defaultValue = "all",
            description = "計測するもの（既定: ${DEFAULT-VALUE}）")
    What what = What.all;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "架空の加入者の人数（既定: ${DEFAULT-VALUE}）")
    long people;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "bench-data",
            description = "状態を置くフォルダ。二度目からは登録済みの加入者を使う（既定: ${DEFAULT-VALUE}）")
    Path folder = Path.of("bench-data");

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "30", description = "一回の計測の秒数（既定: ${DEFAULT-VALUE}）")
    int seconds;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "feed: 連携の行数（既定: ${DEFAULT-VALUE}）")
    long rows;

    @Option(
            names = "--files",
            paramLabel = "N",
            defaultValue = "100000",
            description = "files: 置くファイルの数（既定: ${DEFAULT-VALUE}）")
    int files;

    @Option(
            names = "--files-rate",
            paramLabel = "N",
            defaultValue = "100",
            description = "files: 毎秒置くファイルの数（既定: ${DEFAULT-VALUE}）")
    int filesRate;

    @Option(
            names = "--cards",
            paramLabel = "N",
            defaultValue = "200",
            description = "fronts: 画像の質ごとの架空の券面の数（既定: ${DEFAULT-VALUE}）。allには含まれない")
    int cards;

    @Option(
            names = "--visits",
            paramLabel = "N",
            defaultValue = "200",
            description = "kiosk: 受付の回数（既定: ${DEFAULT-VALUE}）")
    int visits;

    @Option(names = "--manifest", paramLabel = "FILE", description = "faces: 顔画像の一覧（一行に「人<タブ>ファイル」）。allには含まれない")
    Optional<Path> manifest = Optional.empty();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "この説明を表示する")
    boolean help;

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler((problem, command, _) -> {
                    command.getErr().println(sentence(problem));
                    return FAILED;
                })
                .execute(arguments));
    }

    private static String sentence(Exception problem) throws Exception {
        return switch (problem) {
            case BenchFailed failed -> String.valueOf(failed.getMessage());
            case StartFailed failed -> String.valueOf(failed.getMessage());
            default -> throw problem;
        };
    }

    @Override
    public Integer call() {
        out.println(Machine.text());
        out.println();
        if (what == What.messages || what == What.all) {
            told(MessagesRun.run());
        }
        if (what == What.faces) {
            FacesRun.run(manifest.orElseThrow(() -> new BenchFailed("顔画像の一覧を --manifest で指定してください。")))
                    .forEach(this::told);
        } else if (what == What.fronts) {
            told(FrontsRun.run(cards));
        } else if (what != What.messages) {
            onStreet();
        }
        return 0;
    }

    private void onStreet() {
        try (BenchStreet street = BenchStreet.open(folder, people)) {
            if (what == What.eligibility || what == What.all) {
                told(new EligibilityRun(street, seconds).run());
            }
            if (what == What.batch || what == What.all) {
                told(new BatchRun(street, seconds).run());
            }
            if (what == What.feed || what == What.all) {
                told(new FeedRun(street, rows).run());
            }
            if (what == What.files || what == What.all) {
                told(new FilesRun(street, files, filesRate).run());
            }
            if (what == What.kiosk || what == What.all) {
                told(new KioskRun(street, visits).run());
            }
            if (what == What.sustained || what == What.all) {
                told(new SustainedRun(street, seconds).run());
            }
        }
    }

    private void told(Table table) {
        out.println(table.markdown());
    }
}
