package jp.tashika.simulation.checkup;

import java.nio.file.Path;
import jp.tashika.format.checkup.item.FiscalYear;

/**
 * 健診の計画。Which checkups are written.
 *
 * @param until the last fiscal year, included; of the current one those that have been held
 */
public record CheckupPlan(Path folder, long seed, FiscalYear from, FiscalYear until) {

    public CheckupPlan {
        if (from.compareTo(until) > 0) {
            throw new IllegalArgumentException(from + " to " + until);
        }
    }
}
