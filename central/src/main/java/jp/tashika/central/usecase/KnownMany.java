package jp.tashika.central.usecase;

import java.util.List;
import java.util.Map;

/** 一括の判明内容。What the registry knew at one moment about a slice of a batch, by lookup. */
public record KnownMany(Moment moment, Map<Long, List<Candidate>> candidates) {

    public KnownMany {
        candidates = Map.copyOf(candidates);
    }

    /** What it knew about one of them. */
    public Known of(long lookup) {
        return new Known(moment, candidates.getOrDefault(lookup, List.of()));
    }
}
