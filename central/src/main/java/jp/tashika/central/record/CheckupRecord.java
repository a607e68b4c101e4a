package jp.tashika.central.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.checkup.item.Programme;

/** 特定健診等情報。One checkup of a person, as it is on record. */
public record CheckupRecord(LocalDate heldOn, Programme programme, List<Line> lines) {

    public CheckupRecord {
        lines = List.copyOf(lines);
    }

    /**
     * 健診の一行。What one item came to.
     *
     * @param code of the item
     * @param type PQ, CD, CO or ST; empty when there is no result
     * @param list OID of the list that the value is a code of
     * @param text what the code means, that the value is out of range, or why there is no result
     */
    public record Line(
            String code,
            String name,
            Optional<String> type,
            Optional<String> value,
            Optional<String> unit,
            Optional<String> list,
            Optional<String> text) {

        /** Personal: only the item is shown. */
        @Override
        public String toString() {
            return "Line[" + code + "]";
        }
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "CheckupRecord[masked]";
    }
}
