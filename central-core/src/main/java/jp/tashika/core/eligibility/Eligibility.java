package jp.tashika.core.eligibility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import jp.tashika.core.registry.AgeLimit;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.Matching;

/** 資格有効性の判定。What a person's history answers to a proof on a day: the display matrix DSP-001 to DSP-009. */
public final class Eligibility {

    /** Latest begun last; the id only makes the choice between equals the same every time. */
    private static final Comparator<Coverage> BY_START = Comparator.comparing(
                    (Coverage coverage) -> coverage.period().from())
            .thenComparing(coverage -> coverage.period().lostOn().orElse(LocalDate.MAX))
            .thenComparing(Coverage::id, Comparator.comparing(UUID::toString));

    private Eligibility() {}

    /**
     * 判定。The answer on {@code day}, which may be in the past or the future.
     *
     * <p>The coverage inside the answer carries the period that holds by law: it ends on the 75th birthday.
     *
     * @param history every coverage known of the one person the proof led to, in any order
     */
    public static Answer answer(List<Coverage> history, Proof proof, LocalDate day) {
        List<Coverage> lawful = history.stream().map(AgeLimit::applied).toList();
        return switch (proof) {
            case Proof.Card() -> forCard(lawful, day);
            case Proof.Numbers(var insurer, var insured, var birthdate) ->
                forNumbers(Matching.coverages(lawful, insurer, insured, birthdate), lawful, day);
        };
    }

    // spec| DSP-002, DSP-004, DSP-005, DSP-008: what holds now, else the latest loss
    private static Answer forCard(List<Coverage> history, LocalDate day) {
        return holding(history, day)
                .or(() -> latest(history, lostBy(day)).<Answer>map(Answer.Lost::new))
                .or(() -> coming(history, day))
                .orElseGet(Answer.NothingFits::new);
    }

    // spec| DSP-003, DSP-006, DSP-007, DSP-009: only the numbers asked about decide; others merely supersede
    private static Answer forNumbers(List<Coverage> asked, List<Coverage> history, LocalDate day) {
        return holding(asked, day)
                .or(() -> latest(asked, lostBy(day))
                        .map(last -> isSuperseded(history, day) ? new Answer.Superseded(last) : new Answer.Lost(last)))
                .or(() -> coming(asked, day))
                .orElseGet(Answer.NothingFits::new);
    }

    private static Optional<Answer> holding(List<Coverage> coverages, LocalDate day) {
        return latest(coverages, covering(day).and(usable(day)))
                .<Answer>map(Answer.InForce::new)
                .or(() -> latest(coverages, covering(day)).map(Answer.Expired::new));
    }

    private static Optional<Answer> coming(List<Coverage> coverages, LocalDate day) {
        return coverages.stream()
                .filter(coverage -> coverage.period().isAfter(day))
                .min(BY_START)
                .map(Answer.NotYet::new);
    }

    /** A withheld record supersedes nothing: whether it is this person's is just what its insurer is checking. */
    private static boolean isSuperseded(List<Coverage> history, LocalDate day) {
        return history.stream().filter(covering(day)).anyMatch(coverage -> !coverage.withheld());
    }

    private static Optional<Coverage> latest(List<Coverage> coverages, Predicate<Coverage> wanted) {
        return coverages.stream().filter(wanted).max(BY_START);
    }

    private static Predicate<Coverage> covering(LocalDate day) {
        return coverage -> coverage.period().covers(day);
    }

    private static Predicate<Coverage> usable(LocalDate day) {
        return coverage -> !coverage.cardOn(day).term().isOver(day);
    }

    private static Predicate<Coverage> lostBy(LocalDate day) {
        return coverage -> coverage.period().isLostOn(day);
    }
}
