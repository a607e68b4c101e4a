package jp.tashika.launcher;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** 実行ファイル。Where the houses' jars are: beside this one, as the build lays them. */
final class Jars {

    private Jars() {}

    static Path of(String jar) {
        String house = jar.substring(0, jar.length() - ".jar".length());
        Path built = repository().resolve(house).resolve("target").resolve(jar);
        if (!Files.isRegularFile(built)) {
            throw new StartFailed("実行ファイル " + built + " がありません。./run で始めてください。");
        }
        return built;
    }

    /** The folder above the launcher's own: {@code launcher/target/launcher.jar} or {@code launcher/target/classes}. */
    private static Path repository() {
        try {
            Path own = Path.of(Jars.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (Path at = own; at != null; at = at.getParent()) {
                if (at.endsWith(Path.of("launcher", "target")) || at.endsWith(Path.of("bench", "target"))) {
                    Path above = at.getParent().getParent();
                    return above.endsWith("tests") ? above.getParent() : above;
                }
            }
            throw new StartFailed("ビルドしたフォルダが見つかりません: " + own);
        } catch (URISyntaxException e) {
            throw new StartFailed("ビルドしたフォルダが見つかりません。", e);
        }
    }
}
