package jp.tashika.simulation.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.record.RecordBuilder;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.simulation.care.Care;
import jp.tashika.simulation.care.Charged;
import jp.tashika.simulation.care.ChargedItem;

/** DPCの請求。Bills a stay that is paid by its diagnosis: so many points a day, and operations by the act. */
final class DpcBill {

    private static final String DPC_CLAIM = "0";
    private static final String RECOVERED = "2";
    private static final String MOST_RESOURCES = "01";
    private static final String CAUSE_OF_ADMISSION = "21";
    private static final String THIS_MONTH = "2";
    private static final String PLANNED = "1";
    private static final String EMERGENCY = "2";
    private static final String FIRST_TERM = "1";
    private static final String NO_FACTOR = "1.0000";
    private static final String BUNDLE = "93";

    private final ClaimDraft draft;
    private final Care.Stay stay;
    private final Care.Grouping grouping;
    private final ClaimForm form;

    private DpcBill(ClaimDraft draft, Care.Stay stay) {
        this.draft = draft;
        this.stay = stay;
        this.grouping = stay.grouping().orElseThrow();
        this.form = new ClaimForm(draft, Optional.empty());
    }

    static Claim of(ClaimDraft draft, int number) {
        return new DpcBill(draft, (Care.Stay) draft.cares().getFirst()).claim(number);
    }

    private Claim claim(int number) {
        ChargeSheet sheet = new ChargeSheet(form.layouts());
        sheet.add(form.bearers(false), stay.charges());
        ChargeSheet meals = new ChargeSheet(form.layouts());
        meals.add(form.bearers(false), MedicalBill.meals(stay));
        long bundle = (long) grouping.pointsPerDay() * stay.days();
        List<UkeRecord> records = new ArrayList<>();
        records.add(form.common(number)
                .put(ClaimFields.ADMITTED_ON, stay.day())
                .put(ClaimFields.SUMMARY_CLASS, DPC_CLAIM)
                .build());
        records.addAll(form.costBearers(bundle + sheet.points(), bundle + sheet.points()));
        diagnosis(records);
        bundle(bundle, records);
        records.addAll(sheet.records());
        records.addAll(meals.records());
        coding(records);
        return Claim.of(draft.kind(), records);
    }

    private void diagnosis(List<UkeRecord> records) {
        records.add(form.record("BU")
                .put(ClaimFields.GROUP_NUMBER, grouping.number())
                .put(ClaimFields.ADMITTED_ON, stay.day())
                .put(ClaimFields.DISCHARGED_ON, stay.dischargedOn())
                .put(ClaimFields.ENDING, RECOVERED)
                .build());
        for (String role : List.of(MOST_RESOURCES, CAUSE_OF_ADMISSION)) {
            records.add(form.record("SB")
                    .put(ClaimFields.DISEASE_CODE, stay.diagnoses().getFirst().code())
                    .put(ClaimFields.DISEASE_CLASS, role)
                    .build());
        }
        records.add(form.record("KK")
                .put(ClaimFields.URGENCY, grouping.isEmergency() ? EMERGENCY : PLANNED)
                .put(ClaimFields.AGE_AT_ADMISSION, draft.patient().age(stay.day()))
                .build());
        grouping.surgery()
                .ifPresent(operation -> records.add(form.record("SK")
                        .put(ClaimFields.CODE, operation.code())
                        .put(ClaimFields.SECTION_NUMBER, operation.section())
                        .put(ClaimFields.PERFORMED_ON, operation.performedOn())
                        .put(ClaimFields.CARE_NAME, "架空の手術")
                        .build()));
    }

    private void bundle(long points, List<UkeRecord> records) {
        records.add(form.record("GA")
                .put(ClaimFields.MONTH, draft.month())
                .put(ClaimFields.ADJUSTMENT, THIS_MONTH)
                .put(ClaimFields.GROUP_NUMBER, grouping.number())
                .put(ClaimFields.COEFFICIENT, NO_FACTOR)
                .build());
        records.add(form.record("HH")
                .put(ClaimFields.MONTH, draft.month())
                .put(ClaimFields.ADJUSTMENT, THIS_MONTH)
                .put(ClaimFields.BEARERS, form.bearers(false))
                .put(ClaimFields.STAY_CLASS, FIRST_TERM)
                .put(ClaimFields.POINTS_PER_DAY, grouping.pointsPerDay())
                .put(ClaimFields.STAY_DAYS, stay.days())
                .put(ClaimFields.POINTS, points)
                .build());
        records.add(form.record("GT")
                .put(ClaimFields.MONTH, draft.month())
                .put(ClaimFields.ADJUSTMENT, THIS_MONTH)
                .put(ClaimFields.BEARERS, form.bearers(false))
                .put(ClaimFields.SUBTOTAL_POINTS, points)
                .put(ClaimFields.BUNDLE_POINTS, points)
                .put(ClaimFields.POINTS, points)
                .put(ClaimFields.CATEGORY, BUNDLE)
                .build());
    }

    /** コーディングデータ。All that was done, whether it is paid in the bundle or by the act. */
    private void coding(List<UkeRecord> records) {
        int sequence = 0;
        for (Charged charged : grouping.given()) {
            sequence++;
            int detail = 0;
            for (ChargedItem item : charged.charge().items()) {
                detail++;
                RecordBuilder line = form.record("CD")
                        .put(ClaimFields.PERFORMED_ON, charged.day())
                        .put(ClaimFields.CATEGORY, charged.charge().category())
                        .put(ClaimFields.SEQUENCE, sequence)
                        .put(ClaimFields.DETAIL_NUMBER, detail)
                        .put(ClaimFields.TIMES, charged.times());
                switch (item) {
                    case ChargedItem.Act(String code) ->
                        records.add(line.put(ClaimFields.CODE, code).build());
                    case ChargedItem.DrugUse(var code, var quantity) -> records.add(coded(line, code, quantity));
                    case ChargedItem.MaterialUse(var code, var quantity) -> records.add(coded(line, code, quantity));
                    case ChargedItem.Remark _ -> {
                        // words are no part of the coding
                    }
                }
            }
        }
    }

    private static UkeRecord coded(RecordBuilder line, String code, BigDecimal quantity) {
        return line.put(ClaimFields.CODE, code)
                .put(ClaimFields.QUANTITY, quantity.toPlainString())
                .build();
    }
}
