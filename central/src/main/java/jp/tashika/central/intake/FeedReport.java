package jp.tashika.central.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.core.registration.Change;
import jp.tashika.core.registration.FeedDifference;
import jp.tashika.core.registration.Gate;
import jp.tashika.core.registration.RowVerdict;
import jp.tashika.vocabulary.outcome.Fault;

/**
 * 差分レポート。What an insurer or operator is told of a feed: English keys, Japanese texts, numbers and no person.
 *
 * @param insuredPeople 加入者数 against which the shares are measured; 0 before the comparison
 */
public record FeedReport(
        UUID feedId,
        String insurer,
        long feedNumber,
        String state,
        String stateText,
        Instant madeAt,
        Instant receivedAt,
        Optional<Instant> stagedAt,
        Optional<Instant> comparedAt,
        Optional<Instant> committedAt,
        String sha256,
        long bytes,
        long rows,
        long insuredPeople,
        List<ChangeLine> changes,
        List<BlankedLine> blankedColumns,
        List<VerdictLine> verdicts,
        List<ReasonLine> holdReasons,
        List<FaultLine> faults,
        boolean released,
        Optional<Feed.Decision> decision) {

    /** 変更の行。How many people one kind of change touches. */
    public record ChangeLine(String change, String text, long people, double share) {}

    /** 空になった項目の行。How many people lose the value of a column. */
    public record BlankedLine(String column, long people) {}

    /** 判定の行。How many rows got one verdict. */
    public record VerdictLine(String verdict, String text, long rows) {}

    /** 保留の理由の行。Which number passed which threshold. */
    public record ReasonLine(String code, String text, long count, long whole, long countMin, double shareMax) {}

    /** 不備の行。What is wrong with the feed as a whole. */
    public record FaultLine(String code, String path, String detail, String deskText, String vendorText) {

        static FaultLine of(Fault fault) {
            return new FaultLine(
                    fault.outcome().code(),
                    fault.path(),
                    fault.detail(),
                    fault.outcome().deskText(),
                    fault.outcome().vendorText());
        }
    }

    public static FeedReport of(Feed feed) {
        return new FeedReport(
                feed.id(),
                feed.insurer().printed(),
                feed.number(),
                feed.state().name(),
                feed.state().label(),
                feed.madeAt(),
                feed.times().receivedAt(),
                feed.times().stagedAt(),
                feed.times().comparedAt(),
                feed.times().committedAt(),
                feed.sha256(),
                feed.bytes(),
                feed.rows(),
                feed.difference().map(FeedDifference::insuredPeople).orElse(0L),
                feed.difference().map(FeedReport::changes).orElse(List.of()),
                feed.difference().map(FeedReport::blanked).orElse(List.of()),
                feed.difference().map(FeedReport::verdicts).orElse(List.of()),
                feed.reasons().stream().map(FeedReport::reason).toList(),
                feed.faults().stream().map(FaultLine::of).toList(),
                feed.released(),
                feed.decision());
    }

    private static List<ChangeLine> changes(FeedDifference difference) {
        List<ChangeLine> lines = new ArrayList<>();
        for (Change change : Change.values()) {
            if (difference.people(change) > 0) {
                lines.add(new ChangeLine(
                        change.name(), change.label(), difference.people(change), difference.share(change)));
            }
        }
        return lines;
    }

    private static List<BlankedLine> blanked(FeedDifference difference) {
        return difference.blankedColumns().entrySet().stream()
                .map(column -> new BlankedLine(column.getKey(), column.getValue()))
                .sorted(Comparator.comparing(BlankedLine::column))
                .toList();
    }

    private static List<VerdictLine> verdicts(FeedDifference difference) {
        List<VerdictLine> lines = new ArrayList<>();
        for (RowVerdict verdict : RowVerdict.values()) {
            lines.add(new VerdictLine(verdict.name(), verdict.label(), difference.rows(verdict)));
        }
        return lines;
    }

    private static ReasonLine reason(Gate.Reason reason) {
        return new ReasonLine(
                reason.code(),
                reason.label(),
                reason.count(),
                reason.whole(),
                reason.threshold().countMin(),
                reason.threshold().shareMax());
    }
}
