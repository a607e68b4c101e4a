package jp.tashika.structure.rule;

import java.util.List;
import java.util.function.Function;
import jp.tashika.structure.reading.Repository;

/**
 * 規則。One rule of the structure: reports every breach in the repository it is pointed at.
 *
 * @param id kebab case, stable: tolerances name it
 * @param title what holds, in Japanese
 */
public record Rule(String id, String title, Function<Repository, List<Breach>> look) {

    public List<Breach> breaches(Repository repository) {
        return look.apply(repository).stream().distinct().toList();
    }

    @Override
    public String toString() {
        return id + " " + title;
    }
}
