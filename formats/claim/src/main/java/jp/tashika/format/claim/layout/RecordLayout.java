package jp.tashika.format.claim.layout;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * レコードのレイアウト。One record of one kind of claim in one edition.
 *
 * @param number of this layout among all, from 0; what is looked up by layout stands in an array by it
 * @param place of this layout among those of its kind and edition, from 0; the same in both editions
 * @param id two capitals
 * @param japanese its name in the specification
 * @param name its name in code
 * @param max how many of it a claim may have, empty for any number
 * @param need of the records with the same word a claim has at least one
 * @param after the id of the record that must stand before it in the claim
 * @param fields by index from 1
 */
public record RecordLayout(
        int number,
        int place,
        ClaimKind kind,
        Edition edition,
        String id,
        String japanese,
        String name,
        RecordRole role,
        OptionalInt max,
        Optional<String> need,
        Optional<String> after,
        List<FieldLayout> fields) {

    public RecordLayout {
        fields = List.copyOf(fields);
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).index() != i + 1) {
                throw new IllegalArgumentException(kind + " " + id + " has no field " + (i + 1));
            }
        }
    }

    /** 項目数。How many fields the record has, its id counted. */
    public int size() {
        return fields.size() + 1;
    }

    /**
     * 項目。The field at a place.
     *
     * @param index from 1 to below {@link #size}
     */
    public FieldLayout field(int index) {
        return fields.get(index - 1);
    }
}
