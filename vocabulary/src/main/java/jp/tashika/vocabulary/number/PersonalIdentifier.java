package jp.tashika.vocabulary.number;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 個人識別子。One text for an insured person: {@code 保険者番号(8):記号:番号:枝番} (domain rules 1.5).
 *
 * <p>Empty parts keep their place: {@code 00012345::１８７:}. The parts are spelt as registered, without blanks.
 */
public record PersonalIdentifier(InsurerNumber insurer, InsuredNumber insured) {

    private static final Pattern FORM = Pattern.compile("(\\d{8}):([^:\\s　]{0,20}):([^:\\s　]{1,20}):(\\d\\d)?");

    public PersonalIdentifier {
        if (insured.number().indexOf(':') >= 0 || insured.symbol().orElse("").indexOf(':') >= 0) {
            throw new IllegalArgumentException("a colon inside symbol or number");
        }
    }

    public static Optional<PersonalIdentifier> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        InsuredNumber insured =
                new InsuredNumber(Optional.of(parts.group(2)), parts.group(3), Optional.ofNullable(parts.group(4)));
        return Optional.of(new PersonalIdentifier(new InsurerNumber(parts.group(1)), insured));
    }

    /** 識別子。The text itself. */
    public String text() {
        return insurer.digits() + ":" + plain(insured.symbol().orElse("")) + ":" + plain(insured.number()) + ":"
                + plain(insured.branch().orElse(""));
    }

    private static String plain(String part) {
        StringBuilder plain = new StringBuilder(part.length());
        part.codePoints()
                .filter(c -> !Character.isSpaceChar(c) && !Character.isWhitespace(c))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Personal: only the insurer is shown. */
    @Override
    public String toString() {
        return "PersonalIdentifier[" + insurer + ", masked]";
    }
}
