package jp.tashika.core.redirection;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.tashika.core.registry.Coverage;

/** 請求先の判定。Where a claim goes, and why. */
public sealed interface Destination {

    /**
     * 変更なし。To the insurer it names, which has the patient.
     *
     * @param branchFound 枝番特定: the coverage whose branch the claim did not name
     */
    record Unchanged(Optional<Coverage> branchFound) implements Destination {}

    /**
     * 振替。As a whole to another insurer, or to the same one under other numbers.
     *
     * @param lost the coverage it names, if that was lost by the last visit
     */
    record Redirected(ClaimPart to, Optional<Coverage> lost) implements Destination {}

    /**
     * 分割。In parts to several insurers.
     *
     * @param parts at least two, in the order of their first days; no day is in two of them
     * @param lost the coverage it names, if that was lost by the last visit
     */
    record Split(List<ClaimPart> parts, Optional<Coverage> lost) implements Destination {
        public Split {
            parts = List.copyOf(parts);
            if (parts.size() < 2) {
                throw new IllegalArgumentException("split into " + parts.size());
            }
        }
    }

    /**
     * 資格喪失。To the insurer it names, although the patient is not its own any more, or not yet: nobody else is.
     *
     * @param lost the coverage it names; absent where that was not lost by the last visit, but had not begun
     * @param uncovered the visit days on which nobody has the patient
     */
    record Lost(Loss loss, Optional<Coverage> lost, SortedSet<LocalDate> uncovered) implements Destination {
        public Lost {
            uncovered = Collections.unmodifiableSortedSet(new TreeSet<>(uncovered));
        }
    }

    /**
     * 振替・分割の対象外。To the insurer it names, because the claim may not be moved.
     *
     * @param because the obstacles that keep it
     * @param instead where it would have gone
     * @param lost the coverage it names, if that was lost by the last visit
     */
    record Barred(Set<Obstacle> because, List<ClaimPart> instead, Optional<Coverage> lost) implements Destination {
        public Barred {
            because = Collections.unmodifiableSet(EnumSet.copyOf(because));
            instead = List.copyOf(instead);
        }
    }

    /** 確認不能。To the insurer it names, because nobody knows whose it is. */
    record Unidentified(ClaimPatient.Reason reason) implements Destination {}

    /** 資格喪失の別。How the coverage that a claim names was lost. */
    enum Loss {
        /** 喪失。Lost, or not yet acquired. */
        LOST,
        /** 証回収後。Seen on a day on which the certificate had been taken back. */
        CARD_RETURNED,
        /** 死亡。 */
        DEATH
    }

    /** 喪失した資格。The coverage the claim names, with the day on which it was lost, if that came before the last visit. */
    default Optional<Coverage> lostCoverage() {
        return switch (this) {
            case Redirected(var _, Optional<Coverage> lost) -> lost;
            case Split(var _, Optional<Coverage> lost) -> lost;
            case Lost(var _, Optional<Coverage> lost, var _) -> lost;
            case Barred(var _, var _, Optional<Coverage> lost) -> lost;
            case Unchanged _, Unidentified _ -> Optional.empty();
        };
    }

    /** 変更後の請求先。The insurers that get the claim instead of the one it names; empty when it stays there. */
    default List<ClaimPart> targets() {
        return switch (this) {
            case Redirected(ClaimPart to, var _) -> List.of(to);
            case Split(List<ClaimPart> parts, var _) -> parts;
            case Unchanged _, Lost _, Barred _, Unidentified _ -> List.of();
        };
    }
}
