package jp.tashika.format.claim.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.tashika.format.claim.check.ClaimSums;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.ClaimFault;
import jp.tashika.format.claim.record.RecordBuilder;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.format.claim.view.ClaimLine;
import jp.tashika.format.claim.view.ClaimView;
import jp.tashika.format.claim.view.CostBearer;
import jp.tashika.format.claim.view.DayCount;
import jp.tashika.format.claim.view.LineGroup;

/** 医科・歯科の内容。Scoring units, each of whose lines says how often it was done on which day. */
final class UnitContent implements SplitContent {

    private static final FieldName TIMES = FieldName.of("times");
    private static final FieldName CATEGORY = FieldName.of("category");
    private static final Set<String> LINES = Set.of("SI", "SS", "IY", "TO", "CO");
    private static final Set<String> OF_THE_WHOLE = Set.of("RE", "IR", "HO", "SN", "JD", "MF", "SY", "HS", "SJ", "KH");

    private final Claim claim;
    private final Totals totals;
    private final List<LineGroup> groups;

    UnitContent(Claim claim) {
        this.claim = claim;
        this.totals = new Totals(claim);
        this.groups = new ClaimView(claim).groups();
    }

    @Override
    public SortedSet<Integer> billedDays() {
        SortedSet<Integer> days = new TreeSet<>();
        groups.forEach(group -> days.addAll(days(group)));
        return days;
    }

    @Override
    public boolean isDivisible() {
        return claim.kind() != ClaimKind.DPC
                && totals.areDivisible()
                && claim.records().stream().allMatch(UnitContent::isKnown)
                && groups.stream().allMatch(UnitContent::isOnItsDays)
                && ClaimSums.of(claim).stream().noneMatch(ClaimFault::isError)
                && (totals.days().isEmpty() || totals.days().getAsLong() == seen().size());
    }

    @Override
    public List<UkeRecord> records(DayOwners owners, int part) {
        Map<UkeRecord, List<UkeRecord>> units = units(owners, part);
        long days = seen().stream().filter(day -> owners.has(part, day)).count();
        long points = points(owners, part);
        List<UkeRecord> records = new ArrayList<>();
        for (UkeRecord record : claim.records()) {
            if (LINES.contains(record.id())) {
                records.addAll(units.getOrDefault(record, List.of()));
            } else {
                records.add(
                        switch (record.id()) {
                            case "HO" -> Totals.insurer(record, days, points);
                            case "JD" -> Totals.cut(record, owners, part);
                            default -> record;
                        });
            }
        }
        return records;
    }

    /** 実日数 as days: those of visits that count, else those billed. */
    private List<Integer> seen() {
        return totals.hasVisits() ? totals.countedVisits() : List.copyOf(billedDays());
    }

    private long points(DayOwners owners, int part) {
        long points = 0;
        for (LineGroup group : groups) {
            for (ClaimLine line : group.lines()) {
                boolean borne = line.bearers()
                        .filter(bearers -> bearers.contains(CostBearer.INSURANCE))
                        .isPresent();
                if (borne && line.points().isPresent()) {
                    points += line.points().getAsLong() * times(line, owners, part);
                }
            }
        }
        return points;
    }

    /** The lines of the part's units by the first record of each. */
    private Map<UkeRecord, List<UkeRecord>> units(DayOwners owners, int part) {
        Map<UkeRecord, List<UkeRecord>> units = new HashMap<>();
        Optional<String> category = Optional.empty();
        for (LineGroup group : groups) {
            Set<Integer> days = days(group);
            boolean ours = days.isEmpty() ? part == 0 : owners.hasAny(part, days);
            if (ours) {
                List<UkeRecord> lines = new ArrayList<>();
                group.lines().forEach(line -> lines.add(cut(line, owners, part)));
                // a unit goes on with the category above it, which may have gone to another part
                if (group.lines().getFirst().category().isEmpty() && !category.equals(group.category())) {
                    lines.set(0, categorised(lines.getFirst(), group.category().orElse("")));
                }
                category = group.category();
                units.put(group.lines().getFirst().record(), lines);
            }
        }
        return units;
    }

    private static UkeRecord categorised(UkeRecord record, String category) {
        return RecordBuilder.from(record).put(CATEGORY, category).build();
    }

    private static UkeRecord cut(ClaimLine line, DayOwners owners, int part) {
        UkeRecord record = Totals.cut(line.record(), owners, part);
        return record == line.record() || !record.has(TIMES)
                ? record
                : RecordBuilder.from(record)
                        .put(TIMES, times(line, owners, part))
                        .build();
    }

    private static long times(ClaimLine line, DayOwners owners, int part) {
        return line.days().stream()
                .filter(day -> owners.has(part, day.day()))
                .mapToLong(DayCount::count)
                .sum();
    }

    private static SortedSet<Integer> days(LineGroup group) {
        SortedSet<Integer> days = new TreeSet<>();
        group.lines().forEach(line -> line.days().forEach(day -> days.add(day.day())));
        return days;
    }

    /** Whether all of the unit is done on the same days, as often as it says, and by a bearer that is known. */
    private static boolean isOnItsDays(LineGroup group) {
        List<ClaimLine> lines = group.lines().stream()
                .filter(line -> !(line instanceof ClaimLine.Comment))
                .toList();
        return lines.stream()
                .allMatch(line -> !line.days().isEmpty()
                        && line.days().equals(lines.getFirst().days())
                        && line.times().isPresent()
                        && line.bearers().isPresent());
    }

    private static boolean isKnown(UkeRecord record) {
        return LINES.contains(record.id()) || OF_THE_WHOLE.contains(record.id());
    }
}
