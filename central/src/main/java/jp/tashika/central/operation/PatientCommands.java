package jp.tashika.central.operation;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.tashika.command.CommandLook;
import jp.tashika.command.WrongValue;
import jp.tashika.core.consent.Consent;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.consent.GivenBy;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Outcome;
import jp.tashika.vocabulary.person.PersonKey;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 本人の申出による運用コマンド。What an operator does at a patient's wish: show the trail, take a consent back. */
public final class PatientCommands {

    private static final int REFUSED = 1;
    private static final int PAGE = 50;

    private PatientCommands() {}

    /**
     * Adds {@code trail} and {@code withdraw}.
     *
     * @param in where the patient's numbers are typed
     */
    public static void addTo(CommandLine commands, Supplier<OperationParts> parts, Supplier<BufferedReader> in) {
        commands.addSubcommand("trail", new ShowTrail(parts, in));
        commands.addSubcommand("withdraw", new Withdraw(parts, in));
    }

    /** 本人を決めてすること。Asks whose numbers it is about, then does it. */
    abstract static class ForPerson implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private final DoubtCommands.WhoAndWhy who = new DoubtCommands.WhoAndWhy();

        private final Supplier<OperationParts> parts;
        private final Supplier<BufferedReader> in;

        ForPerson(Supplier<OperationParts> parts, Supplier<BufferedReader> in) {
            this.parts = parts;
            this.in = in;
        }

        /** What was typed beside, before anybody is asked anything. */
        abstract void check(CommandLine command);

        abstract Optional<Outcome> act(OperationParts opened, PersonKey person, Operator by, PrintWriter out);

        @Override
        public Integer call() {
            CommandLine command = spec.commandLine();
            Operator by = who.operator(command);
            check(command);
            PrintWriter out = command.getOut();
            try (OperationParts opened = parts.get()) {
                Optional<PersonKey> person = new Typed(command, in.get()).person(opened.find());
                Optional<Outcome> refusal =
                        person.isEmpty() ? Optional.of(Outcome.PERSON_NOT_FOUND) : act(opened, person.get(), by, out);
                refusal.ifPresent(reason -> out.println(reason.code() + " " + reason.deskText()));
                out.flush();
                return refusal.isPresent() ? REFUSED : 0;
            }
        }
    }

    /** 閲覧履歴。Shows what was done with the person's record. */
    @Command(
            name = "trail",
            description = {"本人の申出により、その人の記録に何がされたかを新しい順に表示します。表示したことも台帳に残ります。", "本人の番号は、尋ねられた順に入力します。"})
    static final class ShowTrail extends ForPerson {

        @Option(names = "--page", paramLabel = "N", description = "何ページ目か（1 ページ " + PAGE + " 件）")
        private int page = 1;

        ShowTrail(Supplier<OperationParts> parts, Supplier<BufferedReader> in) {
            super(parts, in);
        }

        @Override
        void check(CommandLine command) {
            if (page < 1 || page > 100_000) {
                throw new WrongValue(command, "--page は 1 から 100000 までです。");
            }
        }

        @Override
        Optional<Outcome> act(OperationParts opened, PersonKey person, Operator by, PrintWriter out) {
            out.println();
            for (Trail trail : opened.disclose().disclose(person, by, (page - 1) * PAGE, PAGE)) {
                print(out, trail);
            }
            return Optional.empty();
        }

        private static void print(PrintWriter out, Trail trail) {
            out.printf(
                    "%s  %s %s%s  %s: %s%n",
                    CommandLook.time(trail.entry().at()),
                    Words.of(trail.entry().actor().kind()),
                    trail.entry().actor().code(),
                    trail.actorName().map(name -> " " + name).orElse(""),
                    Words.of(trail.entry().deed()),
                    Words.outcome(trail.entry()));
            if (!trail.entry().told().isEmpty()) {
                out.println("    提供した情報: "
                        + Words.items(trail.entry().told().stream().sorted().toList()));
            }
            if (!trail.answers().isEmpty()) {
                out.println("    " + trail.answers().stream().map(Words::of).collect(Collectors.joining("、")));
            }
        }
    }

    /** 撤回の方法。How the patient said so. */
    enum By {
        /** 書面。 */
        PAPER(GivenBy.PAPER),
        /** 口頭。 */
        WORD(GivenBy.WORD);

        private final GivenBy how;

        By(GivenBy how) {
            this.how = how;
        }
    }

    /** 同意の撤回。 */
    @Command(
            name = "withdraw",
            description = {"本人の申出により、一つの医療機関への同意を撤回します。その時から有効でなくなります。", "本人の番号は、尋ねられた順に入力します。"})
    static final class Withdraw extends ForPerson {

        @Option(names = "--facility", paramLabel = "CODE", required = true, description = "医療機関コード（10 桁）")
        private String facility = "";

        @Option(
                names = "--scope",
                paramLabel = "SCOPE",
                split = ",",
                description = "撤回する同意（書かなければ全部）: ${COMPLETION-CANDIDATES}")
        private List<ConsentTo> scopes = List.of();

        @Option(names = "--by", paramLabel = "BY", required = true, description = "申出の方法: PAPER 書面、WORD 口頭")
        private By by = By.PAPER;

        Withdraw(Supplier<OperationParts> parts, Supplier<BufferedReader> in) {
            super(parts, in);
        }

        @Override
        void check(CommandLine command) {
            if (FacilityCode.parse(facility).isEmpty()) {
                throw new WrongValue(command, "--facility は 10 桁の医療機関コードです。");
            }
        }

        @Override
        Optional<Outcome> act(OperationParts opened, PersonKey person, Operator operator, PrintWriter out) {
            Set<ConsentTo> what = scopes.isEmpty() ? EnumSet.allOf(ConsentTo.class) : EnumSet.copyOf(scopes);
            List<Consent> withdrawn = opened.withdraw()
                    .withdraw(person, FacilityCode.parse(facility).orElseThrow(), what, by.how, operator);
            if (withdrawn.isEmpty()) {
                return Optional.of(Outcome.CONSENT_NOT_HELD);
            }
            out.println("撤回しました: "
                    + withdrawn.stream().map(Consent::to).map(Words::of).collect(Collectors.joining("、")));
            return Optional.empty();
        }
    }
}
