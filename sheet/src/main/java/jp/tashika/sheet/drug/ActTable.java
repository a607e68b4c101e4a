package jp.tashika.sheet.drug;

import java.util.List;
import java.util.Optional;
import jp.tashika.sheet.heading.Absence;

/**
 * 診療行為の表。Treatments, or surgery, of all facilities.
 *
 * @param none why it is empty
 */
public record ActTable(String title, List<Row> rows, Optional<Absence> none) {

    public ActTable {
        rows = List.copyOf(rows);
    }

    /**
     * 診療行為の行。One treatment on one day.
     *
     * @param heading under which it stands, such as 画像診断
     * @param count how often and how much, blank when once
     * @param stay 入院 or 外来
     */
    public record Row(
            String date,
            String age,
            String name,
            String heading,
            String count,
            String place,
            boolean isOwn,
            String stay,
            String source) {

        /** Personal: nothing of it is shown. */
        @Override
        public String toString() {
            return "Row[***]";
        }
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "ActTable[***]";
    }
}
