package jp.tashika.central.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * 受付の報告。What a facility is told of a file: English keys, Japanese texts, numbers and no person.
 *
 * @param claimedIn 請求年月, such as {@code 2026-11}
 * @param readyOn the morning on which its claims are seen
 * @param again whether the same file had been received before
 */
public record ClaimReport(
        UUID fileId,
        String facility,
        String kind,
        String claimedIn,
        Instant receivedAt,
        LocalDate receivedOn,
        LocalDate readyOn,
        String sha256,
        long bytes,
        String state,
        String stateText,
        int identified,
        int unidentified,
        int quarantined,
        int redirected,
        int split,
        Optional<Instant> takenAt,
        boolean again) {

    static ClaimReport of(ClaimFile file, boolean again) {
        boolean taken = file.takenAt().isPresent();
        return new ClaimReport(
                file.id(),
                file.facility().digits(),
                file.kind().name(),
                file.claimedIn().toString(),
                file.receivedAt(),
                file.receivedOn(),
                file.readyOn(),
                file.sha256(),
                file.bytes(),
                taken ? "TAKEN" : "RECEIVED",
                taken ? "受入済み" : "受付済み・処理待ち",
                file.counts().identified(),
                file.counts().unidentified(),
                file.counts().quarantined(),
                file.counts().redirected(),
                file.counts().split(),
                file.takenAt(),
                again);
    }

    /** 一覧。Newest first. */
    public record Files(List<ClaimReport> files) {
        public Files {
            files = List.copyOf(files);
        }

        static Files of(List<ClaimFile> files) {
            return new Files(
                    files.stream().map(file -> ClaimReport.of(file, false)).toList());
        }
    }
}
