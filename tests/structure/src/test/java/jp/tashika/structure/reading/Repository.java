package jp.tashika.structure.reading;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** 検査対象。A source tree to be looked at: this repository, or a small planted one. */
public final class Repository {

    private static final Set<String> TEXTS =
            Set.of("jte", "sql", "tsv", "csv", "properties", "html", "xml", "yaml", "yml", "txt", "js", "css");

    private final Path root;
    private final List<Module> modules;
    private Optional<Compiled> compiled = Optional.empty();

    private Repository(Path root, List<Module> modules) {
        this.root = root;
        this.modules = modules;
    }

    /** The repository these tests stand in: the nearest folder above whose POM lists modules. */
    public static Repository here() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path pom = folder.resolve("pom.xml");
            if (Files.exists(pom) && !Pom.read(pom).modules().isEmpty()) {
                return at(folder);
            }
        }
        throw new IllegalStateException("no repository above the working directory");
    }

    public static Repository at(Path root) {
        Path whole = root.toAbsolutePath().normalize();
        Street street = Street.ours();
        return new Repository(
                whole,
                Pom.read(whole.resolve("pom.xml")).modules().stream()
                        .map(folder -> module(whole, Path.of(folder), street))
                        .toList());
    }

    private static Module module(Path root, Path folder, Street street) {
        Pom pom = Pom.read(root.resolve(folder).resolve("pom.xml"));
        Path sources = root.resolve(folder).resolve("src");
        return new Module(
                pom.artifact(),
                folder,
                street.house(pom.artifact()),
                pom.dependencies(),
                SourceReader.read(
                        root,
                        Stream.of("main/java", "test/java")
                                .flatMap(side -> SourceReader.below(sources.resolve(side), ".java").stream())
                                .toList()),
                SourceReader.below(sources.resolve("main"), "").stream()
                        .filter(file -> TEXTS.contains(extension(file)))
                        .flatMap(file -> text(root, file).stream())
                        .toList());
    }

    private static Optional<TextFile> text(Path root, Path file) {
        try {
            return Optional.of(
                    new TextFile(root.relativize(file).toString().replace('\\', '/'), Files.readAllLines(file)));
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    public Path root() {
        return root;
    }

    public List<Module> modules() {
        return modules;
    }

    public Optional<Module> module(String name) {
        return modules.stream().filter(module -> module.name().equals(name)).findFirst();
    }

    /** Modules of the product, without the tests of the whole. */
    public List<Module> products() {
        return modules.stream().filter(Module::isProduct).toList();
    }

    /** Sources of the product, without tests. */
    public List<SourceFile> mains() {
        return products().stream().flatMap(module -> module.mains().stream()).toList();
    }

    public Stream<SourceFile> sources() {
        return modules.stream().flatMap(module -> module.sources().stream());
    }

    /**
     * Compiled classes of the product whose source is written by hand and still there: neither generated ones nor
     * those left over from a source that was removed.
     */
    public synchronized JavaClasses classes() {
        if (compiled.isEmpty()) {
            compiled = Optional.of(Compiled.of(this));
        }
        return compiled.get().classes();
    }
}
