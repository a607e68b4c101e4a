package jp.tashika.core.disclosure;

import java.time.LocalDate;
import java.util.Set;
import jp.tashika.core.consent.CardStanding;
import jp.tashika.core.consent.ConsentTo;

/**
 * 照会の条件。How and for which day an answer was asked for.
 *
 * @param day 資格確認日
 * @param consents what the patient consented to; always empty in a batch, where nobody can be asked, and with a card in
 *     its grace period
 * @param leniently whether the person was found only by ignoring leading zeros or hyphens
 * @param standing of the card that was shown; {@link CardStanding#VALID} when none was
 */
public record Asking(
        LocalDate day, Setting setting, Set<ConsentTo> consents, boolean leniently, CardStanding standing) {

    /** 照会の場面。Whether the patient is there. */
    public enum Setting {
        /** 窓口。One patient, present and able to consent. */
        COUNTER,
        /** 一括照会。Many patients, before their visit. */
        BATCH
    }

    public Asking {
        consents = setting == Setting.BATCH || !standing.allowsConsent() ? Set.of() : Set.copyOf(consents);
    }

    /** 窓口での番号照会。By numbers, with the flag staff set for the patient's oral consent. */
    public static Asking atCounter(LocalDate day, boolean ceilingConsent) {
        return new Asking(
                day,
                Setting.COUNTER,
                ceilingConsent ? Set.of(ConsentTo.COST_CEILING) : Set.of(),
                false,
                CardStanding.VALID);
    }

    /** 窓口でのカード照会。By card, with what the patient consented to on the reader or to staff. */
    public static Asking byCard(LocalDate day, Set<ConsentTo> consents, CardStanding standing) {
        return new Asking(day, Setting.COUNTER, consents, false, standing);
    }

    /** 一括照会。One row of a batch. */
    public static Asking inBatch(LocalDate day) {
        return new Asking(day, Setting.BATCH, Set.of(), false, CardStanding.VALID);
    }

    /** The same, for a person found as {@code leniently} says. */
    public Asking found(boolean leniently) {
        return new Asking(day, setting, consents, leniently, standing);
    }
}
