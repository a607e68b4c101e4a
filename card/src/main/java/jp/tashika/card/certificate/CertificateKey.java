package jp.tashika.card.certificate;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * 証明書の鍵。Names one certificate for ever, and with it a person towards the centre.
 *
 * <p>The authority is named by its key and not by its name: all generations have one name, and whether they count serials
 * together is written nowhere in public. If they do, a name would be enough and the key does no harm; if they do not, two
 * people would share a name and a serial, and one would see the other's data. Renewed certificates have another key of this
 * kind: whoever issues them tells which one follows which.
 *
 * @param authority 発行局, the key identifier of the authority: forty hexadecimal digits, upper case
 * @param serial シリアル番号, hexadecimal, upper case, no leading zeros, at most forty digits
 */
public record CertificateKey(String authority, String serial) {

    private static final Pattern AUTHORITY = Pattern.compile("[0-9A-F]{40}");
    private static final Pattern SERIAL = Pattern.compile("[1-9A-F][0-9A-F]{0,39}");
    private static final int HEXADECIMAL = 16;

    public CertificateKey {
        if (!AUTHORITY.matcher(authority).matches() || !SERIAL.matcher(serial).matches()) {
            throw new IllegalArgumentException("no key of a certificate");
        }
    }

    static CertificateKey of(Authority authority, BigInteger serial) {
        return new CertificateKey(
                authority.keyIdentifier(), serial.toString(HEXADECIMAL).toUpperCase(Locale.ROOT));
    }

    /** Whether a serial can be part of one: positive, and no longer than RFC 5280 allows (20 bytes). */
    static boolean isSerial(BigInteger serial) {
        return serial.signum() > 0 && serial.bitLength() < 160;
    }

    /** Personal: it stands for one person. */
    @Override
    public String toString() {
        return "CertificateKey[masked]";
    }
}
