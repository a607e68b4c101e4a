package jp.tashika.format.oqs.record;

import java.time.LocalDate;
import java.util.List;

/**
 * 健診の一回。One checkup with its results and answers.
 *
 * @param date 健診実施日
 */
public record ShownCheckup(LocalDate date, List<CheckupLine> lines) {

    public ShownCheckup {
        lines = List.copyOf(lines);
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "ShownCheckup[***]";
    }
}
