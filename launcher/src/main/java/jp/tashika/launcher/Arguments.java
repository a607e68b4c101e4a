package jp.tashika.launcher;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import jp.tashika.command.WrongValue;
import jp.tashika.simulation.population.Population;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 引数。What {@code ./run} was asked to do. */
@Command(
        name = "./run",
        sortOptions = false,
        header = "確か: センター、端末、データベースを 1 台で動かし、架空の加入者を用意します。",
        footer = {
            "",
            "個別に動かす: ./run central serve --config FILE | ./run terminal --config FILE",
            "            ./run reader --config FILE | ./run insurer --help",
            "認証局を作る: ./run ca --help    架空の人口と負荷: ./run simulation --help",
            "架空の J-LIS: ./run jlis --help    架空のカードを作り、仮想リーダーに差し込む: ./run card --help",
            "架空のレセプト: ./run claims --help    架空の健診結果: ./run checkups --help",
            "環境変数 TASHIKA_DB_URL (TASHIKA_DB_USER, TASHIKA_DB_PASSWORD) で手元の PostgreSQL 15 以上を使えます。",
            "止める: Ctrl-C または SIGTERM。同じ --dir でもう一度始めると続きから動きます。"
        })
final class Arguments implements Callable<Integer> {

    private final ToIntFunction<Arguments> work;

    Arguments(ToIntFunction<Arguments> work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return work.applyAsInt(this);
    }

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "run-data",
            description = "すべての状態を置くフォルダ。要求と応答は DIR/oqs/{req,res,face}（既定: ${DEFAULT-VALUE}）")
    Path folder = Path.of("run-data");

    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "" + Ports.BASE_USUAL,
            description = "使うポートの先頭。N から N+7 を使う（既定: ${DEFAULT-VALUE}）")
    void portBase(int base) {
        ports = inRange(() -> new Ports(base));
    }

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "100000",
            description = "架空の加入者の人数。" + Population.SIZE_MIN + " 以上（既定: ${DEFAULT-VALUE}）")
    void people(long asked) {
        people = inRange(() -> Street.requireSize(asked));
    }

    @Option(names = "--sample", description = "見本の要求を置き、応答を待って表に示し、終わる（0: すべて期待どおり、1: 違いあり）")
    boolean sample;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "この説明を表示する")
    boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Ports ports = new Ports(Ports.BASE_USUAL);
    private long people = Population.SIZE_MIN;

    Ports ports() {
        return ports;
    }

    long people() {
        return people;
    }

    /** What to say when the folder has another number of people than was asked for. */
    Optional<String> peopleNotAsAsked(long there) {
        boolean asked = spec.commandLine().getParseResult().hasMatchedOption("--people");
        return asked && there != people
                ? Optional.of(
                        String.format(Locale.ROOT, "このフォルダの加入者は %,d 人のままです（--people は新しいフォルダを始めるときだけ効きます）。", there))
                : Optional.empty();
    }

    /** A value out of range is wrong usage; it is said before anything is made on the disk. */
    private <T> T inRange(Supplier<T> value) {
        try {
            return value.get();
        } catch (StartFailed e) {
            throw new WrongValue(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }
}
