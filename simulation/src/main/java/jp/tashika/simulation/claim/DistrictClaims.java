package jp.tashika.simulation.claim;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.claim.ClaimFileWriter;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.layout.Edition;
import jp.tashika.format.claim.layout.Layouts;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.simulation.care.District;
import jp.tashika.simulation.care.FictionalPatient;
import jp.tashika.simulation.care.MonthOfCare;
import jp.tashika.simulation.population.Draw;
import jp.tashika.simulation.population.FictionalFacility;
import jp.tashika.simulation.population.Population;

/** 地区のレセプト。Writes the files of the facilities of one district, month by month. */
final class DistrictClaims {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final long FATES = 52;
    private static final int BUFFER_BYTES = 1 << 16;

    private final ClaimPlan plan;
    private final List<FictionalPatient> patients;
    private final MonthOfClaims claims;
    private final List<MarkedClaim> marked = new ArrayList<>();
    private ClaimTally tally = ClaimTally.NONE;

    /** 送付ファイル。Whose claims of which kind stand in one file. */
    private record FileKey(FictionalFacility facility, ClaimKind kind) {
        static final Comparator<FileKey> ORDER = Comparator.comparing(
                        (FileKey key) -> key.facility().code().digits())
                .thenComparing(FileKey::kind);
    }

    private DistrictClaims(ClaimPlan plan, Population population, District district) {
        this.plan = plan;
        this.patients = population.people(district.firstPerson(), district.endPerson()).stream()
                .flatMap(person -> FictionalPatient.of(plan.seed(), person, district, population.today()).stream())
                .toList();
        this.claims = new MonthOfClaims(new MonthOfCare(plan.seed()), new Desk(plan.seed(), plan.oldCards()));
    }

    /** 地区の成果。What was written, and where its special claims stand. */
    record Written(ClaimTally tally, List<MarkedClaim> marked) {}

    static Written write(ClaimPlan plan, Population population, District district) throws IOException {
        DistrictClaims claims = new DistrictClaims(plan, population, district);
        claims.write();
        return new Written(claims.tally, List.copyOf(claims.marked));
    }

    private void write() throws IOException {
        List<ClaimDraft> late = List.of();
        for (YearMonth month = plan.from(); !month.isAfter(plan.until()); month = month.plusMonths(1)) {
            List<ClaimDraft> billed = new ArrayList<>(late);
            List<ClaimDraft> left = new ArrayList<>();
            for (FictionalPatient patient : patients) {
                for (ClaimDraft draft : claims.of(patient, month)) {
                    (fate(draft).chance(plan.late()) ? left : billed).add(draft);
                }
            }
            files(month.plusMonths(1), billed);
            late = left;
        }
        files(plan.until().plusMonths(2), late);
    }

    private void files(YearMonth billed, List<ClaimDraft> drafts) throws IOException {
        Map<FileKey, List<ClaimDraft>> files = new TreeMap<>(FileKey.ORDER);
        for (ClaimDraft draft : drafts) {
            files.computeIfAbsent(new FileKey(draft.facility(), draft.kind()), _ -> new ArrayList<>())
                    .add(draft);
        }
        for (Map.Entry<FileKey, List<ClaimDraft>> file : files.entrySet()) {
            file(file.getKey(), billed, file.getValue());
        }
    }

    private void file(FileKey key, YearMonth billed, List<ClaimDraft> drafts) throws IOException {
        Path folder = plan.folder().resolve(key.facility().code().digits()).resolve(MONTH.format(billed));
        Files.createDirectories(folder);
        Path file = folder.resolve(key.kind().fileName());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES)) {
            ClaimFileWriter writer = new ClaimFileWriter(out);
            writer.write(FacilityHeader.of(key.kind(), key.facility(), billed));
            for (int number = 1; number <= drafts.size(); number++) {
                writer.write(claim(drafts.get(number - 1), key, billed, number));
            }
            writer.finish(Layouts.of(key.kind(), Edition.WESTERN));
        }
        tally = tally.plus(new ClaimTally(1, Files.size(file), Map.of(key.kind(), (long) drafts.size()), Map.of()));
    }

    private Claim claim(ClaimDraft draft, FileKey key, YearMonth billed, int number) {
        Set<ClaimMark> marks = EnumSet.noneOf(ClaimMark.class);
        marks.addAll(draft.marks());
        if (billed.isAfter(draft.month().plusMonths(1))) {
            marks.add(ClaimMark.LATE);
        }
        Claim claim = billed(draft, billed, number);
        Draw fate = fate(draft);
        fate.next(); // the first number says whether it is late
        if (fate.chance(plan.faults())) {
            SpoiltClaim spoilt = SpoiltClaim.of(claim, fate);
            marks.add(spoilt.fault());
            claim = spoilt.claim();
        }
        mark(draft, key, billed, number, marks);
        return claim;
    }

    private static Claim billed(ClaimDraft draft, YearMonth billed, int number) {
        return switch (draft.kind()) {
            case MEDICAL -> MedicalBill.of(draft, number);
            case DPC -> DpcBill.of(draft, number);
            case DENTAL -> {
                UkeRecord opening = FacilityHeader.ofDentalClaim(draft.facility(), billed);
                yield DentalBill.of(draft, opening, number);
            }
            case DISPENSING -> PharmacyBill.of(draft, number);
        };
    }

    private void mark(ClaimDraft draft, FileKey key, YearMonth billed, int number, Set<ClaimMark> marks) {
        if (marks.isEmpty()) {
            return;
        }
        Map<ClaimMark, Long> counts = new EnumMap<>(ClaimMark.class);
        for (ClaimMark mark : marks) {
            counts.put(mark, 1L);
            marked.add(new MarkedClaim(
                    key.facility(),
                    billed,
                    key.kind(),
                    number,
                    draft.month(),
                    draft.patient().person().index(),
                    mark));
        }
        tally = tally.plus(new ClaimTally(0, 0, Map.of(), counts));
    }

    /** What becomes of a claim: whether it is late, and whether it is spoilt. */
    private Draw fate(ClaimDraft draft) {
        YearMonth month = draft.month();
        long place = Long.parseLong(draft.facility().code().digits())
                + draft.kind().fileName().hashCode();
        long when = (month.getYear() * 12L + month.getMonthValue()) * 32
                + draft.cares().getFirst().day().getDayOfMonth();
        return Draw.of(plan.seed() + FATES, draft.patient().person().index(), place * 1_000_003 + when);
    }
}
