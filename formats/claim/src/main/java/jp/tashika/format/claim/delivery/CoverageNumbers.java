package jp.tashika.format.claim.delivery;

import java.util.Optional;
import jp.tashika.vocabulary.name.ClaimSafeForm;
import jp.tashika.vocabulary.name.ExchangeForm;
import jp.tashika.vocabulary.name.Kana;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 資格の番号。The numbers a coverage is billed under.
 *
 * @param insured as registered; absent where the claim that names them gives none
 */
public record CoverageNumbers(InsurerNumber insurer, Optional<InsuredNumber> insured) {

    public static CoverageNumbers of(InsurerNumber insurer, InsuredNumber insured) {
        return new CoverageNumbers(insurer, Optional.of(insured));
    }

    /** 請求可能な表記。The same as a claim can carry them: each all half-width or all full-width, within JIS X 0208. */
    public CoverageNumbers claimSafe() {
        return new CoverageNumbers(
                insurer,
                insured.map(numbers -> new InsuredNumber(
                        numbers.symbol().map(CoverageNumbers::safe), safe(numbers.number()), numbers.branch())));
    }

    private static String safe(String text) {
        boolean half = text.chars().allMatch(c -> c > ' ' && c <= '~' && c != ',' && c != '"');
        return half
                ? text
                : ExchangeForm.inShiftJis(
                        ClaimSafeForm.of(Kana.toFullWidth(text)).text());
    }

    /** Personal: only the insurer is shown. */
    @Override
    public String toString() {
        return "CoverageNumbers[" + insurer + "]";
    }
}
