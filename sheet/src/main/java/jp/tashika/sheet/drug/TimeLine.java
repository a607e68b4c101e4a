package jp.tashika.sheet.drug;

import java.util.List;

/**
 * 時系列。Twelve months of drugs: a row for each ingredient and place, a column for each month.
 *
 * @param title from which month until which
 * @param months as the heads of the columns write them
 */
public record TimeLine(String title, List<Month> months, List<Row> rows) {

    public TimeLine {
        months = List.copyOf(months);
        rows = List.copyOf(rows);
    }

    /** 月の見出し。The year where it begins or changes. */
    public record Month(String year, String month) {}

    /**
     * 時系列の行。One ingredient from one place.
     *
     * @param isRepeated whether the row above is of the same ingredient
     * @param overlaps whether another place handed out the same for the same days
     */
    public record Row(String ingredient, boolean isRepeated, String place, boolean overlaps, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** Personal: nothing of it is shown. */
        @Override
        public String toString() {
            return "Row[***]";
        }
    }

    /**
     * 時系列の升。One month of a row.
     *
     * @param words what was handed out in it, such as 28日分
     * @param unseen what the bar says to those who do not see it
     */
    public record Cell(String words, String unseen, List<Bar> bars) {

        public Cell {
            bars = List.copyOf(bars);
        }
    }

    /**
     * 棒。Days of a month.
     *
     * @param from its first day, 1 to 31
     * @param days how many, 1 to 31
     */
    public record Bar(Kind kind, int from, int days) {

        /** 棒の種類。 */
        public enum Kind {
            /** 調剤の期間。Days that were supplied. */
            SUPPLY,
            /** 期間の分からない調剤。Handed out in the month, for nobody tells how long. */
            UNTOLD,
            /** 重なり。Days that another place supplied too. */
            OVERLAP
        }

        /** The name of the style that draws it. */
        public String style() {
            return switch (kind) {
                case SUPPLY -> "bar--supply";
                case UNTOLD -> "bar--untold";
                case OVERLAP -> "bar--overlap";
            };
        }
    }
}
