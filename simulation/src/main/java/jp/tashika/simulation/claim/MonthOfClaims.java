package jp.tashika.simulation.claim;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.simulation.care.Care;
import jp.tashika.simulation.care.FictionalPatient;
import jp.tashika.simulation.care.MonthOfCare;
import jp.tashika.simulation.population.FictionalFacility;

/** 月のレセプト。Sorts what was done for a person in a month into claims. */
final class MonthOfClaims {

    private final MonthOfCare care;
    private final Desk desk;

    MonthOfClaims(MonthOfCare care, Desk desk) {
        this.care = care;
        this.desk = desk;
    }

    /**
     * 請求の単位。What stands on one claim.
     *
     * @param prescriber of pharmacies, who bill for each prescribing facility by itself
     * @param stay which stay in hospital, from 1; 0 for visits
     */
    private record Bundle(
            FictionalFacility facility,
            ClaimKind kind,
            Shown shown,
            Optional<FictionalFacility> prescriber,
            int stay) {}

    List<ClaimDraft> of(FictionalPatient patient, YearMonth month) {
        Map<Bundle, List<Care>> bundles = new LinkedHashMap<>();
        int stays = 0;
        for (Care one : care.of(patient, month)) {
            int stay = one instanceof Care.Stay ? ++stays : 0;
            desk.shown(patient, one.facility(), one.day())
                    .map(shown -> new Bundle(one.facility(), ClaimDraft.kind(one), shown, prescriber(one), stay))
                    .ifPresent(bundle -> bundles.computeIfAbsent(bundle, _ -> new ArrayList<>())
                            .add(one));
        }
        List<ClaimDraft> drafts = new ArrayList<>(bundles.size());
        bundles.forEach((bundle, cares) ->
                drafts.add(new ClaimDraft(bundle.kind(), bundle.facility(), month, patient, bundle.shown(), cares)));
        return drafts;
    }

    private static Optional<FictionalFacility> prescriber(Care care) {
        return care instanceof Care.Dispensed(var prescription)
                ? Optional.of(prescription.prescriber())
                : Optional.empty();
    }
}
