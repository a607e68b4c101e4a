package jp.tashika.format.oqs.message;

import java.util.List;
import java.util.Optional;
import jp.tashika.format.oqs.code.Validity;

/**
 * 一括照会結果。The answer about one person of a batch.
 *
 * @param echo what was asked
 * @param validity absent on an error
 * @param coverages at most one for 一括照会
 * @param handles 照会番号
 */
public record BatchUnit(
        Optional<QueryEcho> echo,
        Processing processing,
        Optional<Validity> validity,
        List<ConfirmedCoverage> coverages,
        List<String> handles) {

    public BatchUnit {
        coverages = List.copyOf(coverages);
        handles = List.copyOf(handles);
    }

    /** Personal: only how it ended is shown. */
    @Override
    public String toString() {
        return "BatchUnit[" + processing.status() + "]";
    }
}
