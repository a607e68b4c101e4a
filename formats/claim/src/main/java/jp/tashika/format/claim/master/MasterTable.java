package jp.tashika.format.claim.master;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** マスター表。The rows of a master by code, each code in as many versions as it has had; never changed once made. */
public final class MasterTable<T extends MasterRow> {

    private final Map<String, List<T>> versions = new HashMap<>();

    public MasterTable(Collection<? extends T> rows) {
        for (T row : rows) {
            versions.computeIfAbsent(row.code(), code -> new ArrayList<>(1)).add(row);
        }
        Comparator<T> newestFirst =
                Comparator.comparing(row -> row.validity().from().orElse(LocalDate.MIN), Comparator.reverseOrder());
        versions.values().forEach(rowsOfCode -> rowsOfCode.sort(newestFirst));
    }

    /** The version of a code in force on a day; of several the newest. */
    public Optional<T> find(String code, LocalDate day) {
        return versions.getOrDefault(code, List.of()).stream()
                .filter(row -> row.validity().covers(day))
                .findFirst();
    }

    /** The newest version of a code, in force or not. */
    public Optional<T> newest(String code) {
        return versions.getOrDefault(code, List.of()).stream().findFirst();
    }

    /** コード数。How many codes there are. */
    public int size() {
        return versions.size();
    }
}
