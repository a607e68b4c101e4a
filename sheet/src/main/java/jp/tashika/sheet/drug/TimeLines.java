package jp.tashika.sheet.drug;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tashika.sheet.heading.Written;

/** 時系列の組立て。Lays supplies out in months, twelve at a time, the newest first. */
final class TimeLines {

    private static final int MONTHS = 12;

    private final Overlaps overlaps;
    private final List<Supply> supplies;

    private TimeLines(List<Supply> supplies, Overlaps overlaps) {
        this.supplies = supplies;
        this.overlaps = overlaps;
    }

    /** Twelve months without any drug are left out. */
    static List<TimeLine> of(List<Supply> supplies, Overlaps overlaps, YearMonth from, YearMonth until) {
        TimeLines lines = new TimeLines(supplies, overlaps);
        List<TimeLine> all = new ArrayList<>();
        for (YearMonth last = until; !last.isBefore(from); last = last.minusMonths(MONTHS)) {
            lines.line(last.minusMonths(MONTHS - 1L), last).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    private Optional<TimeLine> line(YearMonth from, YearMonth until) {
        List<YearMonth> months =
                IntStream.range(0, MONTHS).mapToObj(from::plusMonths).toList();
        Map<String, List<Supply>> byIngredient = supplies.stream()
                .filter(supply -> supply.meets(from.atDay(1), until.atEndOfMonth()))
                .sorted(Comparator.comparing(Supply::since).reversed())
                .collect(Collectors.groupingBy(
                        supply -> supply.ingredient().key(), LinkedHashMap::new, Collectors.toList()));
        List<TimeLine.Row> rows = byIngredient.values().stream()
                .flatMap(same -> rows(same, months).stream())
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimeLine(Written.month(from) + " から " + Written.month(until), heads(months), rows));
    }

    private static List<TimeLine.Month> heads(List<YearMonth> months) {
        return months.stream()
                .map(month -> new TimeLine.Month(
                        month.equals(months.getFirst()) || month.getMonthValue() == 1 ? month.getYear() + "年" : "",
                        month.getMonthValue() + "月"))
                .toList();
    }

    private List<TimeLine.Row> rows(List<Supply> same, List<YearMonth> months) {
        Map<String, List<Supply>> byPlace =
                same.stream().collect(Collectors.groupingBy(Supply::placeKey, LinkedHashMap::new, Collectors.toList()));
        List<TimeLine.Row> rows = new ArrayList<>();
        for (List<Supply> own : byPlace.values()) {
            List<Overlaps.Found> shared = overlaps.all().stream()
                    .filter(found -> own.stream().anyMatch(found.supplies()::contains))
                    .toList();
            List<TimeLine.Cell> cells =
                    months.stream().map(month -> cell(own, shared, month)).toList();
            rows.add(new TimeLine.Row(
                    same.getFirst().ingredient().shown(),
                    !rows.isEmpty(),
                    own.getFirst().placeName(),
                    cells.stream()
                            .flatMap(cell -> cell.bars().stream())
                            .anyMatch(bar -> bar.kind() == TimeLine.Bar.Kind.OVERLAP),
                    cells));
        }
        return rows;
    }

    private static TimeLine.Cell cell(List<Supply> own, List<Overlaps.Found> shared, YearMonth month) {
        List<TimeLine.Bar> bars = new ArrayList<>();
        for (Supply supply : own) {
            TimeLine.Bar.Kind kind = supply.isExact() ? TimeLine.Bar.Kind.SUPPLY : TimeLine.Bar.Kind.UNTOLD;
            bar(kind, supply.first(), supply.last(), month).ifPresent(bars::add);
        }
        for (Overlaps.Found found : shared) {
            bar(TimeLine.Bar.Kind.OVERLAP, found.first(), found.last(), month).ifPresent(bars::add);
        }
        String words = own.stream()
                .filter(supply -> YearMonth.from(supply.since()).equals(month))
                .sorted(Comparator.comparing(Supply::since))
                .map(TimeLines::words)
                .collect(Collectors.joining("・"));
        return new TimeLine.Cell(
                words, unseen(bars, words), bars.stream().distinct().toList());
    }

    private static String words(Supply supply) {
        return supply.isExact()
                ? DrugRow.supply(supply)
                : supply.use() == UseWords.UNKNOWN ? "あり" : supply.use().words();
    }

    private static String unseen(List<TimeLine.Bar> bars, String words) {
        boolean overlaps = bars.stream().anyMatch(bar -> bar.kind() == TimeLine.Bar.Kind.OVERLAP);
        String lasting = !bars.isEmpty() && words.isEmpty() ? "前からの続き" : "";
        return overlaps ? lasting + "（重なりあり）" : lasting;
    }

    private static Optional<TimeLine.Bar> bar(
            TimeLine.Bar.Kind kind, LocalDate first, LocalDate last, YearMonth month) {
        LocalDate from = first.isAfter(month.atDay(1)) ? first : month.atDay(1);
        LocalDate until = last.isBefore(month.atEndOfMonth()) ? last : month.atEndOfMonth();
        return from.isAfter(until)
                ? Optional.empty()
                : Optional.of(
                        new TimeLine.Bar(kind, from.getDayOfMonth(), until.getDayOfMonth() - from.getDayOfMonth() + 1));
    }
}
