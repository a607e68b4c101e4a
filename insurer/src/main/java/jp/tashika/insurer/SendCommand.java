package jp.tashika.insurer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Callable;
import jp.tashika.format.insurer.feed.Manifest;
import jp.tashika.format.insurer.feed.Packing;
import jp.tashika.insurer.FeedView.FeedsView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 送信コマンド。Checks, packs and sends the CSVs of a directory, shows what would change, and commits when told to. */
@Command(name = "send", description = "CSVを検査して送り、差分を表示し、確定します。")
final class SendCommand implements Callable<Integer> {

    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;
    private static final Duration TELL_EVERY = Duration.ofSeconds(10);

    private final Scanner answers;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Parameters(paramLabel = "DIR", description = "acquire.csv などのあるフォルダー")
    private Path directory = Path.of("");

    @Option(names = "--commit", description = "保留されなければ、たずねずに確定します。")
    private boolean commit;

    @Option(names = "--with-faults", description = "不備のある行があっても送ります（その行は却下されます）。")
    private boolean withFaults;

    /** @param answers what the person at the terminal types */
    SendCommand(Scanner answers) {
        this.answers = answers;
    }

    @Override
    public Integer call() throws IOException, CentreLine.CentreRefused {
        PrintWriter out = spec.commandLine().getOut();
        InsurerConfig settings = config.load();
        Optional<CsvCheck.Checked> checked = checked(out);
        if (checked.isEmpty()) {
            return ExitCode.REFUSED;
        }
        try (CentreLine line = new CentreLine(settings)) {
            FeedView feed = waited(line, sent(line, settings, checked.get()), settings.patience());
            Report.print(feed, out);
            return ended(line, feed, out);
        }
    }

    private Optional<CsvCheck.Checked> checked(PrintWriter out) throws IOException {
        try (CsvCheck check = new CsvCheck(out, Optional.empty())) {
            Optional<CsvCheck.Checked> checked = check.check(directory);
            if (checked.filter(found -> found.faultyRows() > 0 && !withFaults).isPresent()) {
                out.println("不備のある行を直すか、--with-faults を付けて送ってください。");
                return Optional.empty();
            }
            return checked;
        }
    }

    private FeedView sent(CentreLine line, InsurerConfig settings, CsvCheck.Checked checked)
            throws IOException, CentreLine.CentreRefused {
        PrintWriter err = spec.commandLine().getErr();
        FeedsView feeds = line.feeds();
        if (feeds.open()) {
            throw new CommandRefused("第" + (feeds.nextNumber() - 1) + "回の連携がまだ済んでいません。status で確認し、commit で確定してください。");
        }
        Path zip = Files.createTempFile("feed", ".zip");
        try {
            try (OutputStream out = Files.newOutputStream(zip)) {
                Manifest manifest = new Manifest(
                        settings.insurer(), settings.insurerName(), feeds.nextNumber(), Instant.now(), checked.parts());
                Packing.pack(directory, manifest, out);
            }
            err.printf(
                    "第%d回の連携 %s 行（%s バイト）を送っています…%n",
                    feeds.nextNumber(), Report.count(checked.rows()), Report.count(Files.size(zip)));
            return line.send(zip);
        } finally {
            Files.deleteIfExists(zip);
        }
    }

    private FeedView waited(CentreLine line, FeedView sent, Duration wait) throws CentreLine.CentreRefused {
        PrintWriter err = spec.commandLine().getErr();
        Instant begun = Instant.now();
        Duration toldNext = Duration.ZERO;
        long pauseMillis = FIRST_PAUSE_MILLIS;
        FeedView feed = sent;
        while (feed.isBeingWorked()) {
            Duration waited = Duration.between(begun, Instant.now());
            if (waited.compareTo(wait) > 0) {
                throw new CommandRefused("センターの処理がまだ終わりません。あとで status で確認してください。");
            }
            if (waited.compareTo(toldNext) >= 0) {
                err.printf("センターが検査と突合をしています… %d 秒%n", waited.toSeconds());
                toldNext = waited.plus(TELL_EVERY);
            }
            CentreLine.pause(pauseMillis);
            pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
            feed = line.feed(feed.feedId());
        }
        return feed;
    }

    private int ended(CentreLine line, FeedView feed, PrintWriter out) throws CentreLine.CentreRefused {
        if (feed.isCommitted()) {
            return ExitCode.DONE;
        }
        if (feed.isHeld()) {
            out.println("センターの運用者が確認するまで保留します。");
            return ExitCode.HELD;
        }
        if (!feed.isReady()) {
            return ExitCode.REFUSED;
        }
        if (!commit && !isConfirmed(out)) {
            out.println("確定していません。commit で確定できます。");
            return ExitCode.NOT_COMMITTED;
        }
        FeedView committed = line.commit(feed.feedId());
        out.println("第" + committed.feedNumber() + "回の連携: " + committed.stateText());
        return ExitCode.DONE;
    }

    private boolean isConfirmed(PrintWriter out) {
        out.print("この内容で確定しますか [y/N] ");
        out.flush();
        return answers.hasNextLine() && answers.nextLine().strip().equalsIgnoreCase("y");
    }
}
