package jp.tashika.card.virtual;

import java.util.Set;

/**
 * アクセス条件。Which secrets open a file or a key.
 *
 * @param secrets the files of the secrets, of which one has to be verified; empty for what is free
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
