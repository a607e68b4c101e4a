package jp.tashika.format.checkup.item;

import java.util.Map;
import java.util.Optional;

/**
 * 健診項目。One row of the item master.
 *
 * @param order its place in the master, from 0: the order in which results are shown
 * @param dependsOn the item whose answer makes this one necessary, as a finding its 所見の有無
 * @param signedBy the item that stands for the doctor's name; a document gives it as author of this item's result
 * @param observed false for those names of doctors, which are no results of their own
 * @param demands what each programme asks of it; a programme that is not named asks nothing
 * @param since the first edition with it
 * @param until the last edition with it
 */
public record CheckupItem(
        int order,
        ItemCode code,
        String name,
        Category category,
        ResultForm form,
        Optional<TestMethod> method,
        Optional<ItemGroup> group,
        Optional<ItemCode> dependsOn,
        Optional<ItemCode> signedBy,
        boolean observed,
        Map<Programme, Demand> demands,
        Edition since,
        Edition until) {

    private static final Demand NOT_PART = new Demand.NotPart();

    public CheckupItem {
        demands = Map.copyOf(demands);
    }

    /** 要否。What {@code programme} asks of the item. */
    public Demand demandOf(Programme programme) {
        return demands.getOrDefault(programme, NOT_PART);
    }

    /** Whether the item is in the table of {@code edition}. */
    public boolean isIn(Edition edition) {
        return since.compareTo(edition) <= 0 && until.compareTo(edition) >= 0;
    }
}
