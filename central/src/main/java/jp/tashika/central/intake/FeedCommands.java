package jp.tashika.central.intake;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import jp.tashika.command.CommandLook;
import jp.tashika.command.WrongValue;
import jp.tashika.vocabulary.outcome.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 連携の運用コマンド。What an operator does about feeds: list them, release or reject one. */
public final class FeedCommands {

    private static final int REFUSED = 1;

    private FeedCommands() {}

    /** Adds {@code feeds}, {@code release} and {@code reject}; {@code parts} are asked for when a command runs. */
    public static void addTo(CommandLine commands, Supplier<IntakeParts> parts) {
        commands.addSubcommand("feeds", new ListThem(parts));
        commands.addSubcommand("release", new Release(parts));
        commands.addSubcommand("reject", new Reject(parts));
    }

    /** 一覧。Shows the latest feeds. */
    @Command(name = "feeds", description = "連携の一覧と、保留の理由を表示します。")
    static final class ListThem implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        private final Supplier<IntakeParts> parts;

        ListThem(Supplier<IntakeParts> parts) {
            this.parts = parts;
        }

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            List<Feed> feeds = new LookUpFeed(parts.get()).latest();
            for (Feed feed : feeds) {
                out.printf(
                        "%s  %s  第%d回  %s  %,d行  %s%n",
                        feed.id(),
                        feed.insurer().printed(),
                        feed.number(),
                        feed.state().label(),
                        feed.rows(),
                        CommandLook.time(feed.times().receivedAt()));
                feed.reasons()
                        .forEach(reason -> out.printf(
                                "    保留の理由: %s %,d / %,d%n", reason.label(), reason.count(), reason.whole()));
                feed.decision().ifPresent(decision -> out.printf("    判断: %s（%s）%n", decision.why(), decision.by()));
            }
            if (feeds.isEmpty()) {
                out.println("連携はまだありません。");
            }
            out.flush();
            return 0;
        }
    }

    /** 判断。What release and reject have in common: who and why. */
    abstract static class Decide implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "ID", description = "連携の識別子")
        private UUID feed = new UUID(0, 0);

        @Option(names = "--operator", paramLabel = "NAME", required = true, description = "判断した運用者の名前")
        private String operator = "";

        @Option(names = "--why", paramLabel = "TEXT", required = true, description = "判断の理由（台帳に残ります）")
        private String why = "";

        private final Supplier<IntakeParts> parts;

        Decide(Supplier<IntakeParts> parts) {
            this.parts = parts;
        }

        abstract Optional<Outcome> decide(DecideFeed deed, UUID id, String by, String reason);

        @Override
        public Integer call() {
            if (operator.isBlank() || why.isBlank()) {
                throw new WrongValue(spec.commandLine(), "--operator と --why を空にはできません。");
            }
            Optional<Outcome> refusal = decide(new DecideFeed(parts.get()), feed, operator, why);
            PrintWriter out = spec.commandLine().getOut();
            out.println(refusal.map(outcome -> outcome.code() + " " + outcome.deskText())
                    .orElse("記録しました。"));
            out.flush();
            return refusal.isPresent() ? REFUSED : 0;
        }
    }

    /** 解除。Lets a held feed pass. */
    @Command(name = "release", description = "保留した連携を解除します。確定は保険者が行います。")
    static final class Release extends Decide {

        Release(Supplier<IntakeParts> parts) {
            super(parts);
        }

        @Override
        Optional<Outcome> decide(DecideFeed deed, UUID id, String by, String reason) {
            return deed.release(id, by, reason);
        }
    }

    /** 却下。Ends a feed that waits. */
    @Command(name = "reject", description = "保留中または確定待ちの連携を却下します。")
    static final class Reject extends Decide {

        Reject(Supplier<IntakeParts> parts) {
            super(parts);
        }

        @Override
        Optional<Outcome> decide(DecideFeed deed, UUID id, String by, String reason) {
            return deed.reject(id, by, reason);
        }
    }
}
