package jp.tashika.central.checkup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.central.received.Channel;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Fault;

/**
 * 受け付けた健診アーカイブ。An archive of checkups that was received, and how far it is worked.
 *
 * @param insurer who sent it
 * @param receivedOn business day in Japan
 * @param entriesTaken up to this entry its documents are taken
 * @param counts how many documents came to each verdict so far
 * @param faults what is wrong with it as a whole
 * @param takenAt when the last of it was taken
 */
public record CheckupArchive(
        UUID id,
        InsurerNumber insurer,
        Channel channel,
        Instant receivedAt,
        LocalDate receivedOn,
        String sha256,
        long bytes,
        int entriesTaken,
        Map<Verdict, Integer> counts,
        List<Fault> faults,
        Optional<Instant> takenAt) {

    public CheckupArchive {
        counts = Map.copyOf(counts);
        faults = List.copyOf(faults);
    }

    /** How many documents came to that verdict. */
    public int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    static Map<Verdict, Integer> counted(List<DocumentVerdict> verdicts) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        verdicts.forEach(verdict -> counts.merge(verdict.verdict(), 1, Integer::sum));
        return counts;
    }
}
