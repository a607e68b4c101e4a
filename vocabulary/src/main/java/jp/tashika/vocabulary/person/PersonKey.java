package jp.tashika.vocabulary.person;

import java.util.UUID;

/**
 * 個人キー。Stands for one person in every table (個人単位被保番, SYS-017); made by the centre, never shown outside it.
 *
 * <p>A UUIDv7; {@link #NOBODY} stands where an event concerns no known person.
 */
public record PersonKey(UUID value) {

    /** 該当者なし。For what was done without a person being found. */
    public static final PersonKey NOBODY = new PersonKey(new UUID(0, 0));

    @Override
    public String toString() {
        return value.toString();
    }
}
