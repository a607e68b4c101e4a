package jp.tashika.insurer;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 検査コマンド。Looks at the CSVs of a directory; nothing is sent. */
@Command(name = "check", description = "CSVの形を検査します。何も送りません。")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "acquire.csv などのあるフォルダー")
    private Path directory = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "不備のある行をすべて書き出すCSV")
    private Optional<Path> verdicts = Optional.empty();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (CsvCheck check = new CsvCheck(out, verdicts)) {
            Optional<CsvCheck.Checked> checked = check.check(directory);
            boolean right = checked.filter(found -> found.faultyRows() == 0).isPresent();
            out.println(right ? "不備はありません。" : "不備があります。");
            return right ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }
}
