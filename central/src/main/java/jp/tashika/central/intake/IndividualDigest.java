package jp.tashika.central.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import jp.tashika.format.insurer.row.IndividualNumber;

/**
 * 個人番号の鍵付き要約。What the registry knows an individual number by: 16 bytes of its HMAC under the centre's secret.
 *
 * <p>Without the secret the digest cannot be searched by trying all numbers. Not safe for use by several threads.
 */
final class IndividualDigest {

    private static final int BYTES = 16;

    private final Mac mac;

    IndividualDigest(SecretKey secret) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    byte[] of(IndividualNumber number) {
        return Arrays.copyOf(mac.doFinal(number.digits().getBytes(StandardCharsets.US_ASCII)), BYTES);
    }
}
