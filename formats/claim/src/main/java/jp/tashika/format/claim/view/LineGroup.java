package jp.tashika.format.claim.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.claim.record.UkeRecord;

/**
 * 剤・算定単位。Lines that are priced together: its points stand on the last of them that is no remark.
 *
 * @param category 診療識別, on its own first line or on the last line before that had one
 * @param lines in the order of the claim, at least one
 */
public record LineGroup(Optional<String> category, List<ClaimLine> lines) {

    public LineGroup {
        lines = List.copyOf(lines);
    }

    /** 医薬品。The drugs of the group. */
    public List<ClaimLine.Drug> drugs() {
        return LineFields.drugs(lines);
    }

    /** コメント。The remarks within its lines and between them, in order, such as how a drug is taken. */
    public List<LineComment> comments() {
        return LineFields.comments(lines);
    }

    /**
     * The groups of a claim. A line with a category begins one, and so does a line that is no remark after one with points;
     * remarks go with the line before them.
     */
    static List<LineGroup> of(List<UkeRecord> records) {
        List<LineGroup> groups = new ArrayList<>();
        List<ClaimLine> lines = new ArrayList<>();
        Optional<String> category = Optional.empty();
        boolean priced = false;
        for (UkeRecord record : records) {
            Optional<ClaimLine> line = line(record);
            if (line.isPresent()) {
                boolean remark = line.get() instanceof ClaimLine.Comment;
                Optional<String> own = line.get().category();
                if (own.isPresent() || (priced && !remark)) {
                    add(groups, category, lines);
                    priced = false;
                }
                category = own.isPresent() ? own : category;
                lines.add(line.get());
                priced |= !remark && line.get().points().isPresent();
            }
        }
        add(groups, category, lines);
        return groups;
    }

    /** The line a record is, empty when it is none. */
    static Optional<ClaimLine> line(UkeRecord record) {
        return switch (record.id()) {
            case "SI", "SS" -> Optional.of(new ClaimLine.Procedure(record));
            case "IY" -> Optional.of(new ClaimLine.Drug(record));
            case "TO" -> Optional.of(new ClaimLine.Material(record));
            case "CO" -> Optional.of(new ClaimLine.Comment(record));
            default -> Optional.empty();
        };
    }

    private static void add(List<LineGroup> groups, Optional<String> category, List<ClaimLine> lines) {
        if (!lines.isEmpty()) {
            groups.add(new LineGroup(category, lines));
            lines.clear();
        }
    }
}
