package jp.tashika.format.oqs.record;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.oqs.message.Texts;

/**
 * 診療年月。What one facility did in one month, as its claim tells.
 *
 * @param facility where the patient was treated or the drugs handed out
 * @param prescriber who wrote the prescription, when it was another
 * @param section 入外区分: in the hospital or not, as the wire codes it
 */
public record CareMonth(
        YearMonth month,
        RecordFacility facility,
        Optional<RecordFacility> prescriber,
        Optional<String> section,
        List<CareDay> days) {

    public CareMonth {
        section = Texts.present(section);
        days = List.copyOf(days);
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "CareMonth[***]";
    }
}
