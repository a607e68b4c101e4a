package jp.tashika.insurer;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** 設定の指定。The option that names the file of settings. */
final class ConfigOption {

    @Option(names = "--config", paramLabel = "FILE", required = true, description = "設定ファイル（properties）")
    private Path file = Path.of("");

    InsurerConfig load() {
        return InsurerConfig.load(file);
    }
}
