package jp.tashika.simulation.jlis;

import java.util.Arrays;
import java.util.Optional;

/** 失効理由。Why a certificate was revoked (RFC 5280, 5.3.1), as the issuer of cards uses the codes. */
public enum RevocationReason {
    /** 交付前の廃棄。 */
    UNSPECIFIED(0),
    /** 紛失・盗難、鍵の危殆化。 */
    KEY_COMPROMISE(1),
    /** 認証局の鍵の危殆化。 */
    CA_COMPROMISE(2),
    /** 記録事項の変更。 */
    AFFILIATION_CHANGED(3),
    /** 更新。A newer certificate took its place. */
    SUPERSEDED(4),
    /** 利用の取りやめ。 */
    CESSATION_OF_OPERATION(5),
    /** 一時停止。Because of a doubt; it is never released. */
    CERTIFICATE_HOLD(6);

    private final int code;

    RevocationReason(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    static Optional<RevocationReason> parse(String name) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }
}
