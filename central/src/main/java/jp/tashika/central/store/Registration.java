package jp.tashika.central.store;

import java.util.List;
import java.util.Optional;
import jp.tashika.central.usecase.DirectoryKey;
import jp.tashika.core.registry.Person;

/**
 * 初期登録の一人。One person to be registered, with everything known of them.
 *
 * @param individual the digest of the individual number, so that later feeds find the person
 */
public record Registration(Person person, Optional<DirectoryKey> individual, List<Card> cards) {

    public Registration {
        cards = List.copyOf(cards);
    }

    public static Registration of(Person person) {
        return new Registration(person, Optional.empty(), List.of());
    }

    /** 利用者証明用電子証明書。The certificate on a card that belongs to the person. */
    public record Card(String issuer, String serial) {

        /** Personal: nothing of it is shown. */
        @Override
        public String toString() {
            return "Card[masked]";
        }
    }

    /** Personal: only the person's key is shown. */
    @Override
    public String toString() {
        return "Registration[" + person.key() + "]";
    }
}
