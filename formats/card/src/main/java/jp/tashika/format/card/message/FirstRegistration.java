package jp.tashika.format.card.message;

/**
 * 初回登録の申込み。The patient wants the card to be the insurance card (RDR-031).
 *
 * @param visit of {@link Identification.Unregistered}
 */
public record FirstRegistration(ChallengeRequest by, String visit) {

    /** Opaque: not shown. */
    @Override
    public String toString() {
        return "FirstRegistration[" + by.device() + "]";
    }
}
