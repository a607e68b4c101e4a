package jp.tashika.vocabulary.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 請求可能な表記。A name in the characters a claim can carry (JIS X 0208 alone), with a line for every character changed.
 *
 * <p>Made from the name as registered, so that 髙 becomes 高 although the exchange shows ●. A character without a
 * substitute is written 〓, which a claim can carry and no name contains, and has its own line: nothing is silent.
 *
 * @param text the form, every character in JIS X 0208
 * @param substitutions what was changed, in the order of the name; empty when the name was safe as it stood
 */
public record ClaimSafeForm(String text, List<Substitution> substitutions) {

    /** げた記号。Stands in the text for a character without a substitute. */
    public static final char GETA = '〓';

    public ClaimSafeForm {
        substitutions = List.copyOf(substitutions);
        if (!Repertoire.CLAIM.holdsAll(text)) {
            throw new IllegalArgumentException("outside JIS X 0208, length " + text.length());
        }
    }

    public static ClaimSafeForm of(String original) {
        StringBuilder text = new StringBuilder(original.length());
        List<Substitution> substitutions = new ArrayList<>();
        int position = 0;
        int i = 0;
        while (i < original.length()) {
            int end = endOfCharacter(original, i);
            String character = original.substring(i, end);
            i = end;
            position++;
            Optional<Substitution> change = change(position, character);
            change.ifPresent(substitutions::add);
            text.append(
                    change.map(c -> c.substitute().orElse(String.valueOf(GETA))).orElse(character));
        }
        return new ClaimSafeForm(text.toString(), substitutions);
    }

    /** そのまま請求可。Whether the name was safe as it stood. */
    public boolean isUnchanged() {
        return substitutions.isEmpty();
    }

    /** Whether every character found a substitute; otherwise the desk has to ask the patient. */
    public boolean isComplete() {
        return substitutions.stream().allMatch(s -> s.substitute().isPresent());
    }

    private static Optional<Substitution> change(int position, String character) {
        int base = character.codePointAt(0);
        boolean alone = Character.charCount(base) == character.length();
        if (base == ExchangeForm.BULLET) {
            return Optional.of(
                    new Substitution(position, character, Optional.empty(), Substitution.Ground.RECEIVED_AS_BULLET));
        }
        if (alone && Repertoire.CLAIM.holds(base)) {
            return Optional.empty();
        }
        return Optional.of(ClaimSubstitutes.find(position, character));
    }

    /** A character of a name: a base with the selectors and marks that follow it. */
    private static int endOfCharacter(String text, int start) {
        int end = text.offsetByCodePoints(start, 1);
        while (end < text.length() && followsBase(text.codePointAt(end))) {
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private static boolean followsBase(int codePoint) {
        return ExchangeForm.isVariationSelector(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || codePoint == 'ﾞ'
                || codePoint == 'ﾟ';
    }

    /** Personal: only lengths are shown. */
    @Override
    public String toString() {
        return "ClaimSafeForm[" + text.length() + " characters, " + substitutions.size() + " changed]";
    }
}
