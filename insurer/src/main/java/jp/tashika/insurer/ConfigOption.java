package jp.tashika.insurer;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** 設定の指定。The option that names the file of settings, and what stands in it, below the help of each command. */
@Command(
        footerHeading = "%n設定ファイル（UTF-8。相対パスは設定ファイルのフォルダから）:%n",
        footer = {
            "  insurer.number             保険者番号（証明書と同じ。6桁または8桁）",
            "  insurer.name               保険者の名称",
            "  centre.url                 センターの接続先（https://…）",
            "  centre.keystore            保険者の証明書と鍵（PKCS#12）",
            "  centre.keystore.password   そのパスワードのファイル（既定: .p12 を .password に替えた名前）",
            "  centre.authority           センターを証明する認証局の証明書（PEM）",
            "  centre.connect.seconds     接続を待つ秒数（既定: 5）",
            "  centre.answer.seconds      送信や確定の応答を待つ秒数（既定: 600）",
            "  centre.retry.seconds       回線が切れたとき、同じ要求を繰り返す秒数（既定: 60）",
            "  wait.seconds               検査と突合を待つ秒数（既定: 1800）"
        })
final class ConfigOption {

    @Option(names = "--config", paramLabel = "FILE", required = true, description = "設定ファイル（properties）")
    private Path file = Path.of("");

    InsurerConfig load() {
        return InsurerConfig.load(file);
    }
}
