package jp.tashika.simulation.population;

import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.format.insurer.row.CoverageStatement.StatedLoss;
import jp.tashika.format.insurer.row.LossReason;

/**
 * 加入期間。A household's time with one insurer, before it is cut to each member's own days.
 *
 * @param slot which stint of the household, from 0; gives it numbers of its own
 * @param cardUntil last day of the certificate when it has expired, else what is usual for the insurer
 */
record Stint(
        FictionalInsurer insurer,
        int slot,
        LocalDate from,
        Optional<StatedLoss> loss,
        Optional<LocalDate> cardUntil,
        boolean withheld) {

    static Stint since(FictionalInsurer insurer, int slot, LocalDate from) {
        return new Stint(insurer, slot, from, Optional.empty(), Optional.empty(), false);
    }

    Stint lost(LocalDate day, LossReason reason) {
        return new Stint(insurer, slot, from, Optional.of(new StatedLoss(day, reason)), cardUntil, withheld);
    }

    Stint expired(LocalDate lastDay) {
        return new Stint(insurer, slot, from, loss, Optional.of(lastDay), withheld);
    }

    Stint withheldForChecking() {
        return new Stint(insurer, slot, from, loss, cardUntil, true);
    }

    Stint from(LocalDate day) {
        return new Stint(insurer, slot, day, loss, cardUntil, withheld);
    }

    boolean isOpen() {
        return loss.isEmpty();
    }

    /** The same for one who was not there from the beginning; empty for one who came after its end. */
    Optional<Stint> notBefore(LocalDate day) {
        if (!from.isBefore(day)) {
            return Optional.of(this);
        }
        return loss.filter(l -> !l.lostOn().isAfter(day)).isPresent() ? Optional.empty() : Optional.of(from(day));
    }
}
