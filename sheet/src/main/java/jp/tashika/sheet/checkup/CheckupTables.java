package jp.tashika.sheet.checkup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.tashika.format.oqs.code.Sex;
import jp.tashika.format.oqs.record.ShownCheckup;
import jp.tashika.sheet.heading.Written;

/** 健診の並べ方。Lays checkups beside each other, five to a table, in the order of the item table. */
final class CheckupTables {

    private static final int COLUMNS_MAX = 5;

    private final List<Once> checkups;
    private final Optional<Sex> sex;
    private final LocalDate today;

    private CheckupTables(List<Once> checkups, Optional<Sex> sex, LocalDate today) {
        this.checkups = checkups;
        this.sex = sex;
        this.today = today;
    }

    /** One checkup by the keys of its rows; an item that is there twice has two rows. */
    private record Once(LocalDate date, Map<String, Result> results) {

        static Once of(ShownCheckup checkup) {
            Map<String, Result> results = new LinkedHashMap<>();
            checkup.lines().stream().map(Result::of).forEach(result -> {
                String key = result.rowKey();
                while (results.containsKey(key)) {
                    key += "\n";
                }
                results.put(key, result);
            });
            return new Once(checkup.date(), results);
        }
    }

    static CheckupTables of(List<ShownCheckup> checkups, Optional<Sex> sex, LocalDate today) {
        List<Once> newestFirst = checkups.stream()
                .sorted(Comparator.comparing(ShownCheckup::date).reversed())
                .map(Once::of)
                .toList();
        return new CheckupTables(newestFirst, sex, today);
    }

    List<CheckupTable> tables() {
        List<CheckupTable> tables = new ArrayList<>();
        for (int from = 0; from < checkups.size(); from += COLUMNS_MAX) {
            tables.add(table(checkups.subList(from, Math.min(checkups.size(), from + COLUMNS_MAX)), from == 0));
        }
        return List.copyOf(tables);
    }

    private CheckupTable table(List<Once> beside, boolean isNewest) {
        Map<String, Result> known = new LinkedHashMap<>();
        beside.forEach(once -> once.results().forEach(known::putIfAbsent));
        Map<String, List<CheckupTable.Row>> groups = known.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getValue().order()))
                .collect(Collectors.groupingBy(
                        entry -> entry.getValue().category(),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                entry -> row(entry.getKey(), entry.getValue(), beside, isNewest),
                                Collectors.toList())));
        return new CheckupTable(
                Written.day(beside.getLast().date()) + " から "
                        + Written.day(beside.getFirst().date()),
                beside.stream()
                        .map(once -> new CheckupTable.Column(Written.day(once.date()), Written.age(once.date(), today)))
                        .toList(),
                groups.entrySet().stream()
                        .map(group -> new CheckupTable.Group(group.getKey(), group.getValue()))
                        .toList());
    }

    private CheckupTable.Row row(String key, Result first, List<Once> beside, boolean isNewest) {
        Optional<ReferenceRange> range = first.number().isPresent() ? first.range(sex) : Optional.empty();
        List<CheckupTable.Value> values = beside.stream()
                .map(once -> Optional.ofNullable(once.results().get(key))
                        .map(result -> result.value(sex))
                        .orElse(CheckupTable.Value.NONE))
                .toList();
        return new CheckupTable.Row(
                first.name(),
                first.line().unit().orElse(""),
                range.map(ReferenceRange::within).orElse(""),
                values,
                isNewest ? Trend.of(numbers(key), range) : Optional.empty());
    }

    private SortedMap<LocalDate, BigDecimal> numbers(String key) {
        SortedMap<LocalDate, BigDecimal> numbers = new TreeMap<>();
        checkups.forEach(once -> Optional.ofNullable(once.results().get(key))
                .flatMap(Result::number)
                .ifPresent(number -> numbers.putIfAbsent(once.date(), number)));
        return numbers;
    }

    /** The results of one item, checkup by checkup; empty when no checkup has it. */
    Optional<Judgement> judgement(String title, String code) {
        List<Judgement.Once> times = checkups.stream()
                .flatMap(once -> once.results().values().stream()
                        .filter(result -> result.line().code().equals(code))
                        .map(result -> new Judgement.Once(Written.day(once.date()), result.text())))
                .toList();
        return times.isEmpty() ? Optional.empty() : Optional.of(new Judgement(title, times));
    }
}
