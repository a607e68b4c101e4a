package jp.tashika.core.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 剤・行為のまとまり。Lines that belong together: one prescription of an in-house pharmacy, one act with its drugs.
 *
 * @param section 診療識別 of all its lines; absent only before the first line that carries one
 */
public record ClaimGroup(Optional<CareSection> section, List<ClaimLine> lines) {

    public ClaimGroup {
        lines = List.copyOf(lines);
    }

    /** 剤の復元。A line that carries a 診療識別 begins a group, the lines without one belong to the group above. */
    public static List<ClaimGroup> from(List<ClaimLine> lines) {
        List<ClaimGroup> groups = new ArrayList<>();
        Optional<CareSection> section = Optional.empty();
        List<ClaimLine> open = new ArrayList<>();
        for (ClaimLine line : lines) {
            if (line.section().isPresent()) {
                close(groups, section, open);
                section = line.section();
                open = new ArrayList<>();
            }
            open.add(line);
        }
        close(groups, section, open);
        return groups;
    }

    private static void close(List<ClaimGroup> groups, Optional<CareSection> section, List<ClaimLine> lines) {
        if (!lines.isEmpty()) {
            groups.add(new ClaimGroup(section, lines));
        }
    }
}
