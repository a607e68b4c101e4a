package jp.tashika.pages.component;

import java.util.List;

/**
 * 一覧表。A table in pages, sortable by some of its columns.
 *
 * @param id of the element that is replaced when the view changes
 * @param caption read first by screen readers
 * @param rows each as long as {@code columns}; the first cell names the row
 * @param empty what is said when there are no rows
 */
public record Table(String id, String caption, List<Column> columns, List<List<Cell>> rows, View view, String empty) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("a row is not " + width + " cells long");
        }
    }

    /**
     * 列。A column.
     *
     * @param key what the address says to sort by it
     */
    public record Column(String key, String title, boolean isSortable) {
        public static Column of(String key, String title) {
            return new Column(key, title, true);
        }

        public static Column unsortable(String key, String title) {
            return new Column(key, title, false);
        }
    }

    /** セル。What stands in one place. */
    public sealed interface Cell {

        /** 文字。Personal perhaps. */
        record Text(String text) implements Cell {
            @Override
            public String toString() {
                return "Text[" + text.length() + " characters]";
            }
        }

        /** 数字や番号。Set in figures of one width, to the right. */
        record Figures(String text) implements Cell {
            @Override
            public String toString() {
                return "Figures[" + text.length() + " characters]";
            }
        }

        /** 状態。 */
        record Sign(Mark mark) implements Cell {}
    }

    /**
     * 表示のしかた。Which part of the rows is seen, and in which order.
     *
     * @param address of the table, with its filter but without order and page
     * @param sortedBy the key of a column
     * @param page from 1
     * @param pages at least 1
     * @param count of all rows over all pages
     */
    public record View(String address, String sortedBy, boolean isDescending, int page, int pages, int count) {

        public String addressOf(int otherPage) {
            return address(sortedBy, isDescending, otherPage);
        }

        /** A click on the head of a column: sorts by it, and turns the order round the second time. */
        public String addressSortedBy(Column column) {
            boolean isSame = column.key().equals(sortedBy);
            return address(column.key(), isSame && !isDescending, 1);
        }

        /** The value of aria-sort for a column. */
        public String sortOf(Column column) {
            if (!column.key().equals(sortedBy)) {
                return "none";
            }
            return isDescending ? "descending" : "ascending";
        }

        private String address(String key, boolean descending, int page) {
            return address + (address.contains("?") ? "&" : "?") + "sort=" + key + "&order="
                    + (descending ? "desc" : "asc") + "&page=" + page;
        }
    }
}
