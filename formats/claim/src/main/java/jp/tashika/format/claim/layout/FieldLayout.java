package jp.tashika.format.claim.layout;

import java.util.Set;

/**
 * 項目。One field of a record, as the specification defines it.
 *
 * @param index its place, the record's id being 0
 * @param japanese its name in the specification
 * @param name its name in code, the same in all kinds of claims
 * @param bytes the length in windows-31j (a full-width character has 2)
 * @param fixed whether it has exactly so many bytes, or at most so many
 * @param values the codes that may stand in it, none for any
 */
public record FieldLayout(
        int index,
        String japanese,
        String name,
        FieldMode mode,
        int bytes,
        boolean fixed,
        Need need,
        Set<String> values) {

    public FieldLayout {
        if (index < 1 || bytes < 1) {
            throw new IllegalArgumentException("field " + index + " of " + bytes + " bytes");
        }
        values = Set.copyOf(values);
    }
}
