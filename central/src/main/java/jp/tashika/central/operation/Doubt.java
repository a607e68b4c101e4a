package jp.tashika.central.operation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.core.holder.DoubtState;
import jp.tashika.core.holder.FiveItems;
import jp.tashika.vocabulary.person.PersonKey;

/**
 * 紐付けの保留。A card whose holder and the person under the holder's number do not agree in these items.
 *
 * @param isChanged whether the insurer has changed what it registered since the doubt was found or decided about
 */
public record Doubt(
        UUID id,
        CertificateKey card,
        PersonKey person,
        Instant foundAt,
        Set<FiveItems.Item> items,
        DoubtState state,
        Optional<Operator> decidedBy,
        boolean isChanged) {

    public Doubt {
        items = Set.copyOf(items);
    }

    /** Personal: only which doubt it is, and where it stands. */
    @Override
    public String toString() {
        return "Doubt[" + id + " " + state + "]";
    }
}
