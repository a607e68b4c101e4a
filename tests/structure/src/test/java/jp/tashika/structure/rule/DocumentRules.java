package jp.tashika.structure.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tashika.structure.reading.Repository;

/** 文書の規則。Documents point at what is there, so that they cannot rot unseen. */
final class DocumentRules {

    static final Rule LINKS = new Rule("document-links", "文書のリンク先がある", DocumentRules::deadLinks);

    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)\\s]*)?\\)");

    private DocumentRules() {}

    static List<Rule> all() {
        return List.of(LINKS);
    }

    private static List<Breach> deadLinks(Repository repository) {
        List<Breach> breaches = new ArrayList<>();
        for (Path document : documents(repository.root())) {
            LINK.matcher(read(document))
                    .results()
                    .map(found -> found.group(1))
                    .filter(link -> !link.contains(":"))
                    .filter(link -> !Files.exists(document.resolveSibling(link)))
                    .map(link -> new Breach(
                            repository.root().relativize(document).toString().replace('\\', '/'),
                            "nothing is at " + link))
                    .forEach(breaches::add);
        }
        return breaches;
    }

    /** The pages at the root and all below {@code docs}. */
    private static List<Path> documents(Path root) {
        try (Stream<Path> top = Files.list(root);
                Stream<Path> below =
                        Files.exists(root.resolve("docs")) ? Files.walk(root.resolve("docs")) : Stream.empty()) {
            return Stream.concat(top, below)
                    .filter(file -> file.toString().endsWith(".md") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
