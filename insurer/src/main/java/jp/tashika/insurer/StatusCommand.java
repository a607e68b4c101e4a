package jp.tashika.insurer;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import jp.tashika.command.CommandLook;
import jp.tashika.insurer.FeedView.FeedsView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** 状況コマンド。Shows the latest feeds, and all that is known of the last one. */
@Command(name = "status", description = "連携の状況を表示します。")
final class StatusCommand implements Callable<Integer> {

    private static final int SHOWN_MAX = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws CentreLine.CentreRefused {
        PrintWriter out = spec.commandLine().getOut();
        try (CentreLine line = new CentreLine(config.load())) {
            FeedsView feeds = line.feeds();
            TextTable table = new TextTable();
            feeds.feeds().stream()
                    .limit(SHOWN_MAX)
                    .forEach(feed -> table.line(
                            "第" + feed.feedNumber() + "回",
                            feed.stateText(),
                            Report.count(feed.rows()) + " 行",
                            CommandLook.time(feed.receivedAt())));
            table.print(out);
            feeds.feeds().stream().findFirst().ifPresent(last -> Report.print(last, out));
            out.println("次の連携番号: " + feeds.nextNumber());
            return ExitCode.DONE;
        }
    }
}
