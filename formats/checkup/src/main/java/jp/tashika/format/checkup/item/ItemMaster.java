package jp.tashika.format.checkup.item;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * 健診項目表。All items and code lists, read once from {@code items.tsv} and {@code codes.tsv} beside this class.
 *
 * <p>Source: the item table of the 4th period with the code lists of the national programme; input ranges stem from the
 * table of 2015, of which later items took over those of their siblings. Safe for any number of threads.
 */
public final class ItemMaster {

    private static final ItemMaster STANDARD = MasterTables.read();

    private final Map<ItemCode, CheckupItem> items;
    private final Map<String, CodeList> lists;
    private final Map<String, String> ownTexts;

    /** @param ownTexts by {@link #ownKey}: texts of a code that differ for one item */
    ItemMaster(Map<ItemCode, CheckupItem> items, Map<String, CodeList> lists, Map<String, String> ownTexts) {
        this.items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        this.lists = Map.copyOf(lists);
        this.ownTexts = Map.copyOf(ownTexts);
    }

    /** The national master. */
    public static ItemMaster standard() {
        return STANDARD;
    }

    /** The item of {@code code}; empty for one that is not in the national table. */
    public Optional<CheckupItem> find(ItemCode code) {
        return Optional.ofNullable(items.get(code));
    }

    /**
     * The item of a code that the master must have.
     *
     * @throws IllegalArgumentException when it does not
     */
    public CheckupItem item(ItemCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("not in the master: " + code));
    }

    /** All items, in the order in which results are shown. */
    public Collection<CheckupItem> items() {
        return items.values();
    }

    /** All items that measure the same by different methods: those whose code begins with {@code start}. */
    public List<CheckupItem> startingWith(String start) {
        return items.values().stream()
                .filter(item -> item.code().text().startsWith(start))
                .toList();
    }

    /** The list of {@code oid}; empty for one that is not known. */
    public Optional<CodeList> list(String oid) {
        return Optional.ofNullable(lists.get(oid));
    }

    /**
     * 結果の表示名。What {@code code} of the list {@code oid} says as a result of {@code item}; empty when unknown.
     *
     * <p>The list named in the document decides, not the item: smoking is answered from another list in each edition.
     */
    public Optional<String> text(ItemCode item, String oid, String code) {
        return Optional.ofNullable(ownTexts.get(ownKey(item, oid, code)))
                .or(() -> list(oid).flatMap(list -> list.text(code)));
    }

    static String ownKey(ItemCode item, String oid, String code) {
        return Objects.requireNonNull(item).text() + " " + oid + " " + code;
    }
}
