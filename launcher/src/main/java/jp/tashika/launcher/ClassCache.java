package jp.tashika.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 起動の控え。A house's classes as the JVM keeps them ready, beside its jar: with it a house starts in less than half the
 * time, after a kill too.
 *
 * <p>The JVM writes it when a house that was started without one ends cleanly, once for each build and JDK. It passes over
 * one that does not fit without a word, and one that is damaged because it is told to verify it.
 */
final class ClassCache {

    private static final String ENDING = ".aot";

    /** Without the second a damaged cache ends the JVM; verifying 90 MB takes less than a tenth of a second. */
    private static final List<String> SAFELY = List.of("-Xlog:aot=off", "-XX:+VerifySharedSpaces");

    private final Path folder;
    private final String house;
    private final Path cache;
    private final Path part;

    private ClassCache(Path folder, String house, String build) {
        this.folder = folder;
        this.house = house;
        this.cache = folder.resolve(house + "-" + build + ENDING);
        this.part = folder.resolve(
                house + "-" + build + "." + ProcessHandle.current().pid() + ".part");
    }

    static ClassCache of(Path jar) {
        try {
            String house = String.valueOf(jar.getFileName()).replace(".jar", "");
            long written = Files.getLastModifiedTime(jar).toMillis();
            String build = Long.toString(written, Character.MAX_RADIX) + "-" + Runtime.version();
            Path folder = Optional.ofNullable(jar.toAbsolutePath().getParent()).orElseThrow();
            return new ClassCache(folder, house, build);
        } catch (IOException e) {
            throw new StartFailed("実行ファイル " + jar + " を読めません。", e);
        }
    }

    boolean exists() {
        return Files.isRegularFile(cache);
    }

    /** For a start now: with the cache when there is one, else making it when {@code isMade}. */
    List<String> options(boolean isMade) {
        List<String> options = new ArrayList<>(SAFELY);
        if (exists()) {
            options.add("-XX:AOTCache=" + cache);
        } else if (isMade && Files.isWritable(folder)) {
            options.add("-XX:AOTCacheOutput=" + part);
        } else {
            return List.of();
        }
        return options;
    }

    /** After a house has ended cleanly: takes what it wrote, in place of those of earlier builds. */
    void keep() {
        if (!Files.isRegularFile(part)) {
            return;
        }
        try {
            Files.move(part, cache, StandardCopyOption.REPLACE_EXISTING);
            forgetEarlier();
        } catch (IOException e) {
            Console.error("次の起動を速くする控えを残せませんでした: " + cache);
        }
    }

    private void forgetEarlier() throws IOException {
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(folder, house + "-*{" + ENDING + ",.part}")) {
            for (Path old : earlier) {
                if (!old.equals(cache)) {
                    delete(old);
                }
            }
        }
    }

    /** After a house was made to end: what it wrote may be cut off. */
    void forget() {
        delete(part);
    }

    /** On Windows what another street has open stays, some 90 MB in a folder of the build. */
    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            Console.error("古い控えを消せませんでした: " + file);
        }
    }
}
