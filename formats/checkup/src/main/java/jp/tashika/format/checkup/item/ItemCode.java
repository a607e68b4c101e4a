package jp.tashika.format.checkup.item;

import java.util.Optional;

/**
 * 健診項目コード。The code of an item: JLAC10, 17 characters (analyte 5, variant 4, material 3, method 3, kind of result 2),
 * or a code of an insurer's own.
 *
 * @param system OID of the table the code is from; {@link #STANDARD} for the national one
 * @param text digits and capital letters: 17 in the standard system, at most {@value #LOCAL_MAX} in others
 */
public record ItemCode(String system, String text) implements Comparable<ItemCode> {

    /** 健診項目コード表。OID of the national table. */
    public static final String STANDARD = "1.2.392.200119.6.1005";

    private static final int STANDARD_LENGTH = 17;
    private static final int LOCAL_MAX = 32;

    public ItemCode {
        if (!Oid.isOid(system) || !isCode(system, text)) {
            throw new IllegalArgumentException("no code of an item, length " + text.length());
        }
    }

    /**
     * A code of the national table.
     *
     * @throws IllegalArgumentException when {@code text} is not 17 digits and capital letters
     */
    public static ItemCode of(String text) {
        return new ItemCode(STANDARD, text);
    }

    /** Reads a code of the system {@code system}; empty when either is not of the right form. */
    public static Optional<ItemCode> parse(String system, String text) {
        return Oid.isOid(system) && isCode(system, text) ? Optional.of(new ItemCode(system, text)) : Optional.empty();
    }

    /** 標準項目。Whether the code is of the national table. */
    public boolean isStandard() {
        return system.equals(STANDARD);
    }

    /** 分析物。The first five characters, which items measured by different methods share. */
    public String analyte() {
        return text.substring(0, Math.min(5, text.length()));
    }

    private static boolean isCode(String system, String text) {
        boolean fits = system.equals(STANDARD) ? text.length() == STANDARD_LENGTH : text.length() <= LOCAL_MAX;
        return fits && !text.isEmpty() && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
    }

    @Override
    public int compareTo(ItemCode other) {
        int bySystem = system.compareTo(other.system);
        return bySystem != 0 ? bySystem : text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return isStandard() ? text : system + ":" + text;
    }
}
