package jp.tashika.core.ceiling;

/**
 * 限度額の範囲。Between which limits the true one lies; both are the same when it is known.
 *
 * @param least not higher than the true limit
 * @param most not lower than the true limit
 */
record Bounds(Limit least, Limit most) {

    /** No ceiling at all, and that is certain. */
    static final Bounds NONE = known(Limit.NONE);

    /** Nothing is known of the ceiling. */
    static final Bounds UNKNOWN = new Bounds(Limit.of(Formula.flat(0)), Limit.NONE);

    static Bounds known(Limit limit) {
        return new Bounds(limit, limit);
    }

    static Bounds known(Formula formula) {
        return known(Limit.of(formula));
    }

    boolean isKnown() {
        return least.equals(most);
    }

    Bounds and(Bounds other) {
        return new Bounds(least.and(other.least), most.and(other.most));
    }

    Bounds halved() {
        return new Bounds(least.halved(), most.halved());
    }
}
