package jp.tashika.format.oqs.message;

import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.format.oqs.code.CeilingConsent;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 資格確認照会用情報。What one person is asked for by numbers.
 *
 * @param ceilingConsent whether the patient agreed to show the 限度額適用認定証
 * @param mark 任意の識別子, by which the client knows its row again
 */
public record EligibilityQuery(
        InsurerNumber insurer,
        InsuredNumber insured,
        LocalDate birthdate,
        CeilingConsent ceilingConsent,
        Optional<ClientMark> mark) {

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "EligibilityQuery[***]";
    }
}
