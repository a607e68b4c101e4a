package jp.tashika.core.certificate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.Coverage;

/**
 * 限度額適用認定証情報変更有無。Whether the ceiling is another than last month (OQSCD014), told in batches in its place.
 *
 * <p>The official rule is not public. Ours is inferred: facts change on the day a term or the long-term status begins,
 * and on the first day after a term or the coverage ends.
 */
public final class CeilingChange {

    private CeilingChange() {}

    /** Whether a ceiling of {@code coverage} changes in the calendar month of {@code day}; without any, it cannot. */
    public static boolean in(Coverage coverage, LocalDate day) {
        return coverage.certificates().stream()
                .flatMap(certificate -> days(certificate, coverage))
                .anyMatch(change -> YearMonth.from(change).equals(YearMonth.from(day)));
    }

    private static Stream<LocalDate> days(Certificate certificate, Coverage coverage) {
        return switch (certificate) {
            case Certificate.CostCeiling ceiling ->
                Stream.of(
                                Optional.of(ceiling.term().from()),
                                ceiling.term().until().map(last -> last.plusDays(1)),
                                ceiling.longTermFrom(),
                                coverage.period().lostOn())
                        .flatMap(Optional::stream);
            case Certificate.ElderlyShare _, Certificate.DesignatedDisease _ -> Stream.empty();
        };
    }
}
