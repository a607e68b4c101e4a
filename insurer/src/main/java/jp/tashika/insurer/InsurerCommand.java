package jp.tashika.insurer;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** 保険者コマンドの見出し。What stands above the commands, and the help that all of them have. */
@Command(
        name = "insurer",
        description = "加入者情報をオンライン資格確認のセンターへ登録します。",
        footer = {
            "",
            "ふだんは check で検査し、send で送り、表示された差分を確かめて確定します。",
            "CSVの列は docs/interface/insurer-feed.md、設定ファイルの項目は send --help にあります。",
            "",
            "終了コード: 0 済み, 1 不備または拒否, 2 使い方・設定・回線の問題, 3 保留, 4 未確定"
        })
final class InsurerCommand {

    @SuppressWarnings("unused") // its presence on the command line is enough for picocli
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "この説明を表示します。")
    private boolean help;
}
