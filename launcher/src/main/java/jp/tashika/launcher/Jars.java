package jp.tashika.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/** 実行ファイル。Where the houses' jars are: in the repository, as the build lays them. */
final class Jars {

    /** Set by {@code ./run} and {@code ./bench}: the folder they stand in. */
    private static final String HOME = "tashika.home";

    private Jars() {}

    static Path of(String jar) {
        String house = jar.substring(0, jar.length() - ".jar".length());
        Path built = Path.of(System.getProperty(HOME, "."))
                .toAbsolutePath()
                .normalize()
                .resolve(house)
                .resolve("target")
                .resolve(jar);
        if (!Files.isRegularFile(built)) {
            throw new StartFailed("実行ファイル " + built + " がありません。./run で始めてください。");
        }
        return built;
    }
}
