package jp.tashika.structure.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tashika.structure.glossary.Glossary;
import jp.tashika.structure.reading.Module;
import jp.tashika.structure.reading.Repository;
import jp.tashika.structure.reading.SourceFile;
import jp.tashika.structure.reading.TextFile;

/** 電文名の規則。Wire names live in the formats and nowhere else (law 4). */
final class WireRules {

    static final Rule HOME = new Rule("wire-names", "電文の要素名・電文ID・コード表番号は形式の外に書かれない", WireRules::strays);
    static final Rule ONE_HOME = new Rule("wire-home", "用語集の電文名は一つの形式だけにある", WireRules::homeless);

    /** Message prefixes and numbers of code tables. */
    private static final Pattern MARK = Pattern.compile("\\b(OQS|YZK|TKK|CIP|EPS|PMH)(si|mu)[A-Za-z]{3}|\\bOQSCD\\d");
    /** What a format's own literals look like when they are element names. */
    private static final Pattern ELEMENT = Pattern.compile("[A-Z][a-z0-9]+([A-Z][a-z0-9]*)+");

    private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9]+");

    private WireRules() {}

    static List<Rule> all() {
        return List.of(HOME, ONE_HOME);
    }

    private static List<Breach> strays(Repository repository) {
        Set<String> names = wireNames(repository);
        Predicate<String> breach =
                text -> MARK.matcher(text).find() || WORDS.splitAsStream(text).anyMatch(names::contains);
        List<Breach> breaches = new ArrayList<>();
        for (Module module : repository.products()) {
            if (module.isFormat()) {
                continue;
            }
            for (SourceFile source : module.mains()) {
                source.literals().stream()
                        .filter(literal -> breach.test(literal.text()))
                        .map(literal ->
                                new Breach(source.place(literal.line()), "wire name in " + quoted(literal.text())))
                        .forEach(breaches::add);
            }
            for (TextFile text : module.texts()) {
                // its texts speak to vendors, who know the wire names
                if (!text.path().endsWith("/outcomes.tsv")) {
                    for (int i = 0; i < text.lines().size(); i++) {
                        if (breach.test(text.lines().get(i))) {
                            breaches.add(new Breach(
                                    text.place(i),
                                    "wire name in " + quoted(text.lines().get(i))));
                        }
                    }
                }
            }
        }
        return breaches;
    }

    private static Set<String> wireNames(Repository repository) {
        Stream<String> written = repository.products().stream()
                .filter(Module::isFormat)
                .flatMap(WireRules::words)
                .filter(word -> ELEMENT.matcher(word).matches());
        Stream<String> listed = Glossary.of(repository).terms().stream().flatMap(term -> term.wire().stream());
        return Stream.concat(written, listed).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Breach> homeless(Repository repository) {
        List<Breach> breaches = new ArrayList<>();
        for (Glossary.Term term : Glossary.of(repository).terms()) {
            for (String spelling : term.isPlanned() ? List.<String>of() : term.wire()) {
                List<String> homes = repository.products().stream()
                        .filter(Module::isFormat)
                        .filter(module -> words(module).anyMatch(spelling::equals))
                        .map(Module::name)
                        .toList();
                if (homes.size() != 1) {
                    breaches.add(new Breach(
                            term.place(),
                            "wire spelling " + spelling
                                    + (homes.isEmpty() ? " is in no format" : " is in several formats: " + homes)));
                }
            }
        }
        return breaches;
    }

    /** Every word that a format writes in literals, constants' names aside, and in its tables. */
    private static Stream<String> words(Module module) {
        return Stream.concat(
                        module.mains().stream()
                                .flatMap(source -> source.literals().stream())
                                .map(SourceFile.Literal::text),
                        module.texts().stream().flatMap(text -> text.lines().stream()))
                .flatMap(text -> Arrays.stream(WORDS.split(text)));
    }

    private static String quoted(String text) {
        String line = text.strip();
        return "\"" + (line.length() > 60 ? line.substring(0, 60) + "…" : line) + "\"";
    }
}
