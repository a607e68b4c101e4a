package jp.tashika.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

class WrongUsageTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest(name = "「{0}」には「{1}」")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                          | コマンド（bake）を指定してください。 | shop
            --nope                      | 「--nope」は分かりません。コマンドとオプションの綴りを確かめてください。 | shop
            nope                        | 「nope」は分かりません。コマンドとオプションの綴りを確かめてください。 | shop
            bake                        | --config、FLOUR が指定されていません。 | shop bake
            bake wheat                  | --config が指定されていません。 | shop bake
            bake --config               | --config の値がありません。 | shop bake
            bake --confg x wheat        | 「--confg」は分かりません。コマンドとオプションの綴りを確かめてください。 | shop bake
            bake --config x             | FLOUR が指定されていません。 | shop bake
            bake --config x wheat --loaves --day 1   | --loaves の値がありません。 | shop bake
            bake --config x wheat --loaves abc       | --loaves に「abc」は使えません。2147483647 までの整数を指定してください。 | shop bake
            bake --config x wheat --loaves 99999999999 | --loaves に「99999999999」は使えません。2147483647 までの整数を指定してください。 | shop bake
            bake --config x wheat --loaves 0         | --loaves は 1 以上にしてください。 | shop bake
            bake --config x wheat --spare x          | --spare に「x」は使えません。2147483647 までの整数を指定してください。 | shop bake
            bake --config x wheat --day 2026-13-01   | --day に「2026-13-01」は使えません。日付を 2026-04-01 の形で指定してください。 | shop bake
            bake --config x wheat --oven a^b          | --oven に「a^b」は使えません。アドレスを https://ホスト:ポート の形で指定してください。 | shop bake
            bake --config x wheat --order 12         | --order に「12」は使えません。一覧に表示される識別子を指定してください。 | shop bake
            bake --config x wheat --heat hot         | --heat に「hot」は使えません。数を指定してください。 | shop bake
            bake --config x wheat --crust=brown      | --crust に「brown」は使えません。値を付けずに指定してください。 | shop bake
            bake --config x --config y wheat         | --config は一度だけ指定してください。 | shop bake
            """)
    void saysInOneSentenceWhatIsWrong(String line, String sentence, String helpOf) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly(sentence, "使い方は「" + helpOf + " --help」で見られます。");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"--help", "bake --help"})
    @DisplayName("説明に英語の見出しは残らない")
    void helpIsInJapanese(String line) {
        assertThat(run(line)).isZero();
        assertThat(out.toString())
                .contains("使い方: shop", "オプション:")
                .doesNotContain("Usage", "COMMAND", "Commands:", "Show this help");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    @DisplayName("呼ばれた名前で説明する")
    void isCalledByTheNameThatWasTyped() {
        System.setProperty("tashika.command", "./run shop");
        try {
            assertThat(run("bake")).isEqualTo(2);
        } finally {
            System.clearProperty("tashika.command");
        }
        assertThat(err.toString()).contains("「./run shop bake --help」");
    }

    @Test
    @DisplayName("正しい指定は通る")
    void rightUsageIsNotTouched() {
        assertThat(run("bake --config x wheat --loaves 3 --spare 2 --day 2026-04-01 --oven https://localhost:1"))
                .isZero();
        assertThat(err.toString()).isEmpty();
    }

    private int run(String line) {
        CommandLine commands = CommandLook.applyTo(new CommandLine(new Shop()));
        commands.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commands.execute(line.isEmpty() ? new String[0] : line.split(" "));
    }

    @Command(name = "shop", subcommands = Bake.class)
    static final class Shop {
        @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "この説明を表示する")
        boolean help;
    }

    @Command(name = "bake")
    static final class Bake implements Callable<Integer> {
        @Spec
        CommandSpec spec = CommandSpec.create();

        @Option(names = "--config", required = true)
        Path config = Path.of("");

        @Parameters(paramLabel = "FLOUR")
        String flour = "";

        @Option(names = "--spare")
        Optional<Integer> spare = Optional.empty();

        @Option(names = "--day")
        LocalDate day = LocalDate.EPOCH;

        @Option(names = "--oven")
        URI oven = URI.create("https://localhost");

        @Option(names = "--order")
        UUID order = new UUID(0, 0);

        @Option(names = "--heat")
        double heat;

        @Option(names = "--crust")
        boolean crust;

        @Option(names = "--loaves")
        void loaves(int loaves) {
            if (loaves < 1) {
                throw new WrongValue(spec.commandLine(), "--loaves は 1 以上にしてください。");
            }
        }

        @Override
        public Integer call() {
            return 0;
        }
    }
}
