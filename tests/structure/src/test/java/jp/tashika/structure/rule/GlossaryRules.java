package jp.tashika.structure.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tashika.structure.glossary.Glossary;
import jp.tashika.structure.glossary.GlossaryPage;
import jp.tashika.structure.glossary.Lister;
import jp.tashika.structure.reading.Module;
import jp.tashika.structure.reading.Repository;
import jp.tashika.structure.reading.SourceFile;
import jp.tashika.structure.reading.Table;

/** 用語の規則。Code and glossary agree («日本語。English sentence.»), and no avoided word is used. */
final class GlossaryRules {

    static final Rule FORM = new Rule("glossary-form", "用語集の各行は形が正しい", GlossaryRules::illFormed);
    static final Rule SENTENCES = new Rule("javadoc-bilingual", "公開の型の説明は「日本語。English.」で始まる", GlossaryRules::untold);
    static final Rule LISTED = new Rule("types-in-glossary", "公開の型とその日本語は用語集にある", GlossaryRules::unlisted);
    static final Rule ALIVE = new Rule("glossary-in-code", "用語集の型・要素・定数・パッケージはコードにある", GlossaryRules::dead);
    static final Rule AVOIDED = new Rule("avoided-words", "避ける語とローマ字を名前に使わない", GlossaryRules::avoided);
    static final Rule PAGE = new Rule("glossary-page", "glossary.mdは用語集から作られたまま", GlossaryRules::stalePage);

    private static final Set<String> KINDS = Set.of("type", "component", "constant", "package", "wire-only", "word");
    private static final Set<String> STATUSES = Set.of("used", "planned", "new");
    private static final Pattern READING = Pattern.compile("[ぁ-んー・、（）0-9A-Za-z ]+");

    private GlossaryRules() {}

    static List<Rule> all() {
        return List.of(FORM, SENTENCES, LISTED, ALIVE, AVOIDED, PAGE);
    }

    private static List<Breach> illFormed(Repository repository) {
        List<Breach> breaches = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Glossary.Term term : Glossary.of(repository).terms()) {
            if (term.columns() != Glossary.COLUMNS) {
                breaches.add(new Breach(term.place(), term.columns() + " columns, not " + Glossary.COLUMNS));
            }
            if (!KINDS.contains(term.kind())) {
                breaches.add(new Breach(term.place(), "kind " + term.kind() + " is none of " + new TreeSet<>(KINDS)));
            }
            if (!STATUSES.contains(term.status())) {
                breaches.add(
                        new Breach(term.place(), "status " + term.status() + " is none of " + new TreeSet<>(STATUSES)));
            }
            boolean proposed = term.status().equals("new");
            if (!proposed && !READING.matcher(term.reading()).matches()) {
                breaches.add(new Breach(term.place(), "the reading of " + term.ja() + " is not hiragana"));
            }
            if (!proposed && !Sentence.of(term.meaning()).isBilingual()) {
                breaches.add(
                        new Breach(term.place(), "the meaning of " + term.ja() + " is not 「日本語の文。English sentence.」"));
            }
            if (!seen.add(term.ja() + " " + term.en() + " " + term.kind())) {
                breaches.add(new Breach(term.place(), term.ja() + " " + term.en() + " stands there twice"));
            }
        }
        return breaches;
    }

    private static List<Breach> untold(Repository repository) {
        List<Breach> breaches = new ArrayList<>();
        for (SourceFile source : repository.mains()) {
            for (SourceFile.Type type : source.types()) {
                if (type.visible()) {
                    Sentence sentence = Sentence.of(type.doc());
                    if (!(type.nested() ? sentence.hasTerm() : sentence.isBilingual())) {
                        breaches.add(new Breach(
                                source.place(type.line()),
                                type.name() + " does not begin «日本語。" + (type.nested() ? "»" : "English sentence.»")));
                    }
                    type.constants().stream()
                            .filter(constant -> !Sentence.of(constant.doc()).hasTerm()
                                    && !Sentence.isJapanese(constant.arguments()))
                            .map(constant -> new Breach(
                                    source.place(constant.line()),
                                    type.name() + "." + constant.name() + " does not begin «日本語。»"))
                            .forEach(breaches::add);
                }
            }
        }
        return breaches;
    }

    private static List<Breach> unlisted(Repository repository) {
        return Lister.missing(repository).stream()
                .map(missing -> new Breach(missing.place(), "not in " + Glossary.FILE + "; add\n" + missing.line()))
                .toList();
    }

    private static List<Breach> dead(Repository repository) {
        Set<String> types = types(repository)
                .flatMap(type -> Stream.of(type.name(), Sentence.of(type.doc()).term() + " " + type.name()))
                .collect(Collectors.toUnmodifiableSet());
        Set<String> members = types(repository)
                .flatMap(type -> Stream.of(
                                type.components().stream().map(SourceFile.Component::name),
                                type.constants().stream().map(SourceFile.Constant::name),
                                type.methods().stream())
                        .flatMap(names -> names)
                        .map(name -> type.name() + "." + name))
                .collect(Collectors.toUnmodifiableSet());
        Set<String> packages = repository.mains().stream()
                .map(SourceFile::packageName)
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toUnmodifiableSet());
        List<Breach> breaches = new ArrayList<>();
        for (Glossary.Term term : Glossary.of(repository).terms()) {
            boolean found = switch (term.kind()) {
                case "type" -> types.contains(term.ja() + " " + term.en());
                case "component", "constant" -> members.contains(term.en());
                case "package" -> packages.contains(term.en());
                default -> !term.isPlanned();
            };
            if (!found && !term.isPlanned()) {
                boolean renamed = types.contains(term.en()) && term.isType();
                breaches.add(new Breach(
                        term.place(),
                        term.kind() + " " + term.en()
                                + (renamed ? " is not «" + term.ja() + "» in code" : " is not in code")));
            }
            if (found && term.isPlanned()) {
                breaches.add(
                        new Breach(term.place(), term.kind() + " " + term.en() + " is in code: no longer planned"));
            }
        }
        return breaches;
    }

    private static Stream<SourceFile.Type> types(Repository repository) {
        return repository.mains().stream().flatMap(source -> source.types().stream());
    }

    private static List<Breach> avoided(Repository repository) {
        List<String> stems = Table.resource("romaji.tsv").rows().stream()
                .map(row -> row.cell(0))
                .toList();
        List<String> words = Glossary.of(repository).terms().stream()
                .flatMap(Glossary.Term::forbidden)
                .distinct()
                .toList();
        List<Breach> breaches = new ArrayList<>();
        for (Module module : repository.modules()) {
            for (SourceFile source : module.sources()) {
                for (SourceFile.Name name : source.names()) {
                    if (isWireConstant(module, name)) {
                        continue;
                    }
                    List<String> ends = ends(Words.lowerCase(name.text()));
                    stems.stream()
                            .filter(stem -> ends.stream().anyMatch(end -> end.startsWith(stem)))
                            .map(stem -> new Breach(source.place(name.line()), name.text() + " contains " + stem))
                            .forEach(breaches::add);
                    words.stream()
                            .filter(word -> contains(Words.lowerCase(name.text()), Words.lowerCase(word)))
                            .map(word -> new Breach(source.place(name.line()), name.text() + " uses " + word))
                            .forEach(breaches::add);
                }
            }
        }
        return breaches;
    }

    /** A constant of a format may be called as the wire name it holds. */
    private static boolean isWireConstant(Module module, SourceFile.Name name) {
        return module.isFormat()
                && name.role() == SourceFile.Name.Role.CONSTANT
                && name.text().equals(name.text().toUpperCase(Locale.ROOT));
    }

    /** The identifier from each of its words on, so that a stem is found at the beginning of a word only. */
    private static List<String> ends(List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(from -> String.join("", words.subList(from, words.size())))
                .toList();
    }

    private static boolean contains(List<String> words, List<String> sought) {
        for (int i = 0; i + sought.size() <= words.size(); i++) {
            if (words.subList(i, i + sought.size()).equals(sought)) {
                return true;
            }
        }
        return false;
    }

    private static List<Breach> stalePage(Repository repository) {
        Path page = repository.root().resolve(GlossaryPage.FILE);
        try {
            String written = Files.exists(page) ? Files.readString(page) : "";
            return written.equals(GlossaryPage.of(Glossary.of(repository)))
                    ? List.of()
                    : List.of(
                            new Breach(GlossaryPage.FILE.toString(), "is not what the glossary makes; run the lister"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
