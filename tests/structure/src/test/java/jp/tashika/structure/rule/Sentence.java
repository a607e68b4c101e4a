package jp.tashika.structure.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 一文目。How a Javadoc begins: «日本語。English sentence.»
 *
 * @param term the Japanese before the first 。, empty when there is none
 * @param english the sentence after it, up to its full stop; empty when there is none
 */
public record Sentence(String term, String english) {

    private static final Pattern FORM = Pattern.compile("^([^。\\n]+)。\\s*(.*)$", Pattern.DOTALL);
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern ENGLISH = Pattern.compile("^([A-Za-z{<(\"0-9./].*?[.!?])(?=\\s|$)", Pattern.DOTALL);

    public static Sentence of(String doc) {
        Matcher form = FORM.matcher(doc.strip());
        if (!form.matches() || !(isJapanese(form.group(1)) || isProperName(form.group(1)))) {
            return new Sentence("", "");
        }
        Matcher english = ENGLISH.matcher(form.group(2).strip());
        return new Sentence(
                form.group(1).strip(), english.find() ? english.group(1).replaceAll("\\s+", " ") : "");
    }

    /** Whether {@code text} holds a Japanese character. */
    public static boolean isJapanese(String text) {
        return JAPANESE.matcher(text).find();
    }

    public boolean hasTerm() {
        return !term.isEmpty();
    }

    public boolean isBilingual() {
        return hasTerm() && !english.isEmpty();
    }

    /** A proper name such as POM, UTF-8 or Shift_JIS is a Japanese term too. */
    private static boolean isProperName(String text) {
        return text.matches("[A-Z][A-Za-z]*[-_]?[A-Z0-9]+");
    }
}
