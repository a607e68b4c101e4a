package jp.tashika.simulation.claim;

import jp.tashika.format.insurer.row.CertificateStatement.ElderlyShare;
import jp.tashika.format.insurer.row.CopaymentRatio;
import jp.tashika.format.insurer.row.Relation;
import jp.tashika.format.insurer.row.StatedRatio;
import jp.tashika.simulation.population.FictionalCoverage;
import jp.tashika.simulation.population.InsurerKind;
import jp.tashika.vocabulary.time.Age;

/** レセプト種別。The four digits that tell point table, scheme, public programmes and whose claim it is. */
final class ClaimTypes {

    private ClaimTypes() {}

    static String of(ClaimDraft draft, int programmes) {
        int table = switch (draft.kind()) {
            case MEDICAL, DPC -> 1;
            case DENTAL -> 3;
            case DISPENSING -> 4;
        };
        int ofStay = draft.isStay() ? 0 : 1;
        if (draft.shown().coverage().isEmpty()) {
            return table + "2" + programmes + (1 + ofStay);
        }
        FictionalCoverage coverage = draft.shown().coverage().get();
        int scheme = coverage.insurer().kind() == InsurerKind.LATE_ELDERLY ? 3 : 1;
        return "" + table + scheme + (1 + programmes) + (whose(draft, coverage) + ofStay) % 10;
    }

    /** The digit of a stay; that of a visit is one more, and 0 behind 9. */
    private static int whose(ClaimDraft draft, FictionalCoverage coverage) {
        var birthdate = draft.patient().birthdate();
        var day = draft.cares().getFirst().day();
        if (coverage.insurer().kind() == InsurerKind.LATE_ELDERLY) {
            return isWellOff(
                            coverage.statement().ratio().map(StatedRatio::ratio).orElse(CopaymentRatio.TEN))
                    ? 9
                    : 7;
        }
        if (Age.isPreschool(birthdate, day)) {
            return 3;
        }
        if (!day.isBefore(Age.elderlyShareFrom(birthdate))) {
            return isWellOff(elderlyRatio(coverage)) ? 9 : 7;
        }
        return coverage.statement().relation().filter(Relation.FAMILY::equals).isPresent() ? 5 : 1;
    }

    private static CopaymentRatio elderlyRatio(FictionalCoverage coverage) {
        return coverage.certificates().stream()
                .filter(ElderlyShare.class::isInstance)
                .map(certificate -> ((ElderlyShare) certificate).ratio().ratio())
                .findFirst()
                .orElse(CopaymentRatio.TWENTY);
    }

    private static boolean isWellOff(CopaymentRatio ratio) {
        return ratio == CopaymentRatio.THIRTY;
    }
}
