package jp.tashika.core.redirection;

import java.time.Month;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * 振替・分割の規則。From when claims are redirected and by which rules; the one place where inferred rules are exchanged.
 *
 * @param beginsWith the first 請求年月 whose claims are redirected
 * @param writtenFirstFrom the first 請求年月 from which a coverage that the claim names and that holds is never left; in the
 *     months before, of several that hold the one with the card issued last goes first
 * @param barring the obstacles that keep a whole claim where it was sent
 * @param splitBarring the obstacles that, beside them, keep a claim from being split
 */
public record RedirectionRules(
        YearMonth beginsWith,
        YearMonth writtenFirstFrom,
        Set<Obstacle> barring,
        Set<Obstacle> splitBarring,
        Set<InferredRule> inferred) {

    /** 既定の規則。What is published, and all that was inferred. */
    // spec| REZ-002: from October 2021; receipts 15.1: rule change of February 2022
    public static final RedirectionRules STANDARD = new RedirectionRules(
            YearMonth.of(2021, Month.OCTOBER),
            YearMonth.of(2022, Month.FEBRUARY),
            EnumSet.complementOf(EnumSet.of(Obstacle.INDIVISIBLE)),
            EnumSet.of(Obstacle.INDIVISIBLE),
            EnumSet.allOf(InferredRule.class));

    public RedirectionRules {
        if (writtenFirstFrom.isBefore(beginsWith)) {
            throw new IllegalArgumentException("changed before it began: " + writtenFirstFrom + " < " + beginsWith);
        }
        barring = Collections.unmodifiableSet(barring.isEmpty() ? Set.of() : EnumSet.copyOf(barring));
        splitBarring = Collections.unmodifiableSet(splitBarring.isEmpty() ? Set.of() : EnumSet.copyOf(splitBarring));
        inferred = Collections.unmodifiableSet(inferred.isEmpty() ? Set.of() : EnumSet.copyOf(inferred));
    }

    /** The same rules without one that was inferred. */
    public RedirectionRules without(InferredRule rule) {
        Set<InferredRule> rest = EnumSet.noneOf(InferredRule.class);
        rest.addAll(inferred);
        rest.remove(rule);
        return new RedirectionRules(beginsWith, writtenFirstFrom, barring, splitBarring, rest);
    }

    /** The same rules with other obstacles. */
    public RedirectionRules barring(Set<Obstacle> whole, Set<Obstacle> split) {
        return new RedirectionRules(beginsWith, writtenFirstFrom, whole, split, inferred);
    }

    boolean has(InferredRule rule) {
        return inferred.contains(rule);
    }
}
