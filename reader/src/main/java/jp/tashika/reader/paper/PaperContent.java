package jp.tashika.reader.paper;

import java.util.List;
import java.util.Optional;
import jp.tashika.vocabulary.paper.PaperItem;
import jp.tashika.vocabulary.paper.PaperKind;
import jp.tashika.vocabulary.paper.ReadItem;

/**
 * 証の内容。What could be made of the lines of one paper.
 *
 * @param items each kind of item once at most, in their order
 */
public record PaperContent(PaperKind kind, List<ReadItem> items) {

    public PaperContent {
        items = List.copyOf(items);
    }

    /** 使えるか。Whether a receipt computer could find out by it whose paper that is. */
    public boolean isUsable() {
        return items.stream().anyMatch(item -> item.item().isIdentifying());
    }

    public Optional<ReadItem> item(PaperItem item) {
        return items.stream().filter(read -> read.item() == item).findFirst();
    }

    /** Personal: only the kind is shown. */
    @Override
    public String toString() {
        return "PaperContent[" + kind + ", " + items.size() + "]";
    }
}
