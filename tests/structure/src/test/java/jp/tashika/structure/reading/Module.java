package jp.tashika.structure.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * モジュール。One Maven module as found on disk.
 *
 * @param folder relative to the repository
 * @param house its line in the street table; absent for a module that nobody has placed
 * @param sources every Java file, tests included
 * @param texts templates and resources, tests excluded
 */
public record Module(
        String name,
        Path folder,
        Optional<Street.House> house,
        List<Dependency> dependencies,
        List<SourceFile> sources,
        List<TextFile> texts) {

    public Module {
        dependencies = List.copyOf(dependencies);
        sources = List.copyOf(sources);
        texts = List.copyOf(texts);
    }

    /** Sources of the product itself. */
    public List<SourceFile> mains() {
        return sources.stream().filter(source -> !source.test()).toList();
    }

    public List<SourceFile> tests() {
        return sources.stream().filter(SourceFile::test).toList();
    }

    /** Whether it is part of the product, not a test of the whole. */
    public boolean isProduct() {
        return kind() != Street.Kind.TEST;
    }

    public boolean isFormat() {
        return kind() == Street.Kind.FORMAT;
    }

    private Street.Kind kind() {
        return house.map(Street.House::kind).orElse(Street.Kind.PARTY);
    }
}
