package jp.tashika.structure.rule;

import java.util.List;
import java.util.regex.Pattern;

/** 語。The words of an identifier: {@code maxRowCount}, {@code MAX_ROW_COUNT} and {@code XmlMsg} fall apart. */
public final class Words {

    private static final Pattern BETWEEN = Pattern.compile(
            "_+|\\.|\\$|-|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])");

    private Words() {}

    /** In the spelling of the identifier, without empty ones. */
    public static List<String> of(String identifier) {
        return BETWEEN.splitAsStream(identifier).filter(word -> !word.isEmpty()).toList();
    }

    public static List<String> lowerCase(String identifier) {
        return of(identifier).stream()
                .map(word -> word.toLowerCase(java.util.Locale.ROOT))
                .toList();
    }
}
