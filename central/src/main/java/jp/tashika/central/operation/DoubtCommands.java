package jp.tashika.central.operation;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.tashika.command.CommandLook;
import jp.tashika.command.WrongValue;
import jp.tashika.core.holder.DoubtState;
import jp.tashika.core.holder.ItemPair;
import jp.tashika.vocabulary.outcome.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 保留の運用コマンド。What an operator does about links in doubt: list them, compare the items of one, decide. */
public final class DoubtCommands {

    private static final int REFUSED = 1;
    private static final int PAGE = 20;

    private DoubtCommands() {}

    /** Adds {@code doubts}, {@code doubt}, {@code link}, {@code refuse} and {@code ask}. */
    public static void addTo(CommandLine commands, Supplier<OperationParts> parts) {
        commands.addSubcommand("doubts", new ListThem(parts));
        commands.addSubcommand("doubt", new Compare(parts));
        commands.addSubcommand("link", new Link(parts));
        commands.addSubcommand("refuse", new Refuse(parts));
        commands.addSubcommand("ask", new Ask(parts));
    }

    /** 担当者の名乗り。Who and why, of every command that touches one person. */
    static final class WhoAndWhy {

        @Option(names = "--operator", paramLabel = "NAME", required = true, description = "担当者の名前（本人に見えます）")
        private String operator = "";

        @Option(names = "--why", paramLabel = "TEXT", required = true, description = "理由（台帳に残り、本人に見えます）")
        private String why = "";

        Operator operator(CommandLine command) {
            if (operator.isBlank() || why.isBlank()) {
                throw new WrongValue(command, "--operator と --why を空にはできません。");
            }
            return new Operator(operator, why);
        }
    }

    /** 一覧。Shows who waits, without saying who it is. */
    @Command(name = "doubts", description = "紐付けの保留で判断を待つものを、古い順に表示します。個人の情報は表示しません。")
    static final class ListThem implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--page", paramLabel = "N", description = "何ページ目か（1 ページ " + PAGE + " 件）")
        private int page = 1;

        private final Supplier<OperationParts> parts;

        ListThem(Supplier<OperationParts> parts) {
            this.parts = parts;
        }

        @Override
        public Integer call() {
            if (page < 1 || page > 100_000) {
                throw new WrongValue(spec.commandLine(), "--page は 1 から 100000 までです。");
            }
            PrintWriter out = spec.commandLine().getOut();
            try (OperationParts opened = parts.get()) {
                List<Doubt> found = opened.doubts().waiting((page - 1) * PAGE, PAGE + 1);
                found.stream().limit(PAGE).forEach(doubt -> print(out, doubt));
                if (found.isEmpty()) {
                    out.println(page == 1 ? "判断を待つ保留はありません。" : "このページに保留はありません。");
                }
                if (found.size() > PAGE) {
                    out.println("続きは --page " + (page + 1) + " で表示します。");
                }
            }
            out.flush();
            return 0;
        }
    }

    private static void print(PrintWriter out, Doubt doubt) {
        out.printf(
                "%s  %s  %s  一致しない項目: %s%n",
                doubt.id(),
                CommandLook.time(doubt.foundAt()),
                Words.of(doubt.state()),
                doubt.items().stream().sorted().map(Words::of).collect(Collectors.joining("、")));
        doubt.decidedBy().ifPresent(by -> out.printf("    判断: %s（%s）%n", by.why(), by.name()));
        if (doubt.isChanged()) {
            out.println("    そのあとで保険者の登録が変わりました。");
        }
    }

    /** 対照。Shows the five items of one, when the look is recorded. */
    @Command(name = "doubt", description = "保留一件の五項目を、カードの発行機関と保険者の登録とで並べて表示します。見たことは台帳に残ります。")
    static final class Compare implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "ID", description = "保留の識別子")
        private UUID doubt = new UUID(0, 0);

        @Mixin
        private final WhoAndWhy who = new WhoAndWhy();

        private final Supplier<OperationParts> parts;

        Compare(Supplier<OperationParts> parts) {
            this.parts = parts;
        }

        @Override
        public Integer call() {
            Operator by = who.operator(spec.commandLine());
            PrintWriter out = spec.commandLine().getOut();
            try (OperationParts opened = parts.get()) {
                return switch (opened.look().look(doubt, by)) {
                    case Comparison.Refused(var reason) -> refused(out, reason);
                    case Comparison.Shown shown -> show(out, shown);
                };
            }
        }

        private static int show(PrintWriter out, Comparison.Shown shown) {
            print(out, shown.doubt());
            out.printf(
                    "    登録した保険者: %s %s%n",
                    shown.insurer().number().printed(), shown.insurer().name());
            for (ItemPair pair : shown.items()) {
                out.printf(
                        "  %s %s%n      カード: %s%n      登録  : %s%n",
                        pair.agrees() ? "＝" : "≠",
                        Words.of(pair.item()),
                        pair.holder(),
                        pair.registered().isEmpty() ? "（登録なし）" : pair.registered());
            }
            out.flush();
            return 0;
        }
    }

    private static int refused(PrintWriter out, Outcome reason) {
        out.println(reason.code() + " " + reason.deskText());
        out.flush();
        return REFUSED;
    }

    /** 判断。What the three decisions have in common. */
    abstract static class Decide implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "ID", description = "保留の識別子")
        private UUID doubt = new UUID(0, 0);

        @Mixin
        private final WhoAndWhy who = new WhoAndWhy();

        private final Supplier<OperationParts> parts;
        private final DoubtState decision;

        Decide(Supplier<OperationParts> parts, DoubtState decision) {
            this.parts = parts;
            this.decision = decision;
        }

        @Override
        public Integer call() {
            Operator by = who.operator(spec.commandLine());
            PrintWriter out = spec.commandLine().getOut();
            try (OperationParts opened = parts.get()) {
                Optional<Outcome> refusal = opened.decide().decide(doubt, decision, by);
                if (refusal.isPresent()) {
                    return refused(out, refusal.get());
                }
                out.println("記録しました。");
                out.flush();
                return 0;
            }
        }
    }

    /** 紐付け。 */
    @Command(name = "link", description = "見比べた保留を、本人のカードとして紐付けます。先に doubt で見比べてください。")
    static final class Link extends Decide {

        Link(Supplier<OperationParts> parts) {
            super(parts, DoubtState.LINKED);
        }
    }

    /** 拒否。 */
    @Command(name = "refuse", description = "保留した紐付けを拒否します。一致しない項目が変われば、また判断待ちになります。")
    static final class Refuse extends Decide {

        Refuse(Supplier<OperationParts> parts) {
            super(parts, DoubtState.REFUSED);
        }
    }

    /** 照会。 */
    @Command(name = "ask", description = "保留について保険者に問い合わせたことを記録します。登録が直り五項目が一致すれば、次の来院で紐付きます。")
    static final class Ask extends Decide {

        Ask(Supplier<OperationParts> parts) {
            super(parts, DoubtState.ASKED);
        }
    }
}
