package jp.tashika.core.ceiling;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import jp.tashika.core.claim.CareSetting;

/** 限度額の表。The rows of ceilings.tsv (domain rules 7.2 and 7.3). */
final class CeilingTable {

    private static final List<CeilingRow> ROWS =
            Tsv.rows("ceilings.tsv").stream().map(CeilingTable::row).toList();

    private CeilingTable() {}

    static List<CeilingRow> rows() {
        return ROWS;
    }

    /** The row in force; empty where the table says nothing of that month. */
    static Optional<CeilingRow> find(CeilingFor holder, CareSetting setting, YearMonth month) {
        return ROWS.stream()
                .filter(row -> row.holder() == holder && row.isFor(setting) && row.covers(month))
                .findFirst();
    }

    private static CeilingRow row(String[] cells) {
        return new CeilingRow(
                YearMonth.parse(cells[0]),
                Tsv.month(cells[1]),
                CeilingFor.valueOf(cells[2]),
                Tsv.cell(cells[3]).map(CareSetting::valueOf),
                Tsv.yen(cells[4]).map(base -> formula(base, cells)),
                Tsv.yen(cells[9]),
                Tsv.yen(cells[10]),
                CeilingRow.State.valueOf(cells[11]));
    }

    private static Formula formula(long baseYen, String[] cells) {
        return new Formula(
                baseYen,
                Tsv.yen(cells[5]).orElse(0L),
                Tsv.yen(cells[6]).orElse(0L).intValue(),
                Tsv.yen(cells[7]).orElse(0L),
                Tsv.yen(cells[8]).orElse(Formula.UNBOUNDED));
    }
}
