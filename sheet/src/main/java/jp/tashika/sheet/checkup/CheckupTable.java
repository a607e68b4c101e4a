package jp.tashika.sheet.checkup;

import java.util.List;
import java.util.Optional;

/**
 * 健診の表。Up to five checkups beside each other, the newest first.
 *
 * @param title from which day until which
 */
public record CheckupTable(String title, List<Column> columns, List<Group> groups) {

    public CheckupTable {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    /** 健診の一列。One checkup. */
    public record Column(String date, String age) {}

    /** 項目の見出し。Items under one heading, such as 血糖検査. */
    public record Group(String title, List<Row> rows) {

        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * 項目の行。One item through the years.
     *
     * @param range where values are within, blank where there is no such limit
     * @param values one for each column
     */
    public record Row(String item, String unit, String range, List<Value> values, Optional<Trend> trend) {

        public Row {
            values = List.copyOf(values);
        }

        /** Personal: nothing of it is shown. */
        @Override
        public String toString() {
            return "Row[***]";
        }
    }

    /** 値。One result; {@link #NONE} where the checkup does not have it. */
    public record Value(String text, Level level) {

        public static final Value NONE = new Value("", Level.NONE);

        public boolean isAbsent() {
            return text.isEmpty();
        }

        /** Personal: nothing of it is shown. */
        @Override
        public String toString() {
            return "Value[***]";
        }
    }
}
