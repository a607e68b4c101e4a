package jp.tashika.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** 使い方の誤り。Says in Japanese what is wrong with a command line, and where the help is. */
final class WrongUsage implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        ParameterException first = unknownBeforeMissing(problem, arguments);
        CommandLine command = first.getCommandLine();
        command.getErr().println(sentence(first, arguments));
        command.getErr().println("使い方は「" + command.getCommandSpec().qualifiedName() + " --help」で見られます。");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** The library looks for what is missing first; whoever misspelt a word is helped by hearing of that word. */
    private static ParameterException unknownBeforeMissing(ParameterException problem, String[] arguments) {
        if (!(problem instanceof MissingParameterException missing) || lacksValue(missing, arguments)) {
            return problem;
        }
        CommandLine all = problem.getCommandLine();
        while (all.getParent() != null) {
            all = all.getParent();
        }
        collectErrors(all);
        return all.parseArgs(arguments).asCommandLineList().stream()
                .flatMap(command -> command.getParseResult().errors().stream())
                .filter(UnmatchedArgumentException.class::isInstance)
                .map(UnmatchedArgumentException.class::cast)
                .map(ParameterException.class::cast)
                .findFirst()
                .orElse(problem);
    }

    private static void collectErrors(CommandLine command) {
        command.getCommandSpec().parser().collectErrors(true);
        command.getSubcommands().values().forEach(WrongUsage::collectErrors);
    }

    private static String sentence(ParameterException problem, String[] arguments) {
        return switch (problem) {
            case WrongValue wrong -> String.valueOf(wrong.getMessage());
            case MissingParameterException missing
            when lacksValue(missing, arguments) -> names(missing.getMissing()) + " の値がありません。";
            case MissingParameterException missing
            when !missing.getMissing().isEmpty() -> names(missing.getMissing()) + " が指定されていません。";
            case UnmatchedArgumentException unmatched ->
                "「" + unmatched.getUnmatched().getFirst() + "」は分かりません。コマンドとオプションの綴りを確かめてください。";
            case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " は一度だけ指定してください。";
            default -> value(problem);
        };
    }

    private static String value(ParameterException problem) {
        if (problem.getArgSpec() == null) {
            return "コマンド（"
                    + String.join("、", problem.getCommandLine().getSubcommands().keySet()) + "）を指定してください。";
        }
        return name(problem.getArgSpec())
                + Optional.ofNullable(problem.getValue())
                        .map(value -> " に「" + value + "」は使えません。")
                        .orElse(" の値が正しくありません。")
                + expected(problem.getArgSpec());
    }

    private static String expected(ArgSpec spec) {
        Class<?> type = spec.auxiliaryTypes()[0];
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> Integer.MAX_VALUE + " までの整数を指定してください。";
            case "long", "Long" -> Long.MAX_VALUE + " までの整数を指定してください。";
            case "double", "Double" -> "数を指定してください。";
            case "boolean", "Boolean" -> "値を付けずに指定してください。";
            case "LocalDate" -> "日付を 2026-04-01 の形で指定してください。";
            case "URI" -> "アドレスを https://ホスト:ポート の形で指定してください。";
            case "UUID" -> "一覧に表示される識別子を指定してください。";
            default -> "正しい値を指定してください。";
        };
    }

    /** Whether an option was named, but without its value. */
    private static boolean lacksValue(MissingParameterException missing, String[] arguments) {
        return missing.getMissing().stream()
                .filter(OptionSpec.class::isInstance)
                .flatMap(spec -> Arrays.stream(((OptionSpec) spec).names()))
                .anyMatch(Arrays.asList(arguments)::contains);
    }

    private static String names(List<ArgSpec> specs) {
        return specs.stream().map(WrongUsage::name).collect(Collectors.joining("、"));
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
