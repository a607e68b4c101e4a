package jp.tashika.central.checkup;

import jp.tashika.vocabulary.outcome.Fault;

/**
 * 不備の表示。A fault as an insurer is told of it.
 *
 * @param weight REFUSED, or NOTED when the document was taken in spite of it
 */
public record FaultLine(String weight, String code, String path, String detail, String deskText, String vendorText) {

    static FaultLine of(String weight, Fault fault) {
        return new FaultLine(
                weight,
                fault.outcome().code(),
                fault.path(),
                fault.detail(),
                fault.outcome().deskText(),
                fault.outcome().vendorText());
    }
}
