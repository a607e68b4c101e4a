package jp.tashika.insurer;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** 使い方の誤り。Says in Japanese what is wrong with a command line, and where the help is. */
final class WrongUsage implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        command.getErr().println(message(problem));
        command.getErr().println("使い方は「" + command.getCommandSpec().qualifiedName() + " --help」で見られます。");
        return ExitCode.UNUSABLE;
    }

    private static String message(ParameterException problem) {
        return switch (problem) {
            case MissingParameterException missing
            when !missing.getMissing().isEmpty() ->
                missing.getMissing().stream()
                                .map(spec ->
                                        spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel())
                                .collect(Collectors.joining("、"))
                        + " が指定されていません。";
            case UnmatchedArgumentException unmatched ->
                "「" + String.join(" ", unmatched.getUnmatched()) + "」は分かりません。コマンドとオプションの綴りを確かめてください。";
            default ->
                problem.getArgSpec() == null
                        ? "コマンドを指定してください。"
                        : problem.getArgSpec().paramLabel() + " の値が正しくありません。";
        };
    }
}
