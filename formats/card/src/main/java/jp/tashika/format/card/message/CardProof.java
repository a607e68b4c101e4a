package jp.tashika.format.card.message;

/**
 * カードの証明。The card's answer to a challenge.
 *
 * @param challenge as the centre gave it
 * @param certificate 利用者証明用電子証明書, DER in base64
 * @param signature over {@link Challenge#content()}, RSA PKCS #1 v1.5 with SHA-256, in base64
 */
public record CardProof(
        ChallengeRequest by, String challenge, String certificate, String signature, Method method, Medium medium) {

    /** Personal: who signed is not shown. */
    @Override
    public String toString() {
        return "CardProof[" + method + ", " + medium + "]";
    }
}
