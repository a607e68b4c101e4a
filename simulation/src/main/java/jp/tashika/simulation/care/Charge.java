package jp.tashika.simulation.care;

import java.util.List;

/**
 * 剤・行為。What is charged together: its points stand once and hold for all of its items.
 *
 * @param category 診療識別, two digits
 * @param points of one time
 */
public record Charge(String category, List<ChargedItem> items, int points) {

    public Charge {
        items = List.copyOf(items);
    }

    /** A single act. */
    static Charge act(String category, String code, int points) {
        return new Charge(category, List.of(new ChargedItem.Act(code)), points);
    }
}
