package jp.tashika.insurer;

import picocli.CommandLine.Command;

/** 保険者コマンドの見出し。What stands above the commands. */
@Command(
        name = "insurer",
        mixinStandardHelpOptions = true,
        description = "加入者情報をオンライン資格確認のセンターへ登録します。",
        footer = {"", "終了コード: 0 済み, 1 不備または拒否, 2 使い方・設定・回線の問題, 3 保留, 4 未確定"})
final class InsurerCommand {}
