package jp.tashika.structure.glossary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tashika.structure.reading.Table;

/** 読みの推定。Guesses how a new term is read from words and terms already there; empty when a part is unknown. */
final class Readings {

    private final Map<String, String> known;

    private Readings(Map<String, String> known) {
        this.known = known;
    }

    static Readings of(Glossary glossary) {
        Map<String, String> all = new HashMap<>();
        Table.resource("readings.tsv").rows().forEach(row -> all.put(row.cell(0), row.cell(1)));
        glossary.terms().stream()
                .filter(term -> !term.reading().isEmpty())
                .forEach(term -> all.put(term.ja(), term.reading()));
        Map<String, String> longestFirst = new LinkedHashMap<>();
        all.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(word -> longestFirst.put(word, all.get(word)));
        return new Readings(longestFirst);
    }

    String guess(String term) {
        StringBuilder reading = new StringBuilder();
        int at = 0;
        while (at < term.length()) {
            String rest = term.substring(at);
            List<Map.Entry<String, String>> fitting = known.entrySet().stream()
                    .filter(word -> rest.startsWith(word.getKey()))
                    .limit(1)
                    .toList();
            if (!fitting.isEmpty()) {
                reading.append(fitting.getFirst().getValue());
                at += fitting.getFirst().getKey().length();
            } else if (isKana(rest.charAt(0)) || rest.charAt(0) < 0x80) {
                reading.append(hiragana(rest.charAt(0)));
                at++;
            } else {
                return "";
            }
        }
        return reading.toString();
    }

    private static boolean isKana(char c) {
        return (c >= 'ぁ' && c <= 'ん') || (c >= 'ァ' && c <= 'ヶ') || "ー・、（）".indexOf(c) >= 0;
    }

    private static char hiragana(char c) {
        return c >= 'ァ' && c <= 'ヶ' ? (char) (c - 'ァ' + 'ぁ') : c;
    }
}
