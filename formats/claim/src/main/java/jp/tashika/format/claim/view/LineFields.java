package jp.tashika.format.claim.view;

import java.util.ArrayList;
import java.util.List;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.UkeRecord;

/** 摘要の行の項目名。The names of the fields that lines have in common. */
final class LineFields {

    static final FieldName CATEGORY = FieldName.of("category");
    static final FieldName BEARERS = FieldName.of("bearers");
    static final FieldName CODE = FieldName.of("code");
    static final FieldName QUANTITY = FieldName.of("quantity");
    static final FieldName POINTS = FieldName.of("points");
    static final FieldName TIMES = FieldName.of("times");

    private static final List<FieldName> COMMENT_CODES = FieldName.run("commentCode", 3);
    private static final List<FieldName> COMMENT_TEXTS = FieldName.run("commentText", 3);

    private LineFields() {}

    static List<ClaimLine.Drug> drugs(List<ClaimLine> lines) {
        List<ClaimLine.Drug> drugs = new ArrayList<>(lines.size());
        for (ClaimLine line : lines) {
            if (line instanceof ClaimLine.Drug drug) {
                drugs.add(drug);
            }
        }
        return drugs;
    }

    static List<LineComment> comments(List<ClaimLine> lines) {
        List<LineComment> comments = new ArrayList<>(0);
        for (ClaimLine line : lines) {
            comments.addAll(line.comments());
        }
        return comments;
    }

    /** The up to three remarks within a line. */
    static List<LineComment> comments(UkeRecord record) {
        List<LineComment> comments = new ArrayList<>(0);
        for (int i = 0; i < COMMENT_CODES.size(); i++) {
            if (record.has(COMMENT_CODES.get(i)) || record.has(COMMENT_TEXTS.get(i))) {
                comments.add(new LineComment(record.text(COMMENT_CODES.get(i)), record.text(COMMENT_TEXTS.get(i))));
            }
        }
        return comments;
    }
}
