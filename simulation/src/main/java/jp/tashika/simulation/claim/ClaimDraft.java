package jp.tashika.simulation.claim;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.simulation.care.Care;
import jp.tashika.simulation.care.FictionalPatient;
import jp.tashika.simulation.population.FictionalCoverage;
import jp.tashika.simulation.population.FictionalFacility;

/**
 * レセプトの下書き。What will be one claim: the care of one patient at one facility in one month, by one card.
 *
 * @param cares of one kind, in the order of the days
 */
record ClaimDraft(
        ClaimKind kind,
        FictionalFacility facility,
        YearMonth month,
        FictionalPatient patient,
        Shown shown,
        List<Care> cares) {

    ClaimDraft {
        cares = List.copyOf(cares);
    }

    /** 請求の種類。As which kind of claim care is billed. */
    static ClaimKind kind(Care care) {
        return switch (care) {
            case Care.Visit _ -> ClaimKind.MEDICAL;
            case Care.DentalVisit _ -> ClaimKind.DENTAL;
            case Care.Dispensed _ -> ClaimKind.DISPENSING;
            case Care.Stay stay -> stay.grouping().isPresent() ? ClaimKind.DPC : ClaimKind.MEDICAL;
        };
    }

    /** 入院。Whether it is about a stay in hospital. */
    boolean isStay() {
        return cares.getFirst() instanceof Care.Stay;
    }

    /** 実日数の日。Each day on which something was done. */
    Set<LocalDate> days() {
        Set<LocalDate> days = new TreeSet<>();
        for (Care care : cares) {
            if (care instanceof Care.Stay stay) {
                stay.day().datesUntil(stay.dischargedOn().plusDays(1)).forEach(days::add);
            } else {
                days.add(care.day());
            }
        }
        return days;
    }

    /** 資格についての目印。What is special about the card. */
    Set<ClaimMark> marks() {
        Set<ClaimMark> marks = EnumSet.noneOf(ClaimMark.class);
        if (shown.coverage().isPresent()) {
            FictionalCoverage coverage = shown.coverage().get();
            List<LocalDate> uncovered = new ArrayList<>(days());
            int all = uncovered.size();
            uncovered.removeIf(coverage.period()::covers);
            if (!uncovered.isEmpty()) {
                marks.add(uncovered.size() < all ? ClaimMark.CHANGED_WITHIN : ClaimMark.OLD_CARD);
                if (uncovered.stream().anyMatch(day -> patient.inForce(day).isEmpty())) {
                    marks.add(ClaimMark.NOTHING_INSTEAD);
                }
            }
        }
        return marks;
    }

    /** Personal: only what it is. */
    @Override
    public String toString() {
        return "ClaimDraft[" + kind + ", " + month + "]";
    }
}
