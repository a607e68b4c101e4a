package jp.tashika.format.checkup.document;

import java.util.Optional;

/** 基準値。The range the institution takes for usual; either end may be open. */
public record ReferenceRange(Optional<Result.Quantity> low, Optional<Result.Quantity> high) {

    public ReferenceRange {
        if (low.isEmpty() && high.isEmpty()) {
            throw new IllegalArgumentException("a range without ends");
        }
    }
}
