package jp.tashika.central.operation;

import jp.tashika.core.audit.Actor;

/**
 * 担当者。Who of the centre's staff does something, and why.
 *
 * @param why stands in the ledger as it is
 */
public record Operator(String name, String why) {

    public Operator {
        if (name.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException("who and why are needed");
        }
    }

    Actor actor() {
        return new Actor(Actor.Kind.OPERATOR, name);
    }

    /** The reason may tell of a person. */
    @Override
    public String toString() {
        return "Operator[masked]";
    }
}
