package jp.tashika.format.checkup.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 受診者。The person examined, as the document names them.
 *
 * @param insured symbol and number at most {@value #NUMBER_MAX} characters each, branch two digits
 * @param others numbers of other kinds, in the order of the document
 * @param kana 氏名カナ in one string, at most {@value #NAME_MAX} characters
 */
public record Examinee(
        InsurerNumber insurer,
        InsuredNumber insured,
        List<OtherId> others,
        Optional<PostalAddress> address,
        String kana,
        Sex sex,
        LocalDate birthdate) {

    public static final int NUMBER_MAX = 40;
    public static final int NAME_MAX = 100;

    public Examinee {
        others = List.copyOf(others);
        Plain.line(kana, NAME_MAX);
        Plain.line(insured.number(), NUMBER_MAX);
        insured.symbol().ifPresent(text -> Plain.line(text, NUMBER_MAX));
        if (!insured.branch().map(text -> Plain.isDigits(text, 2)).orElse(true)) {
            throw new IllegalArgumentException("two digits of a branch expected");
        }
    }

    /** Personal: nothing but the insurer is shown. */
    @Override
    public String toString() {
        return "Examinee[of " + insurer + ", masked]";
    }
}
