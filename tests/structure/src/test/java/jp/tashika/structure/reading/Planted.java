package jp.tashika.structure.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** 植え付け。A small repository made for one test: modules, sources and files, compiled when asked for. */
public final class Planted {

    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile(
            "^(?:/\\*\\*.*\\*/ )?[\\w@() ]*?\\b(class|interface|record|enum) (\\w+)", Pattern.MULTILINE);

    private final Path root;
    private final Map<String, List<String>> modules = new LinkedHashMap<>();
    private final Map<String, String> late = new LinkedHashMap<>();

    private Planted(Path root) {
        this.root = root;
    }

    public static Planted in(Path root) {
        return new Planted(root);
    }

    /**
     * A module in a folder of its name.
     *
     * @param dependencies {@code artifact}, {@code artifact:test} or {@code group/artifact}
     */
    public Planted module(String name, String... dependencies) {
        modules.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(List.of(dependencies));
        return this;
    }

    /** A source of the product, in the folder its package asks for. */
    public Planted main(String module, String source) {
        return java(module, "main", source);
    }

    public Planted test(String module, String source) {
        return java(module, "test", source);
    }

    /** Any file, relative to the root. */
    public Planted file(String path, String text) {
        write(root.resolve(path), text);
        return this;
    }

    /** A file that is written only after the sources were compiled. */
    public Planted late(String path, String text) {
        late.put(path, text);
        return this;
    }

    private Planted java(String module, String side, String source) {
        module(module);
        String name = group(PACKAGE, source, 1);
        String type = source.contains("package-info") || !TYPE.matcher(source).find()
                ? "package-info"
                : group(TYPE, source, 2);
        return file(module + "/src/" + side + "/java/" + name.replace('.', '/') + "/" + type + ".java", source);
    }

    private static String group(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("nothing like " + pattern);
        }
        return matcher.group(group);
    }

    /** Writes the POMs, compiles what was planted and reads it all. */
    public Repository grown() {
        file("pom.xml", pom("planted", modules.keySet(), List.of()));
        modules.forEach((name, dependencies) -> file(name + "/pom.xml", pom(name, List.of(), dependencies)));
        List<Path> built = new ArrayList<>();
        for (String module : modules.keySet()) {
            compile(module, built);
        }
        late.forEach(this::file);
        return Repository.at(root);
    }

    private static String pom(String name, Iterable<String> modules, List<String> dependencies) {
        StringBuilder list = new StringBuilder();
        modules.forEach(module -> list.append("<module>").append(module).append("</module>"));
        return "<project><artifactId>" + name + "</artifactId><modules>" + list + "</modules><dependencies>"
                + dependencies.stream().map(Planted::dependency).collect(Collectors.joining())
                + "</dependencies></project>";
    }

    private static String dependency(String text) {
        String[] parts = text.split(":");
        boolean foreign = parts[0].contains("/");
        String group = foreign ? parts[0].split("/")[0] : "jp.tashika";
        String artifact = foreign ? parts[0].split("/")[1] : parts[0];
        String scope = parts.length > 1 ? "<scope>" + parts[1] + "</scope>" : "";
        return "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId>" + scope
                + "</dependency>";
    }

    private void compile(String module, List<Path> built) {
        List<Path> sources = SourceReader.below(root.resolve(module).resolve("src/main/java"), ".java");
        Path classes = root.resolve(module).resolve("target/classes");
        if (sources.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(found, null, StandardCharsets.UTF_8)) {
            Files.createDirectories(classes);
            String classpath =
                    built.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator))
                            + java.io.File.pathSeparator
                            + System.getProperty("java.class.path");
            boolean done = compiler.getTask(
                            null,
                            manager,
                            found,
                            List.of("-proc:none", "-parameters", "-classpath", classpath, "-d", classes.toString()),
                            null,
                            manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!done) {
                throw new IllegalArgumentException("does not compile: " + found.getDiagnostics());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        built.add(classes);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
