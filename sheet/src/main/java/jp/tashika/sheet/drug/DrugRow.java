package jp.tashika.sheet.drug;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tashika.sheet.heading.Written;

/**
 * 薬剤の行。One drug handed out, as the table across facilities shows it (MED-002).
 *
 * @param date 調剤年月日
 * @param age how long ago
 * @param drug 医薬品名
 * @param ingredient 成分名, blank where it is not told
 * @param use 使用区分
 * @param usage 用法
 * @param amount 用量
 * @param supply 調剤数量
 * @param place who decided on it
 * @param isOwn whether that is the facility that asks
 * @param dispenser who handed it out, blank when it is the same
 * @param prescriptionPlace 処方区分
 * @param prescribed 処方年月日, blank when it is the same day
 * @param source which kind of claim tells it
 * @param overlaps numbers of the overlaps it is part of
 */
public record DrugRow(
        String date,
        String age,
        String drug,
        String ingredient,
        String use,
        String usage,
        String amount,
        String supply,
        String place,
        boolean isOwn,
        String dispenser,
        String prescriptionPlace,
        String prescribed,
        String source,
        List<Integer> overlaps) {

    public DrugRow {
        overlaps = List.copyOf(overlaps);
    }

    static DrugRow of(Supply supply, Overlaps overlaps, LocalDate today) {
        return new DrugRow(
                date(supply),
                age(supply, today),
                supply.line().name(),
                supply.line().ingredient().orElse(""),
                supply.use().words(),
                usage(supply),
                amount(supply),
                supply(supply),
                supply.placeName(),
                supply.place().isOwn(),
                supply.month().prescriber().isPresent()
                        ? FacilityWords.name(supply.month().facility())
                        : "",
                FacilityWords.prescriptionPlace(supply.month()),
                prescribed(supply),
                FacilityWords.source(supply.month()),
                overlaps.of(supply));
    }

    static String date(Supply supply) {
        return supply.day()
                .date()
                .map(Written::day)
                .orElseGet(() -> Written.month(supply.month().month()) + "（日の記載なし）");
    }

    static String age(Supply supply, LocalDate today) {
        return supply.day()
                .date()
                .map(date -> Written.age(date, today))
                .orElseGet(() -> Written.age(supply.month().month(), YearMonth.from(today)));
    }

    private static String usage(Supply supply) {
        return Stream.of(supply.line().usage(), supply.line().instruction())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("　"));
    }

    private static String amount(Supply supply) {
        return supply.line()
                .quantity()
                .map(quantity -> supply.use()
                        .amount(Written.amount(quantity) + supply.line().unit().orElse("")))
                .orElse("");
    }

    static String supply(Supply supply) {
        return supply.line().times().map(supply.use()::count).orElse("");
    }

    private static String prescribed(Supply supply) {
        return supply.day()
                .prescribed()
                .filter(day -> !supply.day().date().equals(Optional.of(day)))
                .map(Written::day)
                .orElse("");
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "DrugRow[***]";
    }
}
