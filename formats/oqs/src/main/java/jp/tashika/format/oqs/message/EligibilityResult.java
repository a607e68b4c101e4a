package jp.tashika.format.oqs.message;

import java.util.List;
import java.util.Optional;
import jp.tashika.format.oqs.code.PrescriptionForm;
import jp.tashika.format.oqs.code.Validity;

/**
 * 資格確認結果。The answer about one person, to numbers or to a card (OQSsiquc01res, face).
 *
 * @param prescriptionForm 処方箋発行形態, chosen at the reader
 * @param validity absent on an error
 * @param echo what was asked; absent when a card was shown
 * @param coverages 資格確認結果: insurance first, then 医療扶助
 */
public record EligibilityResult(
        ResultHeader header,
        Optional<PrescriptionForm> prescriptionForm,
        Processing processing,
        Optional<Validity> validity,
        Optional<QueryEcho> echo,
        List<ConfirmedCoverage> coverages) {

    public EligibilityResult {
        coverages = List.copyOf(coverages);
    }
}
