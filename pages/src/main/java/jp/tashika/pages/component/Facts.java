package jp.tashika.pages.component;

import java.util.ArrayList;
import java.util.List;

/** 項目表。A plain table of label and value. */
public record Facts(String caption, List<Fact> rows) {

    public Facts {
        rows = List.copyOf(rows);
    }

    /**
     * 項目。One fact.
     *
     * @param value personal
     * @param note smaller, behind the value; may be blank
     * @param isKey whether it is one of those looked for first
     */
    public record Fact(String label, String value, String note, boolean isKey) {

        @Override
        public String toString() {
            return "Fact[" + label + ", " + value.length() + " characters]";
        }
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** 作成中の項目表。Collects rows and leaves out what is not known. */
    public static final class Draft {

        private final String caption;
        private final List<Fact> rows = new ArrayList<>();

        public Draft(String caption) {
            this.caption = caption;
        }

        public Draft add(String label, String value) {
            return add(label, value, "");
        }

        public Draft add(String label, String value, String note) {
            return add(new Fact(label, value, note, false));
        }

        /** One of the facts looked for first. */
        public Draft addKey(String label, String value, String note) {
            return add(new Fact(label, value, note, true));
        }

        private Draft add(Fact fact) {
            if (!fact.value().isBlank()) {
                rows.add(fact);
            }
            return this;
        }

        public Facts done() {
            return new Facts(caption, rows);
        }
    }
}
