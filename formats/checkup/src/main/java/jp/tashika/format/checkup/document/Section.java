package jp.tashika.format.checkup.document;

import java.util.List;
import jp.tashika.format.checkup.item.SectionKind;

/**
 * セクション。Results that belong together.
 *
 * @param title as written above it, {@code ""} when it has none
 */
public record Section(SectionKind kind, String title, List<Entry> entries) {

    public static final int TITLE_MAX = 200;

    public Section {
        entries = List.copyOf(entries);
        if (!title.isEmpty()) {
            Plain.line(title, TITLE_MAX);
        }
    }

    /** A section with its usual title. */
    public static Section of(SectionKind kind, List<Entry> entries) {
        return new Section(kind, kind.title(), entries);
    }
}
