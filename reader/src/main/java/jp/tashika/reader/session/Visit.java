package jp.tashika.reader.session;

import java.time.LocalDate;
import jp.tashika.format.card.message.CertificateState;
import jp.tashika.format.card.message.Identification;
import jp.tashika.format.card.message.Method;

/**
 * 受付。A patient whom the centre has recognised.
 *
 * @param token opaque to all but the centre
 */
public record Visit(Method method, String token, CertificateState state, LocalDate ends, LocalDate usableUntil) {

    static Visit of(Method method, Identification.Recognised recognised) {
        return new Visit(
                method, recognised.visit(), recognised.state(), recognised.certificateEnds(), recognised.usableUntil());
    }

    /** Opaque: not shown. */
    @Override
    public String toString() {
        return "Visit[" + method + ", " + state + "]";
    }
}
