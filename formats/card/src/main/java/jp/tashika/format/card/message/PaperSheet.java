package jp.tashika.format.card.message;

import java.util.List;
import java.util.regex.Pattern;
import jp.tashika.vocabulary.paper.PaperItem;
import jp.tashika.vocabulary.paper.PaperKind;
import jp.tashika.vocabulary.paper.ReadItem;

/**
 * 読み取った証。What a reader has read from paper, for the patient whose check has just ended (OCR-008).
 *
 * @param faceFile the face file of that check, by which the terminal knows the patient
 * @param items each kind of item once at most, at least one
 */
public record PaperSheet(ChallengeRequest by, String faceFile, PaperKind kind, List<ReadItem> items) {

    private static final Pattern FILE = Pattern.compile("[0-9A-Za-z_-]{1,150}\\.xml");

    public PaperSheet {
        items = List.copyOf(items);
        if (!FILE.matcher(faceFile).matches()) {
            throw new IllegalArgumentException("not a face file, length " + faceFile.length());
        }
        if (items.isEmpty() || items.stream().map(ReadItem::item).distinct().count() < items.size()) {
            throw new IllegalArgumentException("no item, or one of " + PaperItem.values().length + " twice");
        }
    }

    /** Personal: only the kind is shown. */
    @Override
    public String toString() {
        return "PaperSheet[" + kind + ", " + items.size() + "]";
    }
}
