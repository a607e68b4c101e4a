package jp.tashika.insurer;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 判定コマンド。Fetches the verdicts of a feed's rows. */
@Command(name = "verdicts", description = "行ごとの判定（受入れ以外）をCSVに書き出します。")
final class VerdictsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private FeedOption feed = new FeedOption();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "書き出すCSV")
    private Path file = Path.of("");

    @Override
    public Integer call() throws CentreLine.CentreRefused {
        try (CentreLine line = new CentreLine(config.load())) {
            line.verdicts(feed.find(line).feedId(), file);
            spec.commandLine().getOut().println(file + " に書き出しました。");
            return ExitCode.DONE;
        }
    }
}
