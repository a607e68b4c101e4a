package jp.tashika.format.claim.split;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.format.claim.view.ClaimHead;
import jp.tashika.format.claim.view.ClaimView;

/**
 * 調剤の内容。What a pharmacy dispensed and charged, each with its day.
 *
 * <p>How the points of a pharmacy's claim add up is not public: one that does not add up in the way known here is not split.
 */
final class DispensedContent implements SplitContent {

    private static final FieldName DISPENSED_ON = FieldName.of("dispensedOn");
    private static final FieldName CHARGED_ON = FieldName.of("chargedOn");
    private static final FieldName ACCEPTANCE = FieldName.of("acceptance");
    private static final FieldName POINTS = FieldName.of("points");
    private static final FieldName BASIC_POINTS = FieldName.of("basicPoints");
    private static final List<FieldName> DISPENSING_POINTS = Stream.concat(
                    FieldName.run("feePoints", 10).stream(),
                    Stream.of("preparationPoints", "drugPoints", "supportPoints", "managementPoints", "overtimePoints")
                            .map(FieldName::of))
            .toList();
    private static final List<Charge> CHARGES = Stream.of(
                    charges("care", 12), charges("notedCare", 3), charges("basicAddition", 10))
            .flatMap(List::stream)
            .toList();
    private static final Set<String> KNOWN =
            Set.of("RE", "HO", "SN", "JD", "MF", "SH", "CZ", "IY", "TO", "CO", "TK", "KI", "KH");

    private final Claim claim;
    private final Totals totals;
    private final List<Block> blocks;
    private final Optional<YearMonth> month;

    /** Points and how often, in one record. */
    private record Charge(FieldName points, FieldName times) {}

    /** One or more times of a prescription that share the lines behind them. */
    private record Block(List<UkeRecord> opening, List<UkeRecord> times, List<UkeRecord> lines) {
        Block(List<UkeRecord> opening) {
            this(opening, new ArrayList<>(), new ArrayList<>());
        }

        boolean isEmpty() {
            return opening.isEmpty() && times.isEmpty() && lines.isEmpty();
        }

        boolean isWhole() {
            return !opening.isEmpty() && opening.getFirst().is("SH") && !times.isEmpty() && !lines.isEmpty();
        }
    }

    DispensedContent(Claim claim) {
        this.claim = claim;
        this.totals = new Totals(claim);
        this.blocks = blocks(claim.records());
        this.month = new ClaimView(claim).head().flatMap(ClaimHead::month);
    }

    private static List<Charge> charges(String stem, int count) {
        List<FieldName> points = FieldName.run(stem + "Points", count);
        List<FieldName> times = FieldName.run(stem + "Times", count);
        List<Charge> charges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            charges.add(new Charge(points.get(i), times.get(i)));
        }
        return charges;
    }

    @Override
    public SortedSet<Integer> billedDays() {
        SortedSet<Integer> days = new TreeSet<>();
        billed().flatMap(record -> day(record).stream()).forEach(day -> days.add(day));
        return days;
    }

    @Override
    public boolean isDivisible() {
        return totals.areDivisible()
                && claim.records().stream().allMatch(record -> KNOWN.contains(record.id()))
                // a time that shares the lines of an earlier one could not stand without it
                && blocks.stream().allMatch(Block::isWhole)
                && billed().allMatch(record -> day(record).isPresent() && record.has(ACCEPTANCE))
                && totals.points().orElse(0)
                        == billed().mapToLong(DispensedContent::points).sum()
                && acceptances()
                        .map(all -> totals.days().orElse(all.size()) == all.size())
                        .orElse(false);
    }

    @Override
    public List<UkeRecord> records(DayOwners owners, int part) {
        Set<UkeRecord> ours = dispensed(owners, part);
        long points = billed().filter(record -> isOurs(record, owners, part))
                .mapToLong(DispensedContent::points)
                .sum();
        long visits = acceptances().orElseThrow().values().stream()
                .filter(day -> owners.has(part, day))
                .count();
        List<UkeRecord> records = new ArrayList<>();
        for (UkeRecord record : claim.records()) {
            switch (record.id()) {
                case "HO" -> records.add(Totals.insurer(record, visits, points));
                case "JD" -> records.add(Totals.cut(record, owners, part));
                case "SH", "CZ", "IY", "TO", "CO" -> addIf(ours.contains(record), record, records);
                case "KI" -> addIf(isOurs(record, owners, part), record, records);
                case "TK" -> addIf(part == 0, record, records);
                default -> records.add(record);
            }
        }
        return records;
    }

    private static void addIf(boolean ours, UkeRecord record, List<UkeRecord> records) {
        if (ours) {
            records.add(record);
        }
    }

    private Stream<UkeRecord> billed() {
        return claim.records().stream().filter(record -> record.is("CZ") || record.is("KI"));
    }

    /** 受付回 by its day; empty where one stands on several days. */
    private Optional<Map<String, Integer>> acceptances() {
        Map<String, Integer> acceptances = new HashMap<>();
        for (UkeRecord record : billed().toList()) {
            int day = day(record).orElse(0);
            if (acceptances.merge(record.text(ACCEPTANCE).orElse(""), day, (one, other) -> one.equals(other) ? one : 0)
                    == 0) {
                return Optional.empty();
            }
        }
        return Optional.of(acceptances);
    }

    /** The prescriptions of the part: what opens them, the times that are the part's, and the lines these share. */
    private Set<UkeRecord> dispensed(DayOwners owners, int part) {
        Set<UkeRecord> ours = new HashSet<>();
        for (Block block : blocks) {
            List<UkeRecord> times = block.times().stream()
                    .filter(time -> isOurs(time, owners, part))
                    .toList();
            if (!times.isEmpty()) {
                ours.addAll(block.opening());
                ours.addAll(times);
                ours.addAll(block.lines());
            }
        }
        return ours;
    }

    /** What stands before the first prescription is a block of its own, with which nothing can be split. */
    private static List<Block> blocks(List<UkeRecord> records) {
        List<Block> blocks = new ArrayList<>();
        Block block = new Block(new ArrayList<>());
        blocks.add(block);
        for (UkeRecord record : records) {
            switch (record.id()) {
                case "SH" -> {
                    block = new Block(new ArrayList<>(List.of(record)));
                    blocks.add(block);
                }
                case "CZ" -> {
                    if (!block.lines().isEmpty()) {
                        block = new Block(block.opening());
                        blocks.add(block);
                    }
                    block.times().add(record);
                }
                case "IY", "TO", "CO" -> (block.times().isEmpty() ? block.opening() : block.lines()).add(record);
                default -> {}
            }
        }
        return blocks.getFirst().isEmpty() ? blocks.subList(1, blocks.size()) : blocks;
    }

    private boolean isOurs(UkeRecord record, DayOwners owners, int part) {
        return day(record).filter(day -> owners.has(part, day)).isPresent();
    }

    private Optional<Integer> day(UkeRecord record) {
        return record.day(record.is("CZ") ? DISPENSED_ON : CHARGED_ON)
                .filter(day -> month.filter(YearMonth.from(day)::equals).isPresent())
                .map(LocalDate::getDayOfMonth);
    }

    private static long points(UkeRecord record) {
        if (record.is("CZ")) {
            return record.number(POINTS)
                    .orElseGet(() -> DISPENSING_POINTS.stream()
                            .mapToLong(name -> record.number(name).orElse(0))
                            .sum());
        }
        return record.number(BASIC_POINTS).orElse(0)
                + CHARGES.stream()
                        .mapToLong(charge -> record.number(charge.points()).orElse(0)
                                * record.number(charge.times()).orElse(1))
                        .sum();
    }
}
