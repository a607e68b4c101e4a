package jp.tashika.card.virtual;

import java.util.Set;

/**
 * アクセス条件。Which secrets and gates open a file or a key.
 *
 * @param secrets the files of the secrets and gates, of which one has to be passed; empty for what is free
 */
public record Access(Set<Integer> secrets) {

    public static final Access FREE = new Access(Set.of());

    public Access {
        secrets = Set.copyOf(secrets);
    }

    /** Open to whoever knows one of the secrets. */
    public static Access by(Integer... secrets) {
        return new Access(Set.of(secrets));
    }

    boolean isFree() {
        return secrets.isEmpty();
    }
}
