package jp.tashika.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("起動の控え")
class ClassCacheTest {

    private static final String MADE = "-XX:AOTCacheOutput=";
    private static final String USED = "-XX:AOTCache=";

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void jar() throws IOException {
        jar = folder.resolve("house.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Tiny.class.getName());
        String name = Tiny.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream code =
                        Objects.requireNonNull(Tiny.class.getClassLoader().getResourceAsStream(name))) {
            out.putNextEntry(new ZipEntry(name));
            code.transferTo(out);
        }
    }

    private static Path named(ClassCache cache, String option) {
        return cache.options(true).stream()
                .filter(it -> it.startsWith(option))
                .map(it -> Path.of(it.substring(option.length())))
                .findFirst()
                .orElseThrow();
    }

    private ClassCache made() throws IOException {
        ClassCache cache = ClassCache.of(jar);
        Files.writeString(named(cache, MADE), "classes");
        cache.keep();
        return cache;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @DisplayName("なければ一度だけ作り、次からは使う")
    void madeOnce() throws IOException {
        ClassCache cache = ClassCache.of(jar);
        assertThat(cache.options(false)).isEmpty();
        assertThat(cache.exists()).isFalse();
        made();
        assertThat(ClassCache.of(jar).exists()).isTrue();
        assertThat(named(ClassCache.of(jar), USED)).hasContent("classes");
        assertThat(ClassCache.of(jar).options(false))
                .isEqualTo(ClassCache.of(jar).options(true));
    }

    @Test
    @DisplayName("実行ファイルが新しくなれば、古い控えは使わずに消す")
    void madeAnewForAnotherBuild() throws IOException {
        made();
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1));
        ClassCache next = ClassCache.of(jar);
        assertThat(next.exists()).isFalse();
        Files.writeString(folder.resolve("house-left.123.part"), "left by a kill");
        Files.writeString(folder.resolve("other-1.aot"), "of another house");
        made();
        assertThat(files()).hasSize(3).contains("house.jar", "other-1.aot");
        assertThat(named(next, USED)).hasContent("classes");
    }

    @Test
    @DisplayName("強制終了したときの書きかけは使わない")
    void forgotten() throws IOException {
        ClassCache cache = ClassCache.of(jar);
        Files.writeString(named(cache, MADE), "half");
        cache.forget();
        cache.keep();
        assertThat(files()).containsExactly("house.jar");
    }

    @Test
    @DisplayName("実行ファイルがなければ始めない")
    void withoutJar() {
        assertThatThrownBy(() -> ClassCache.of(folder.resolve("none.jar"))).isInstanceOf(StartFailed.class);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "hello", "noise", "folder", "gone"})
    @DisplayName("壊れた控えがあっても、Javaは黙って始まる")
    void damaged(String content) throws Exception {
        Path cache = named(made(), USED);
        List<String> options = ClassCache.of(jar).options(false);
        switch (content) {
            case "noise" -> {
                byte[] noise = new byte[100_000];
                new Random(1).nextBytes(noise);
                Files.write(cache, noise);
            }
            case "folder" -> {
                Files.delete(cache);
                Files.createDirectory(cache);
            }
            case "gone" -> Files.delete(cache);
            default -> Files.writeString(cache, content);
        }
        assertThat(java(options, "-version")).contains("Runtime Environment").doesNotContain("aot", "AOT", "error");
    }

    @Test
    @DisplayName("Javaが書いた控えは使われ、中ほどが壊れていれば黙って使われない")
    void writtenByJava() throws Exception {
        assertThat(java(ClassCache.of(jar).options(true), "-jar", jar.toString()))
                .contains("started");
        ClassCache.of(jar).keep();
        List<String> options = ClassCache.of(jar).options(false);
        assertThat(java(options, "-jar", jar.toString())).isEqualTo("started\n");

        Path cache = named(ClassCache.of(jar), USED);
        byte[] bytes = Files.readAllBytes(cache);
        byte[] noise = new byte[bytes.length / 2];
        new Random(1).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, bytes.length / 4, noise.length);
        Files.write(cache, bytes);
        assertThat(java(options, "-jar", jar.toString())).isEqualTo("started\n");
    }

    /** What is started. */
    static final class Tiny {
        private Tiny() {}

        public static void main(String[] args) {
            System.out.print("started\n");
        }
    }

    private String java(List<String> options, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
