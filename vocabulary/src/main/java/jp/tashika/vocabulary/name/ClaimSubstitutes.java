package jp.tashika.vocabulary.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** 縮退表。The table {@code claim-substitutes.tsv} and the rules before it, asked for one character at a time. */
final class ClaimSubstitutes {

    private static final Map<String, String> TABLE = table();

    private ClaimSubstitutes() {}

    /** What becomes of {@code character}, which a claim cannot carry as it is. */
    static Substitution find(int position, String character) {
        String base = ExchangeForm.withoutSelectors(character);
        if (!base.equals(character) && Repertoire.CLAIM.holdsAll(base)) {
            return found(position, character, base, Substitution.Ground.SHAPE);
        }
        return claimable(Kana.toFullWidth(base))
                .map(text -> found(position, character, text, Substitution.Ground.WIDTH))
                .or(() -> Optional.ofNullable(TABLE.get(base))
                        .map(text -> found(position, character, text, Substitution.Ground.TABLE)))
                .or(() -> compatible(base)
                        .map(text -> found(position, character, text, Substitution.Ground.COMPATIBILITY)))
                .orElseGet(() -> new Substitution(position, character, Optional.empty(), Substitution.Ground.UNKNOWN));
    }

    /** 縮退の組。All pairs of the table. */
    static Map<String, String> pairs() {
        return TABLE;
    }

    private static Substitution found(int position, String original, String text, Substitution.Ground ground) {
        return new Substitution(position, original, Optional.of(text), ground);
    }

    /** What Unicode names as the same: the base of a compatibility ideograph, é as e, ～ as 〜, ㈱ as （株）. */
    private static Optional<String> compatible(String base) {
        return switch (base) {
            case "～" -> Optional.of("〜");
            case "－", "‐", "‑", "–" -> Optional.of("−");
            case "∥" -> Optional.of("‖");
            case "―" -> Optional.of("—");
            default ->
                claimable(Normalizer.normalize(base, Normalizer.Form.NFC))
                        .or(() -> claimable(Kana.toFullWidth(Normalizer.normalize(base, Normalizer.Form.NFKC))))
                        .or(() -> claimable(Kana.toFullWidth(withoutMarks(base))));
        };
    }

    private static String withoutMarks(String base) {
        String decomposed = Normalizer.normalize(base, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static Optional<String> claimable(String text) {
        return Optional.of(text).filter(Predicate.not(String::isEmpty)).filter(Repertoire.CLAIM::holdsAll);
    }

    private static Map<String, String> table() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ClaimSubstitutes.class.getResourceAsStream("claim-substitutes.tsv")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
