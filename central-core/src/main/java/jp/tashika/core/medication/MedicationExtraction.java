package jp.tashika.core.medication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tashika.core.claim.CareSection;
import jp.tashika.core.claim.Claim;
import jp.tashika.core.claim.ClaimGroup;
import jp.tashika.core.claim.ClaimLine;
import jp.tashika.core.claim.CodedAct;
import jp.tashika.core.claim.Dispensing;
import jp.tashika.core.claim.ViewingPeriod;

/** 薬剤情報の抽出。Takes the drugs out of one claim (MED-002 to MED-004). */
public final class MedicationExtraction {

    /** 薬剤情報の閲覧期間。Care from September 2021 on, shown from October 2021, three years (MED-003, MED-008, MED-011). */
    public static final ViewingPeriod VIEWING =
            new ViewingPeriod(YearMonth.of(2021, Month.SEPTEMBER), LocalDate.of(2021, Month.OCTOBER, 1), 3);

    private final Claim claim;
    private final DrugCatalogue drugs;
    private final List<MedicationRecord> records = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    private MedicationExtraction(Claim claim, DrugCatalogue drugs) {
        this.claim = claim;
        this.drugs = drugs;
    }

    public static Extracted of(Claim claim, DrugCatalogue drugs) {
        MedicationExtraction extraction = new MedicationExtraction(claim, drugs);
        extraction.read();
        return new Extracted(extraction.records, extraction.leftOut);
    }

    private void read() {
        if (!VIEWING.begins(claim.careMonth())) {
            leave(LeftOut.Reason.BEFORE_START, 0);
        } else if (!claim.insured()) {
            leave(LeftOut.Reason.NOBODY_INSURED, 0);
        } else {
            switch (claim.content()) {
                case Claim.Content.Lines(var lines) -> readLines(lines);
                // spec| receipts 4: coded acts cover the bundled part and what is paid by act
                case Claim.Content.Stay(var lines, var coded, var _) -> {
                    if (coded.isEmpty()) {
                        readLines(lines);
                    } else {
                        readCoded(coded);
                    }
                }
                case Claim.Content.Dispensed dispensed -> readDispensed(dispensed);
            }
        }
    }

    private void readLines(List<ClaimLine> lines) {
        int number = 0;
        for (ClaimGroup group : ClaimGroup.from(lines)) {
            List<ClaimLine.Drug> given = group.lines().stream()
                    .filter(ClaimLine.Drug.class::isInstance)
                    .map(ClaimLine.Drug.class::cast)
                    .toList();
            if (!given.isEmpty()) {
                number++;
                Optional<String> usage = usage(group);
                for (ClaimLine.Drug drug : given) {
                    readDrug(number, group.section(), drug, usage);
                }
            }
        }
    }

    /** 用法。Claims of clinics do not code it: the remarks of the prescription are all there is. */
    private static Optional<String> usage(ClaimGroup group) {
        String text = group.lines().stream()
                .flatMap(line -> switch (line) {
                    case ClaimLine.Remark(var _, String remark) -> Stream.of(remark);
                    case ClaimLine.Drug drug -> drug.remarks().stream();
                    case ClaimLine.Act _, ClaimLine.Device _ -> Stream.<String>empty();
                })
                .map(String::strip)
                .filter(remark -> !remark.isEmpty())
                .distinct()
                .collect(Collectors.joining("　"));
        return Optional.of(text).filter(written -> !written.isEmpty());
    }

    private void readDrug(int group, Optional<CareSection> section, ClaimLine.Drug line, Optional<String> usage) {
        if (line.days().isEmpty()) {
            leave(LeftOut.Reason.NO_DAY, group);
        }
        line.days().byDay().forEach((day, count) -> {
            if (day > claim.careMonth().lengthOfMonth()) {
                leave(LeftOut.Reason.DAY_OUTSIDE_MONTH, group);
            } else {
                LocalDate given = claim.careMonth().atDay(day);
                take(new Given(group, given, section, line.code(), line.amount(), usage, count));
            }
        });
    }

    private void readCoded(List<CodedAct> coded) {
        Map<Order, Integer> groups = new HashMap<>();
        for (CodedAct act : coded.stream().filter(CodedAct::isDrug).toList()) {
            Order order = new Order(act.day(), act.section(), act.order());
            int group = groups.computeIfAbsent(order, _ -> groups.size() + 1);
            if (YearMonth.from(act.day()).equals(claim.careMonth())) {
                take(new Given(
                        group, act.day(), act.section(), act.code(), act.amount(), Optional.empty(), act.times()));
            } else {
                leave(LeftOut.Reason.DAY_OUTSIDE_MONTH, group);
            }
        }
    }

    /** 順序番号のまとまり。What was coded together on one day. */
    private record Order(LocalDate day, Optional<CareSection> section, int number) {}

    /** 院内の薬剤。A drug that the claiming facility itself gave on a day. */
    private record Given(
            int group,
            LocalDate day,
            Optional<CareSection> section,
            String code,
            Optional<BigDecimal> amount,
            Optional<String> usage,
            int count) {}

    private void take(Given given) {
        Optional<DrugEntry> entry = drugs.find(given.code(), given.day());
        if (entry.filter(DrugEntry::reduction).isPresent()) {
            leave(LeftOut.Reason.REDUCTION, given.group());
            return;
        }
        records.add(new MedicationRecord(
                claim.key(),
                claim.careMonth(),
                given.group(),
                given.day(),
                Optional.of(given.day()),
                claim.facility(),
                Optional.of(claim.facility()),
                PrescriptionPlace.inside(claim.setting()),
                UseKind.inHouse(given.section(), entry.flatMap(DrugEntry::form)),
                MedicationRecord.Drug.of(given.code(), entry),
                given.usage(),
                new MedicationRecord.Dosage(given.amount(), Optional.empty(), entry.flatMap(DrugEntry::unit)),
                given.count()));
    }

    private void readDispensed(Claim.Content.Dispensed dispensed) {
        int number = 0;
        for (Dispensing dispensing : dispensed.dispensings()) {
            number++;
            if (!YearMonth.from(dispensing.dispensedOn()).equals(claim.careMonth())) {
                leave(LeftOut.Reason.DAY_OUTSIDE_MONTH, number);
                continue;
            }
            for (Dispensing.Item item : dispensing.items()) {
                readItem(number, dispensed, dispensing, item);
            }
        }
    }

    private void readItem(int group, Claim.Content.Dispensed dispensed, Dispensing dispensing, Dispensing.Item item) {
        Optional<DrugEntry> entry = drugs.find(item.code(), dispensing.dispensedOn());
        Optional<UseKind> use = UseKind.dispensed(dispensing.form(), entry.flatMap(DrugEntry::form));
        if (use.isEmpty() || entry.filter(DrugEntry::reduction).isPresent()) {
            leave(use.isEmpty() ? LeftOut.Reason.MATERIAL : LeftOut.Reason.REDUCTION, group);
            return;
        }
        records.add(new MedicationRecord(
                claim.key(),
                claim.careMonth(),
                group,
                dispensing.dispensedOn(),
                dispensing.prescribedOn(),
                claim.facility(),
                dispensed.prescriber(),
                PrescriptionPlace.PHARMACY,
                use.get(),
                MedicationRecord.Drug.of(item.code(), entry),
                Usages.text(dispensing.usageCode(), dispensing.instruction()),
                new MedicationRecord.Dosage(item.amount(), item.dose(), entry.flatMap(DrugEntry::unit)),
                dispensing.quantity()));
    }

    private void leave(LeftOut.Reason reason, int group) {
        leftOut.add(new LeftOut(reason, group));
    }
}
