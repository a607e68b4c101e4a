package jp.tashika.card.certificate;

/** 証明書の不備。Why a certificate is none of those a card has for authentication. */
public enum CertificateFlaw {
    /** No authority that is known signed it: it is forged or damaged, or a generation of the authority is missing here. */
    NO_KNOWN_AUTHORITY,
    /** An authority for tests signed it, and those are not taken here. */
    TEST_AUTHORITY,
    /** The authority's own certificate was not in force. */
    AUTHORITY_OUT_OF_FORCE,
    /** It is signed in a way that is not known to be safe. */
    SIGNATURE_ALGORITHM,
    /** Its key is none of RSA, or too short. */
    WEAK_KEY,
    /** Its serial is not positive, or too long. */
    SERIAL,
    /** It is that of an authority. */
    IS_AUTHORITY,
    /** Its key is not meant for signatures. */
    KEY_USAGE,
    /** Its policy is not that of authentication; that for signatures is another. */
    POLICY,
    /** It holds something critical that nobody here knows. */
    UNKNOWN_CRITICAL_EXTENSION,
    /** It names another issuer than the one whose key signed it. */
    ISSUER_NAME,
    /** Another rule of RFC 5280 is broken. */
    PATH
}
