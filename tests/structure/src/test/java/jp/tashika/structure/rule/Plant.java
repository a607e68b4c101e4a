package jp.tashika.structure.rule;

import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.tashika.structure.reading.Planted;

/**
 * 植え付けの事例。A small repository on which a rule must report a certain breach, or must stay silent.
 *
 * @param expected part of the breach to be reported; absent when the rule must stay silent
 */
record Plant(Rule rule, String title, UnaryOperator<Planted> sown, Optional<String> expected) {

    /** A breach that {@code rule} must find. */
    static Plant breach(Rule rule, String title, String expected, UnaryOperator<Planted> sown) {
        return new Plant(rule, title, sown, Optional.of(expected));
    }

    /** Something near a breach that {@code rule} must let pass. */
    static Plant allowed(Rule rule, String title, UnaryOperator<Planted> sown) {
        return new Plant(rule, title, sown, Optional.empty());
    }

    @Override
    public String toString() {
        return rule.id() + ": " + title + (expected.isPresent() ? " → 違反" : " → 可");
    }
}
