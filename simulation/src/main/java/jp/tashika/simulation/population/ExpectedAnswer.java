package jp.tashika.simulation.population;

import java.time.LocalDate;
import java.util.Optional;

/** 期待する回答。What a query by numbers has to be answered with, worked out from what was registered alone. */
public enum ExpectedAnswer {
    /** 有効。 */
    IN_FORCE("1"),
    /** 無効。Lost without a successor, expired, or not begun. */
    INVALID("2"),
    /** 無効（新しい資格あり）。 */
    SUPERSEDED("3"),
    /** 該当資格なし。 */
    NOTHING_FITS("4"),
    /** 複数該当。 */
    SEVERAL_FIT("5"),
    /** 閲覧停止。An error instead of an answer. */
    WITHHELD("");

    private final String validity;

    ExpectedAnswer(String validity) {
        this.validity = validity;
    }

    /** 資格有効性。The code of the answer, absent when it is an error. */
    public Optional<String> validity() {
        return Optional.of(validity).filter(code -> !code.isEmpty());
    }

    /** What asking for {@code asked} with all its numbers gives on {@code day}. */
    public static ExpectedAnswer of(FictionalPerson person, FictionalCoverage asked, LocalDate day) {
        if (asked.statement().withheld()) {
            return WITHHELD;
        }
        if (asked.period().covers(day)) {
            return asked.isExpired(day) ? INVALID : IN_FORCE;
        }
        return asked.period().isLostOn(day) && hasSuccessor(person, day) ? SUPERSEDED : INVALID;
    }

    private static boolean hasSuccessor(FictionalPerson person, LocalDate day) {
        return person.coverages().stream()
                .anyMatch(coverage ->
                        coverage.period().covers(day) && !coverage.statement().withheld());
    }
}
