package jp.tashika.core.redirection;

import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.core.registry.Sex;
import jp.tashika.vocabulary.number.CanonicalNumber;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * レセプト記載の患者。What a claim says of its patient.
 *
 * @param insured 記号・番号, with the 枝番 where the facility knew it; absent where the claim gives no 番号
 * @param kana カタカナ氏名
 */
public record ClaimedPerson(
        InsurerNumber insurer,
        Optional<InsuredNumber> insured,
        LocalDate birthdate,
        Optional<Sex> sex,
        Optional<String> name,
        Optional<String> kana) {

    /** Fewer digits may be somebody's number. */
    private static final int SEVENS_MIN = 4;

    /**
     * 不詳の印。Whether the facility filled the numbers with 7, as it does for a patient it knows by name only.
     *
     * <p>Somebody may have a number of sevens: who fits the numbers goes first.
     */
    public boolean isUnknownIdentity() {
        return isSevens(insurer.printed())
                || insured.map(InsuredNumber::number)
                        .map(CanonicalNumber::strict)
                        .filter(ClaimedPerson::isSevens)
                        .isPresent();
    }

    /** 枝番の有無。Whether the claim names the branch. */
    public boolean hasBranch() {
        return insured.flatMap(InsuredNumber::branch).isPresent();
    }

    private static boolean isSevens(String digits) {
        return digits.length() >= SEVENS_MIN && digits.chars().allMatch(c -> c == '7');
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "ClaimedPerson[masked]";
    }
}
