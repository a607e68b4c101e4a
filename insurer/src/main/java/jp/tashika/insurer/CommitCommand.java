package jp.tashika.insurer;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** 確定コマンド。Commits a feed that was compared before, such as one that an operator released. */
@Command(name = "commit", description = "確定待ちの連携を確定します。")
final class CommitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private FeedOption feed = new FeedOption();

    @Override
    public Integer call() throws CentreLine.CentreRefused {
        try (CentreLine line = new CentreLine(config.load())) {
            FeedView found = feed.find(line);
            if (found.isHeld()) {
                Report.print(found, spec.commandLine().getOut());
                return ExitCode.HELD;
            }
            Report.print(line.commit(found.feedId()), spec.commandLine().getOut());
            return ExitCode.DONE;
        }
    }
}
