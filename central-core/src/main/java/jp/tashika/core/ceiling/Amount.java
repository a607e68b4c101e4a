package jp.tashika.core.ceiling;

import java.util.Optional;

/** 金額。A sum in yen, as far as it is known. */
public sealed interface Amount {

    /** 確定。This sum. */
    record Exactly(long yen) implements Amount {}

    /** 範囲。Not less than the one and not more than the other. */
    record Between(long leastYen, long mostYen) implements Amount {}

    /** 下限だけ。Not less than this; how much more is not known. */
    record AtLeast(long yen) implements Amount {}

    /** 不明。Nothing is known of it. */
    static Amount unknown() {
        return new AtLeast(0);
    }

    /** The amount between two sums, which may be the same or come in any order. */
    static Amount between(long one, long other) {
        return one == other ? new Exactly(one) : new Between(Math.min(one, other), Math.max(one, other));
    }

    default Amount plus(Amount other) {
        long least = leastYen() + other.leastYen();
        return mostYen()
                .flatMap(most -> other.mostYen().map(others -> between(least, most + others)))
                .orElseGet(() -> new AtLeast(least));
    }

    private long leastYen() {
        return switch (this) {
            case Exactly(long yen) -> yen;
            case Between(long least, long _) -> least;
            case AtLeast(long yen) -> yen;
        };
    }

    private Optional<Long> mostYen() {
        return switch (this) {
            case Exactly(long yen) -> Optional.of(yen);
            case Between(long _, long most) -> Optional.of(most);
            case AtLeast _ -> Optional.empty();
        };
    }
}
