package jp.tashika.reader.accuracy;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import jp.tashika.reader.accuracy.AccuracyText.Wrong;
import jp.tashika.reader.signing.OperatorSignature;
import jp.tashika.reader.signing.SignatureFault;

/**
 * 精度設定の確認。Reads a signed file of settings: first whose it is, then what it says (HWR-026).
 */
public final class AccuracyReader {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final OperatorSignature signer;
    private final String engine;

    /**
     * For one engine of one operator.
     *
     * @param root of the operator's authority
     * @param engine whose settings are wanted
     */
    public AccuracyReader(X509Certificate root, String engine) {
        this.signer = new OperatorSignature(root);
        this.engine = engine;
    }

    public AccuracyReading read(SignedAccuracyFile file, Instant now) {
        try {
            return new AccuracyReading.Accepted(checked(file, now));
        } catch (Wrong e) {
            return e.refused();
        }
    }

    private AccuracyFile checked(SignedAccuracyFile signed, Instant now) throws Wrong {
        byte[] text = signed.text();
        byte[] signature = signed.signature();
        if (text.length > AccuracyText.BYTES_MAX || signature.length > AccuracyText.BYTES_MAX) {
            throw new Wrong(AccuracyFault.TOO_LARGE, "");
        }
        Optional<SignatureFault> fault = signer.fault(text, signature, now);
        if (fault.isPresent()) {
            throw new Wrong(AccuracyFault.from(fault.get()), "");
        }
        AccuracyFile file = AccuracyText.parse(text);
        if (!file.settings().engine().equals(engine)) {
            throw new Wrong(AccuracyFault.OTHER_ENGINE, file.settings().engine());
        }
        if (file.validFrom().isAfter(LocalDate.ofInstant(now, JAPAN))) {
            throw new Wrong(AccuracyFault.NOT_YET, file.validFrom().toString());
        }
        return file;
    }
}
