package jp.tashika.structure.glossary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tashika.structure.reading.Repository;
import jp.tashika.structure.reading.SourceFile;
import jp.tashika.structure.rule.Sentence;

/** 用語の洗い出し。Lists the public types the glossary lacks, ready to paste, and writes the page. */
public final class Lister {

    /**
     * 欠けた用語。A public type that the glossary does not know by its Japanese word.
     *
     * @param line the line to add, or the hint to write the Javadoc first
     */
    public record Missing(String place, String line) {}

    private Lister() {}

    public static List<Missing> missing(Repository repository) {
        Glossary glossary = Glossary.of(repository);
        Set<String> known =
                glossary.types().map(term -> term.ja() + " " + term.en()).collect(Collectors.toUnmodifiableSet());
        Readings readings = Readings.of(glossary);
        Map<String, Missing> missing = new LinkedHashMap<>();
        for (SourceFile source : repository.mains()) {
            for (SourceFile.Type type : source.types()) {
                Sentence sentence = Sentence.of(type.doc());
                String key = sentence.term() + " " + type.name();
                if (type.visible() && !known.contains(key)) {
                    missing.putIfAbsent(
                            key,
                            new Missing(
                                    source.place(type.line()),
                                    sentence.hasTerm()
                                            ? line(type, sentence, source, readings)
                                            : "(first let the Javadoc of " + type.name()
                                                    + " begin «日本語。English sentence.»)"));
                }
            }
        }
        return new ArrayList<>(missing.values());
    }

    private static String line(SourceFile.Type type, Sentence sentence, SourceFile source, Readings readings) {
        return String.join(
                "\t",
                sentence.term(),
                readings.guess(sentence.term()),
                type.name(),
                "type",
                plain(sentence.english()),
                source.packageName().replaceFirst("^jp\\.tashika\\.", ""),
                "-",
                "-",
                "new");
    }

    /** Without the tags of Javadoc. */
    private static String plain(String english) {
        return english.replaceAll("\\{@\\w+ #?([^}]*)}", "$1").replaceAll("</?\\w+>", "");
    }

    /**
     * Without an argument prints the missing lines; with {@code --write} appends them to the glossary, takes
     * {@code planned} away where code has arrived, and writes the page.
     */
    public static void main(String[] arguments) throws IOException {
        Repository repository = Repository.here();
        List<Missing> missing = missing(repository);
        if (List.of(arguments).contains("--write")) {
            write(repository, missing);
        } else {
            missing.forEach(one -> System.out.println(one.line()));
        }
        System.err.println(missing.size() + " public types are not in " + Glossary.FILE);
    }

    private static void write(Repository repository, List<Missing> missing) throws IOException {
        Path file = repository.root().resolve(Glossary.FILE);
        Set<String> inCode = repository.mains().stream()
                .flatMap(source -> source.types().stream())
                .map(type -> Sentence.of(type.doc()).term() + "\t" + type.name())
                .collect(Collectors.toUnmodifiableSet());
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            boolean arrived = cells.length == Glossary.COLUMNS
                    && cells[8].equals("planned")
                    && inCode.contains(cells[0] + "\t" + cells[2]);
            lines.add(arrived ? line.replaceFirst("\tplanned$", "\tused") : line);
        }
        missing.stream()
                .map(Missing::line)
                .filter(line -> !line.startsWith("("))
                .forEach(lines::add);
        Files.write(file, lines);
        Files.writeString(
                repository.root().resolve(GlossaryPage.FILE),
                GlossaryPage.of(Glossary.of(repository)),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }
}
