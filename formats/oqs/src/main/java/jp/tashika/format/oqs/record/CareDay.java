package jp.tashika.format.oqs.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 診療日。What was done or handed out on one day.
 *
 * @param date absent in claims that do not tell the day
 * @param prescribed 処方日
 */
public record CareDay(
        Optional<LocalDate> date,
        Optional<LocalDate> prescribed,
        List<DrugLine> drugs,
        List<TreatmentLine> treatments) {

    public CareDay {
        drugs = List.copyOf(drugs);
        treatments = List.copyOf(treatments);
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "CareDay[***]";
    }
}
