package jp.tashika.central.visit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.central.usecase.DirectoryKey;
import jp.tashika.central.usecase.Known;
import jp.tashika.central.usecase.Ledger;
import jp.tashika.central.usecase.Moment;
import jp.tashika.core.holder.DoubtState;
import jp.tashika.core.holder.FiveItems;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.person.PersonKey;

/** カードの名義。Which person a certificate is linked to, and what is known of them. */
public interface CardHolders {

    /** Whose certificate it is. */
    Optional<PersonKey> holder(CertificateKey card);

    /** Who stands in the directory under that key. */
    Optional<PersonKey> registered(DirectoryKey key);

    /** All that is known of one person now. */
    Known known(PersonKey person, FacilityCode asking);

    /** The same as it was known then. */
    Known knownThen(PersonKey person, FacilityCode asking, Moment then);

    /**
     * 紐付け。Links the certificate and records it, both or none.
     *
     * @return false when it is another person's already; then nothing is recorded
     */
    boolean link(CertificateKey card, PersonKey person, Channel channel, Ledger.Recorded recorded);

    /** 保留。Keeps that the two do not agree, for somebody to look at; once. Tells where it stands now. */
    DoubtState doubt(CertificateKey card, PersonKey person, Set<FiveItems.Item> items, Instant at);

    /** 紐付けの経路。How a link came about. */
    enum Channel {
        /** 医療機関の読取機。 */
        READER,
        /** 更新された証明書。The earlier certificate was linked. */
        SUCCESSION,
        /** 運用者の判断。The five items did not agree, and an operator found that they belong together. */
        DECISION
    }
}
