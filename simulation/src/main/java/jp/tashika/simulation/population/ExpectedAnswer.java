package jp.tashika.simulation.population;

import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.format.oqs.code.Validity;

/** 期待する回答。What a query by numbers has to be answered with, worked out from what was registered alone. */
public enum ExpectedAnswer {
    /** 有効。 */
    IN_FORCE(Optional.of(Validity.VALID)),
    /** 無効。Lost without a successor, expired, or not begun. */
    INVALID(Optional.of(Validity.INVALID)),
    /** 無効（新しい資格あり）。 */
    SUPERSEDED(Optional.of(Validity.SUPERSEDED)),
    /** 該当資格なし。 */
    NOTHING_FITS(Optional.of(Validity.NOTHING_FITS)),
    /** 複数該当。 */
    SEVERAL_FIT(Optional.of(Validity.SEVERAL_FIT)),
    /** 閲覧停止。An error instead of an answer. */
    WITHHELD(Optional.empty());

    @SuppressWarnings("ImmutableEnumChecker") // an Optional of a constant
    private final Optional<Validity> validity;

    ExpectedAnswer(Optional<Validity> validity) {
        this.validity = validity;
    }

    /** 資格有効性。Absent when the answer is an error. */
    public Optional<Validity> validity() {
        return validity;
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
