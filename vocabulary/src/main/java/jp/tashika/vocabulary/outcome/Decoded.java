package jp.tashika.vocabulary.outcome;

import java.util.List;
import java.util.function.Function;

/** 読取結果。What reading bytes or text gave: a value, or every fault found. */
public sealed interface Decoded<T> {

    /** 正常。The value, right by construction. */
    record Ok<T>(T value) implements Decoded<T> {}

    /** 不備あり。Everything that was wrong, never empty. */
    record Faulty<T>(List<Fault> faults) implements Decoded<T> {
        public Faulty {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a faulty reading without a fault");
            }
        }
    }

    static <T> Decoded<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Decoded<T> faulty(Fault fault) {
        return new Faulty<>(List.of(fault));
    }

    static <T> Decoded<T> faulty(List<Fault> faults) {
        return new Faulty<>(faults);
    }

    /** The value changed by {@code change}; faults stay as they are. */
    default <R> Decoded<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Ok<T>(T value) -> new Ok<>(change.apply(value));
            case Faulty<T>(List<Fault> faults) -> new Faulty<>(faults);
        };
    }

    /** The value read further by {@code next}; faults stay as they are. */
    default <R> Decoded<R> then(Function<? super T, Decoded<R>> next) {
        return switch (this) {
            case Ok<T>(T value) -> next.apply(value);
            case Faulty<T>(List<Fault> faults) -> new Faulty<>(faults);
        };
    }
}
