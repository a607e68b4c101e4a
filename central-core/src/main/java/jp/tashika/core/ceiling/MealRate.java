package jp.tashika.core.ceiling;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import jp.tashika.core.registry.CeilingCategory;

/** 標準負担額の区分。Which price of a meal a patient pays (domain rules 8). */
enum MealRate {
    GENERAL("一般"),
    RARE_DISEASE("指定難病・小児慢性特定疾病"),
    NON_TAXED("住民税非課税・低所得Ⅱ"),
    NON_TAXED_LONG("住民税非課税・低所得Ⅱ（長期入院該当）"),
    LOWEST("低所得Ⅰ");

    private static final List<Row> ROWS =
            Tsv.rows("meals.tsv").stream().map(Row::of).toList();

    private final String label;

    MealRate(String label) {
        this.label = label;
    }

    /** 食事の行。One row of meals.tsv; the price is absent where it is not known. */
    record Row(YearMonth from, Optional<YearMonth> until, MealRate rate, Optional<Long> yen) {

        private static Row of(String[] cells) {
            return new Row(
                    YearMonth.parse(cells[0]), Tsv.month(cells[1]), MealRate.valueOf(cells[2]), Tsv.yen(cells[3]));
        }

        boolean covers(YearMonth month) {
            return !month.isBefore(from) && until.filter(month::isAfter).isEmpty();
        }
    }

    static List<Row> rows() {
        return ROWS;
    }

    /** The rate of a patient; empty where the facts name none, as for 境界層 under 70. */
    static Optional<MealRate> of(Optional<CeilingCategory> category, Meals meals, YearMonth month) {
        if (category.isEmpty()) {
            return Optional.of(meals.rareDisease() ? RARE_DISEASE : GENERAL);
        }
        return switch (category.get()) {
            case A01, A02, A03, A04, B01, B02, B03, B04, B09, B10 ->
                Optional.of(meals.rareDisease() ? RARE_DISEASE : GENERAL);
            case A05, B05 -> Optional.of(isLongStay(meals, month) ? NON_TAXED_LONG : NON_TAXED);
            case B06, B07, B08 -> Optional.of(LOWEST);
            case A06 -> Optional.empty();
        };
    }

    // spec| domain rules 8: it begins on the first of a month, so it holds for a month or not at all
    private static boolean isLongStay(Meals meals, YearMonth month) {
        return meals.longStayFrom().filter(day -> !day.isAfter(month.atDay(1))).isPresent();
    }

    /** The price of one meal; empty where it is not known. */
    Optional<Long> yen(YearMonth month) {
        return ROWS.stream()
                .filter(row -> row.rate() == this && row.covers(month))
                .findFirst()
                .flatMap(Row::yen);
    }

    String label() {
        return label;
    }
}
