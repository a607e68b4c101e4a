package jp.tashika.central.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.Function;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import jp.tashika.central.usecase.DirectoryKey;
import jp.tashika.format.insurer.row.IndividualNumber;

/**
 * センターの秘密。The secret from which the centre's keys are derived: one for digests of individual numbers, one for raw files,
 * one for what travels sealed with the readers.
 *
 * <p>Losing it means that no known person is found by number again, and no raw file can be read.
 */
public final class IntakeSecret {

    private static final int BYTES_MIN = 32;
    private static final int MARK_BYTES = 16;

    private final byte[] bytes;

    private IntakeSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException when there are fewer than 32 bytes */
    public static IntakeSecret of(byte[] bytes) {
        if (bytes.length < BYTES_MIN) {
            throw new IllegalArgumentException("at least " + BYTES_MIN + " bytes, length " + bytes.length);
        }
        return new IntakeSecret(bytes.clone());
    }

    /** 個人番号の索引の鍵。What the directory knows individual numbers by; not safe for use by several threads. */
    public Function<IndividualNumber, DirectoryKey> individualKeys() {
        return new IndividualDigest(this)::of;
    }

    SecretKey digestKey() {
        return derived("HmacSHA256", "tashika individual number");
    }

    SecretKey fileKey() {
        return derived("AES", "tashika raw feed");
    }

    /** 来院の封印の鍵。What the centre hides from readers between two steps of a card. */
    public SecretKey visitKey() {
        return derived("AES", "tashika visits of cards");
    }

    /** レセプトの保管の鍵。What raw files of claims and checkups are kept under. */
    public SecretKey claimKey() {
        return derived("AES", "tashika raw claims");
    }

    /** 印。What tells this secret from another one and gives nothing of it away. */
    byte[] mark() {
        return derived("Generic", "tashika intake secret mark", MARK_BYTES).getEncoded();
    }

    private SecretKey derived(String algorithm, String purpose) {
        return derived(algorithm, purpose, BYTES_MIN);
    }

    private SecretKey derived(String algorithm, String purpose, int length) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(bytes)
                                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has HKDF-SHA256", e);
        }
    }

    /** Secret: never shown. */
    @Override
    public String toString() {
        return "IntakeSecret[masked]";
    }
}
