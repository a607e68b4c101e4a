package jp.tashika.central.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import jp.tashika.central.usecase.DirectoryKey;
import jp.tashika.format.insurer.row.IndividualNumber;

/**
 * 個人番号の鍵付き要約。What the registry knows an individual number by: 16 bytes of its HMAC under the centre's secret.
 *
 * <p>Without the secret the digest cannot be searched by trying all numbers. Not safe for use by several threads.
 */
public final class IndividualDigest {

    private final Mac mac;

    public IndividualDigest(IntakeSecret secret) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(secret.digestKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    public DirectoryKey of(IndividualNumber number) {
        byte[] digest = mac.doFinal(number.digits().getBytes(StandardCharsets.US_ASCII));
        return DirectoryKey.of(Arrays.copyOf(digest, DirectoryKey.LENGTH));
    }
}
