package jp.tashika.format.claim.layout;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 項目名。The name of a field, and its place in every record that has it.
 *
 * <p>Places are looked up once, when the name is made; asking for one costs an array access.
 */
public final class FieldName {

    private static final int NOWHERE = -1;

    private final String name;
    private final int[] places;

    private FieldName(String name, int[] places) {
        this.name = name;
        this.places = places;
    }

    /**
     * The name as the tables spell it, such as {@code insurerNumber}.
     *
     * @throws IllegalArgumentException when no record has such a field
     */
    public static FieldName of(String name) {
        int[] places = new int[Layouts.all().size()];
        Arrays.fill(places, NOWHERE);
        for (RecordLayout layout : Layouts.all()) {
            layout.fields().stream()
                    .filter(field -> field.name().equals(name))
                    .forEach(field -> places[layout.number()] = field.index());
        }
        if (Arrays.stream(places).allMatch(place -> place == NOWHERE)) {
            throw new IllegalArgumentException("no record has a field " + name);
        }
        return new FieldName(name, places);
    }

    /** The names of a run of fields, numbered from 1, such as the 31 days. */
    public static List<FieldName> run(String stem, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> of(stem + i)).toList();
    }

    /** 位置。Its index in a record of this layout, -1 when the record has no such field. */
    public int in(RecordLayout layout) {
        return places[layout.number()];
    }

    @Override
    public String toString() {
        return name;
    }
}
