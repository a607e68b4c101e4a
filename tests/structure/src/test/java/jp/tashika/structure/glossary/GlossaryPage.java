package jp.tashika.structure.glossary;

import java.nio.file.Path;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** 用語集のページ。The glossary as a Markdown page for readers, in the order of the readings. */
public final class GlossaryPage {

    public static final Path FILE = Path.of("docs/glossary.md");

    private static final String HEAD = """
            # 用語集 / Glossary

            Made from [glossary.tsv](glossary.tsv) by `jp.tashika.structure.glossary.Lister --write`; do not edit by hand.
            `planned`: agreed, but not in code yet. `new`: taken over from code, its reading and meaning not yet settled.

            """;

    private static final Map<String, String> CHAPTERS = chapters();

    private GlossaryPage() {}

    private static Map<String, String> chapters() {
        Map<String, String> chapters = new TreeMap<>();
        chapters.put("1 type", "型 / Types");
        chapters.put("2 component", "要素 / Components");
        chapters.put("3 constant", "定数 / Constants");
        chapters.put("4 package", "パッケージ / Packages");
        chapters.put("5 wire-only", "電文だけの語 / Wire names only");
        chapters.put("6 word", "語 / Words");
        return chapters;
    }

    public static String of(Glossary glossary) {
        StringBuilder page = new StringBuilder(HEAD);
        CHAPTERS.forEach((key, title) -> {
            List<Glossary.Term> terms = glossary.terms().stream()
                    .filter(term -> term.kind().equals(key.substring(2)))
                    .sorted(order())
                    .toList();
            if (!terms.isEmpty()) {
                page.append("## ").append(title).append("\n\n");
                page.append("| 日本語 | よみ | in code | 意味 / meaning | 電文 / wire | 避ける / avoid | 出典 / source |\n");
                page.append("|---|---|---|---|---|---|---|\n");
                terms.forEach(term -> page.append(row(term)));
                page.append('\n');
            }
        });
        return page.toString().stripTrailing() + "\n";
    }

    private static Comparator<Glossary.Term> order() {
        Collator japanese = Collator.getInstance(Locale.JAPANESE);
        return Comparator.comparing(Glossary.Term::reading, japanese)
                .thenComparing(Glossary.Term::ja)
                .thenComparing(Glossary.Term::en);
    }

    private static String row(Glossary.Term term) {
        String status = term.status().equals("used") ? "" : " (" + term.status() + ")";
        return "| " + term.ja() + " | " + term.reading() + " | `" + term.en() + "`" + status + " | "
                + term.meaning().replace("|", "\\|") + " | " + list(term.wire()) + " | " + list(term.avoid()) + " | "
                + term.source() + " |\n";
    }

    private static String list(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }
}
