package jp.tashika.simulation.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.simulation.care.Care;

/** 歯科の請求。Bills the days at a dentist's. */
final class DentalBill {

    private static final String ONGOING = "1";
    private static final String PRINCIPAL = "01";

    private DentalBill() {}

    static Claim of(ClaimDraft draft, UkeRecord opening, int number) {
        ClaimForm form = new ClaimForm(draft, Optional.empty());
        ChargeSheet sheet = new ChargeSheet(form.layouts());
        List<Care.DentalVisit> visits =
                draft.cares().stream().map(care -> (Care.DentalVisit) care).toList();
        visits.forEach(visit -> sheet.add(form.bearers(false), visit.charges()));
        Care.DentalVisit first = visits.getFirst();
        List<UkeRecord> records = new ArrayList<>();
        records.add(opening);
        records.add(form.common(number)
                .put(ClaimFields.TREATMENT_FROM, first.since())
                .put(ClaimFields.ENDING, ONGOING)
                .build());
        records.addAll(form.costBearers(sheet.points(), sheet.points()));
        records.add(form.record("HS")
                .put(ClaimFields.TREATMENT_FROM, first.since())
                .put(ClaimFields.ENDING, ONGOING)
                .put(ClaimFields.TEETH, first.tooth())
                .put(ClaimFields.DISEASE_CODE, first.disease())
                .put(ClaimFields.PRINCIPAL, PRINCIPAL)
                .build());
        records.addAll(sheet.records());
        return Claim.of(draft.kind(), records);
    }
}
