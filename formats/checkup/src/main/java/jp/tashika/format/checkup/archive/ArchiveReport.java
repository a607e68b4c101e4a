package jp.tashika.format.checkup.archive;

import java.util.List;
import java.util.Optional;
import jp.tashika.format.checkup.document.ExchangeIndex;
import jp.tashika.format.checkup.document.ExchangeSummary;
import jp.tashika.vocabulary.outcome.Fault;

/**
 * アーカイブの結果。What is to be said of an archive as a whole, after its files had their verdicts.
 *
 * @param documents documents read
 * @param settlements settlement files recognised
 * @param refused files that could not be read
 * @param passed entries that hold no data: folders, schemas and the like
 * @param faults what is wrong with the archive itself; the verdicts of its files stand in spite of them
 */
public record ArchiveReport(
        Optional<ExchangeIndex> index,
        Optional<ExchangeSummary> summary,
        int documents,
        int settlements,
        int refused,
        int passed,
        List<Fault> faults) {

    public ArchiveReport {
        faults = List.copyOf(faults);
    }
}
