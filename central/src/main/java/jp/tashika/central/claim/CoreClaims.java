package jp.tashika.central.claim;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.tashika.core.claim.CareFacility;
import jp.tashika.core.claim.CareSection;
import jp.tashika.core.claim.CareSetting;
import jp.tashika.core.claim.Claim;
import jp.tashika.core.claim.ClaimCost;
import jp.tashika.core.claim.ClaimKey;
import jp.tashika.core.claim.ClaimLine;
import jp.tashika.core.claim.CodedAct;
import jp.tashika.core.claim.DayCounts;
import jp.tashika.core.claim.Dispensing;
import jp.tashika.core.claim.DosageForm;
import jp.tashika.core.claim.GroupedSurgery;
import jp.tashika.core.claim.Visits;
import jp.tashika.format.claim.view.ClaimHead;
import jp.tashika.format.claim.view.ClaimType;
import jp.tashika.format.claim.view.ClaimView;
import jp.tashika.format.claim.view.Coding;
import jp.tashika.format.claim.view.CostBearer;
import jp.tashika.format.claim.view.DayCount;
import jp.tashika.format.claim.view.InsurerShare;
import jp.tashika.format.claim.view.LineComment;
import jp.tashika.format.claim.view.LineGroup;
import jp.tashika.format.claim.view.Prescription;
import jp.tashika.format.claim.view.PublicShare;
import jp.tashika.format.claim.view.RelatedCare;
import jp.tashika.format.claim.view.ReviewMark;
import jp.tashika.format.claim.view.VisitDays;

/** レセプトの写像。A claim as it came, in the words of the rules. What it does not tell is absent; nothing is guessed. */
final class CoreClaims {

    private final Masters masters;

    CoreClaims(Masters masters) {
        this.masters = masters;
    }

    /** Empty when it tells no month or no type: then it was put aside before. */
    Optional<Claim> of(ClaimView view, ClaimKey key, String facilityName) {
        Optional<ClaimHead> head = view.head();
        Optional<YearMonth> month = head.flatMap(ClaimHead::month);
        Optional<ClaimType> type = head.flatMap(ClaimHead::type);
        if (head.isEmpty() || month.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Claim(
                key,
                month.get(),
                type.get().isInpatient() ? CareSetting.INPATIENT : CareSetting.OUTPATIENT,
                view.insurer().isPresent(),
                new CareFacility(Optional.of(key.facility()), facilityName),
                visits(view),
                cost(view),
                switch (key.kind()) {
                    case MEDICAL, DENTAL -> new Claim.Content.Lines(lines(view));
                    case DPC -> new Claim.Content.Stay(lines(view), coded(view), surgeries(view));
                    case DISPENSING -> new Claim.Content.Dispensed(prescriber(head.get()), dispensings(view));
                }));
    }

    private static Visits visits(ClaimView view) {
        OptionalLong count = view.insurer()
                .map(InsurerShare::days)
                .orElseGet(() -> view.publicShares().stream()
                        .findFirst()
                        .map(PublicShare::days)
                        .orElse(OptionalLong.empty()));
        return new Visits(Math.toIntExact(count.orElse(0)), days(view));
    }

    /** Those of the insurer; those of the first programme where there is no insurer. */
    private static SortedSet<Integer> days(ClaimView view) {
        List<VisitDays> all = view.visitDays();
        return all.stream()
                .filter(days ->
                        days.bearer().filter(CostBearer.INSURANCE::equals).isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(VisitDays::days)
                .orElseGet(TreeSet::new);
    }

    private static ClaimCost cost(ClaimView view) {
        Optional<InsurerShare> insurer = view.insurer();
        OptionalLong points = insurer.map(InsurerShare::points)
                .orElseGet(() -> view.publicShares().stream()
                        .findFirst()
                        .map(PublicShare::points)
                        .orElse(OptionalLong.empty()));
        return new ClaimCost(
                points.orElse(0),
                insurer.map(InsurerShare::mealYen).orElse(OptionalLong.empty()).orElse(0),
                boxed(insurer.map(InsurerShare::shareYen).orElse(OptionalLong.empty())),
                Optional.empty(),
                view.review().map(ReviewMark::isCostNoticed).orElse(true));
    }

    private static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }

    // spec| receipts 11.2: only the first line of a group names its section
    private List<ClaimLine> lines(ClaimView view) {
        List<ClaimLine> lines = new ArrayList<>();
        for (LineGroup group : view.groups()) {
            Optional<CareSection> section = group.category().flatMap(CareSection::parse);
            for (jp.tashika.format.claim.view.ClaimLine line : group.lines()) {
                Optional<ClaimLine> read = line(line, section);
                if (read.isPresent()) {
                    lines.add(read.get());
                    section = Optional.empty();
                }
            }
        }
        return lines;
    }

    /** Empty for a line without a code: it was told of when the file was read, and says nothing. */
    private Optional<ClaimLine> line(jp.tashika.format.claim.view.ClaimLine line, Optional<CareSection> section) {
        return switch (line) {
            case jp.tashika.format.claim.view.ClaimLine.Procedure act ->
                act.code().map(code -> new ClaimLine.Act(section, code, act.quantity(), counts(act.days())));
            case jp.tashika.format.claim.view.ClaimLine.Drug drug ->
                drug.code()
                        .map(code -> new ClaimLine.Drug(
                                section, code, drug.quantity(), counts(drug.days()), remarks(drug.comments())));
            case jp.tashika.format.claim.view.ClaimLine.Material material ->
                material.code().map(code -> new ClaimLine.Device(section, code));
            case jp.tashika.format.claim.view.ClaimLine.Comment comment ->
                Optional.of(new ClaimLine.Remark(section, masters.remark(comment.code(), comment.text())));
        };
    }

    private List<String> remarks(List<LineComment> comments) {
        return comments.stream()
                .map(comment -> masters.remark(comment.code(), comment.text()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static DayCounts counts(List<DayCount> days) {
        Map<Integer, Integer> counts = new TreeMap<>();
        days.forEach(day -> counts.merge(day.day(), day.count(), Integer::sum));
        return DayCounts.of(counts);
    }

    private static List<CodedAct> coded(ClaimView view) {
        return view.codings().stream().flatMap(coding -> coded(coding).stream()).toList();
    }

    private static Optional<CodedAct> coded(Coding coding) {
        return coding.performedOn()
                .flatMap(day -> coding.code()
                        .map(code -> new CodedAct(
                                day,
                                coding.category().flatMap(CareSection::parse),
                                coding.sequence().map(CoreClaims::number).orElse(0),
                                code,
                                coding.quantity(),
                                coding.measure(),
                                Math.toIntExact(coding.times().orElse(1)))));
    }

    private static int number(String text) {
        return text.chars().allMatch(Character::isDigit) ? Integer.parseInt(text) : 0;
    }

    private static List<GroupedSurgery> surgeries(ClaimView view) {
        return view.relatedCare().stream()
                .flatMap(care -> surgery(care).stream())
                .toList();
    }

    private static Optional<GroupedSurgery> surgery(RelatedCare care) {
        return care.section()
                .map(section -> new GroupedSurgery(
                        section, care.performedOn(), care.name().orElse(section)));
    }

    private static Optional<CareFacility> prescriber(ClaimHead head) {
        return head.prescriberName()
                .or(() -> head.prescriberCode().map(code -> code.digits()))
                .map(name -> new CareFacility(head.prescriberCode(), name));
    }

    private static List<Dispensing> dispensings(ClaimView view) {
        List<Dispensing> dispensings = new ArrayList<>();
        for (Prescription prescription : view.prescriptions()) {
            for (jp.tashika.format.claim.view.Dispensing one : prescription.dispensings()) {
                one.dispensedOn()
                        .ifPresent(day -> dispensings.add(new Dispensing(
                                prescription
                                        .dosageForm()
                                        .map(CoreClaims::number)
                                        .flatMap(DosageForm::of),
                                prescription.usageCode(),
                                prescription.usageText(),
                                one.prescribedOn(),
                                day,
                                Math.toIntExact(one.quantity().orElse(0)),
                                items(one))));
            }
        }
        return dispensings;
    }

    private static List<Dispensing.Item> items(jp.tashika.format.claim.view.Dispensing one) {
        return one.drugs().stream()
                .flatMap(drug -> item(drug.code(), drug.quantity(), drug.dose()).stream())
                .toList();
    }

    private static Optional<Dispensing.Item> item(
            Optional<String> code, Optional<BigDecimal> amount, Optional<BigDecimal> dose) {
        return code.map(known -> new Dispensing.Item(known, amount, dose));
    }
}
