package jp.tashika.central.checkup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * 健診アーカイブの報告。What an insurer is told of an archive: English keys, Japanese texts, numbers and no person.
 *
 * @param entriesTaken how far it is worked
 * @param again whether the same archive had been received before
 */
public record CheckupReport(
        UUID fileId,
        String insurer,
        Instant receivedAt,
        LocalDate receivedOn,
        String sha256,
        long bytes,
        String state,
        String stateText,
        int entriesTaken,
        int accepted,
        int replaced,
        int unchanged,
        int deleted,
        int refused,
        List<FaultLine> faults,
        Optional<Instant> takenAt,
        boolean again) {

    public CheckupReport {
        faults = List.copyOf(faults);
    }

    static CheckupReport of(CheckupArchive archive, boolean again) {
        boolean taken = archive.takenAt().isPresent();
        return new CheckupReport(
                archive.id(),
                archive.insurer().digits(),
                archive.receivedAt(),
                archive.receivedOn(),
                archive.sha256(),
                archive.bytes(),
                taken ? "TAKEN" : "RECEIVED",
                taken ? "受入済み" : "受付済み・処理中",
                archive.entriesTaken(),
                archive.count(Verdict.ACCEPTED),
                archive.count(Verdict.REPLACED),
                archive.count(Verdict.UNCHANGED),
                archive.count(Verdict.DELETED),
                archive.count(Verdict.REFUSED),
                archive.faults().stream()
                        .map(fault -> FaultLine.of("REFUSED", fault))
                        .toList(),
                archive.takenAt(),
                again);
    }

    /** 健診アーカイブの報告の一覧。Newest first. */
    public record Archives(List<CheckupReport> archives) {
        public Archives {
            archives = List.copyOf(archives);
        }

        static Archives of(List<CheckupArchive> archives) {
            return new Archives(archives.stream()
                    .map(archive -> CheckupReport.of(archive, false))
                    .toList());
        }
    }
}
