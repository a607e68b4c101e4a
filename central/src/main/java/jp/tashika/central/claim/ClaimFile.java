package jp.tashika.central.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.central.received.Channel;
import jp.tashika.core.claim.ClaimKind;
import jp.tashika.vocabulary.number.FacilityCode;

/**
 * 受け付けたレセプトファイル。A file of claims that was received, and how far it is worked.
 *
 * @param claimedIn 請求年月
 * @param receivedOn business day in Japan
 * @param readyOn the morning on which its claims are seen
 * @param linesTaken up to this line its claims are taken
 * @param takenAt when the last of it was
 */
public record ClaimFile(
        UUID id,
        FacilityCode facility,
        String facilityName,
        ClaimKind kind,
        YearMonth claimedIn,
        Channel channel,
        Instant receivedAt,
        LocalDate receivedOn,
        LocalDate readyOn,
        String sha256,
        long bytes,
        long linesTaken,
        Counts counts,
        Optional<Instant> takenAt) {

    /**
     * 件数。What became of its claims.
     *
     * @param identified its person was found, or it is one that names nobody insured
     * @param unidentified nobody fits, or several do
     * @param quarantined it has an error and was put aside
     * @param redirected of those identified, it goes to another insurer than it names
     * @param split the same, in parts to several
     */
    public record Counts(int identified, int unidentified, int quarantined, int redirected, int split) {

        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }
}
