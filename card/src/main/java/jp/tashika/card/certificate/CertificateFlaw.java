package jp.tashika.card.certificate;

/** 証明書の不備。Why a certificate is none of those a card has for authentication. */
public enum CertificateFlaw {
    /** 知られた認証局の署名でない。It is forged or damaged, or a generation of the authority is not configured here. */
    NO_KNOWN_AUTHORITY,
    /** 試験用の認証局。An authority for tests signed it, and those are not taken here. */
    TEST_AUTHORITY,
    /** 認証局の期間外。The authority's own certificate was not in force. */
    AUTHORITY_OUT_OF_FORCE,
    /** 署名の方式。It is signed in a way that is not known to be safe. */
    SIGNATURE_ALGORITHM,
    /** 弱い鍵。Its key is none of RSA, or too short. */
    WEAK_KEY,
    /** 番号の不備。Its serial is not positive, or too long. */
    SERIAL,
    /** 認証局の証明書。It is that of an authority. */
    IS_AUTHORITY,
    /** 鍵の用途。Its key is not meant for signatures. */
    KEY_USAGE,
    /** 証明書の方針。Its policy is not that of authentication; that for signatures is another. */
    POLICY,
    /** 知らない重要な拡張。It holds something critical that nobody here knows. */
    UNKNOWN_CRITICAL_EXTENSION,
    /** 発行者の名前。It names another issuer than the one whose key signed it. */
    ISSUER_NAME,
    /** そのほかの規則。Another rule of RFC 5280 is broken. */
    PATH
}
