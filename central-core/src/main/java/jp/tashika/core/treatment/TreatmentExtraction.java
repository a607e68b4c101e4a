package jp.tashika.core.treatment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tashika.core.claim.Claim;
import jp.tashika.core.claim.ClaimLine;
import jp.tashika.core.claim.CodedAct;
import jp.tashika.core.claim.GroupedSurgery;
import jp.tashika.core.claim.ViewingPeriod;

/** 診療情報の抽出。Takes the treatments and surgeries out of one claim. */
public final class TreatmentExtraction {

    /** 診療情報の閲覧期間。Care from September 2022 on; facilities see it since May 2023 (FUT-004), three years of it. */
    public static final ViewingPeriod VIEWING =
            new ViewingPeriod(YearMonth.of(2022, Month.SEPTEMBER), LocalDate.of(2023, Month.MAY, 1), 3);

    private final Claim claim;
    private final ActCatalogue acts;
    private final List<TreatmentRecord> treatments = new ArrayList<>();
    private final List<SurgeryRecord> surgeries = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Set<Place> seen = new HashSet<>();

    private TreatmentExtraction(Claim claim, ActCatalogue acts) {
        this.claim = claim;
        this.acts = acts;
    }

    public static Extracted of(Claim claim, ActCatalogue acts) {
        if (!VIEWING.begins(claim.careMonth())) {
            return nothing(LeftOut.Reason.BEFORE_START);
        }
        if (!claim.insured()) {
            return nothing(LeftOut.Reason.NOBODY_INSURED);
        }
        TreatmentExtraction extraction = new TreatmentExtraction(claim, acts);
        extraction.read();
        return new Extracted(
                Optional.of(AttendanceRecord.of(claim)),
                extraction.treatments,
                extraction.surgeries,
                extraction.leftOut);
    }

    private static Extracted nothing(LeftOut.Reason reason) {
        return new Extracted(Optional.empty(), List.of(), List.of(), List.of(new LeftOut(reason, "")));
    }

    private void read() {
        switch (claim.content()) {
            case Claim.Content.Lines(var lines) -> lines.forEach(this::readLine);
            // spec| receipts 4: coded acts cover the bundled part and what is paid by act
            case Claim.Content.Stay(var lines, var coded, var grouped) -> {
                if (coded.isEmpty()) {
                    lines.forEach(this::readLine);
                } else {
                    coded.stream().filter(CodedAct::isAct).forEach(this::readCoded);
                }
                grouped.forEach(this::readGrouped);
            }
            case Claim.Content.Dispensed _ -> {}
        }
    }

    private void readLine(ClaimLine line) {
        if (line instanceof ClaimLine.Act act) {
            if (act.days().isEmpty()) {
                leave(LeftOut.Reason.NO_DAY, act.code());
            }
            act.days().byDay().forEach((day, times) -> {
                if (day > claim.careMonth().lengthOfMonth()) {
                    leave(LeftOut.Reason.DAY_OUTSIDE_MONTH, act.code());
                } else {
                    take(new Done(act.code(), claim.careMonth().atDay(day), times, act.quantity()));
                }
            });
        }
    }

    private void readCoded(CodedAct act) {
        if (YearMonth.from(act.day()).equals(claim.careMonth())) {
            take(new Done(act.code(), act.day(), act.times(), act.quantity()));
        } else {
            leave(LeftOut.Reason.DAY_OUTSIDE_MONTH, act.code());
        }
    }

    /** 実施。An act on a day, as the claim has it. */
    private record Done(String code, LocalDate day, int times, Optional<BigDecimal> quantity) {}

    /** 実施の箇所。By which an act named twice by one claim is recognised. */
    private record Place(FeeSection section, LocalDate day) {}

    private void take(Done done) {
        Optional<ActEntry> entry = acts.find(done.code(), done.day());
        if (entry.isEmpty()) {
            leave(LeftOut.Reason.NOT_IN_MASTER, done.code());
            return;
        }
        entry.filter(act -> !act.addOn()).ifPresent(act -> {
            seen.add(new Place(act.section(), done.day()));
            Classification.of(claim.kind(), act.section())
                    .ifPresent(shown -> add(
                            shown,
                            performed(
                                    Optional.of(done.day()), done.code(), act.name(), done.times(), done.quantity())));
        });
    }

    /** A surgery named for the grouping, unless the acts have told it already. */
    private void readGrouped(GroupedSurgery surgery) {
        Optional<FeeSection> section = FeeSection.parse(surgery.feeCode());
        boolean told = section.isPresent()
                && surgery.day()
                        .filter(day -> seen.contains(new Place(section.get(), day)))
                        .isPresent();
        if (!told) {
            Performed performed =
                    performed(surgery.day(), surgery.feeCode().strip(), surgery.name(), 1, Optional.empty());
            // what a claim calls a surgery is told as one, whatever its code says
            SurgeryKind kind = section.flatMap(known -> Classification.of(claim.kind(), known))
                    .map(shown -> shown instanceof Classification.Shown.AsSurgery(var own) ? own : SurgeryKind.SURGERY)
                    .orElse(SurgeryKind.SURGERY);
            surgeries.add(new SurgeryRecord(kind, performed));
        }
    }

    private void add(Classification.Shown shown, Performed performed) {
        switch (shown) {
            case Classification.Shown.AsTreatment(var kind) -> treatments.add(new TreatmentRecord(kind, performed));
            case Classification.Shown.AsSurgery(var kind) -> surgeries.add(new SurgeryRecord(kind, performed));
        }
    }

    private Performed performed(
            Optional<LocalDate> day, String code, String name, int times, Optional<BigDecimal> quantity) {
        return new Performed(
                claim.key(), claim.careMonth(), day, claim.facility(), claim.setting(), code, name, times, quantity);
    }

    private void leave(LeftOut.Reason reason, String code) {
        leftOut.add(new LeftOut(reason, code));
    }
}
