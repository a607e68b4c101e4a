package jp.tashika.format.card.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** 本人特定の回答。What the centre replies to a card, and to a first registration. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "reply")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Identification.Recognised.class, name = "recognised"),
    @JsonSubTypes.Type(value = Identification.Unregistered.class, name = "unregistered"),
    @JsonSubTypes.Type(value = Refused.class, name = "refused")
})
public sealed interface Identification permits Identification.Recognised, Identification.Unregistered, Refused {

    /**
     * 特定。The certificate is linked to one person.
     *
     * @param visit opaque to all but the centre; shown with the choices
     * @param until the visit is over from then on
     * @param questions what to ask the patient; empty in the grace period
     * @param certificateEnds the last day of the certificate
     * @param usableUntil the last day it may be used at all, grace included
     */
    record Recognised(
            String visit,
            Instant until,
            Set<Scope> questions,
            CertificateState state,
            LocalDate certificateEnds,
            LocalDate usableUntil)
            implements Identification {

        public Recognised {
            questions = Set.copyOf(questions);
        }

        /** Opaque: not shown. */
        @Override
        public String toString() {
            return "Recognised[" + state + "]";
        }
    }

    /**
     * 未登録。The card is good, and not yet used as an insurance card: the patient is asked (RDR-030).
     *
     * @param visit shown with the {@link FirstRegistration}
     */
    record Unregistered(String visit, Instant until) implements Identification {

        /** Opaque: not shown. */
        @Override
        public String toString() {
            return "Unregistered[until " + until + "]";
        }
    }
}
