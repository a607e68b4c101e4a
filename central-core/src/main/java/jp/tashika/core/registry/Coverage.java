package jp.tashika.core.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.time.Period;

/**
 * 資格。One person's eligibility at one insurer, as that insurer states it.
 *
 * @param id stays the same through corrections
 * @param insuredName 被保険者氏名（世帯主氏名）, of dependants
 * @param relation 本人・家族の別, absent for 後期高齢者
 * @param cards 被保険者証・資格確認書, at least one, in the order of their first days
 * @param withheld 閲覧停止, set while the insurer checks the record
 */
public record Coverage(
        UUID id,
        Insurer insurer,
        InsuredNumber insured,
        Period period,
        CardClassification classification,
        Bearer bearer,
        Optional<Relation> relation,
        Optional<String> insuredName,
        List<InsuredCard> cards,
        Optional<LossReason> lossReason,
        boolean withheld,
        List<Certificate> certificates) {

    private static final Comparator<InsuredCard> BY_FIRST_DAY = Comparator.comparing(
                    (InsuredCard card) -> card.term().from())
            .thenComparing(card -> card.term().issuedOn().orElse(LocalDate.MIN));

    public Coverage {
        cards = cards.stream().sorted(BY_FIRST_DAY).toList();
        if (cards.isEmpty()) {
            throw new IllegalArgumentException("a coverage without a card");
        }
        certificates = List.copyOf(certificates);
    }

    /**
     * 使用中の証。The card in use on {@code day}: the last one that has begun, also when it is over; before the first one,
     * the first.
     */
    // spec| ELG-021: a renewed card says nothing of the days before it
    public InsuredCard cardOn(LocalDate day) {
        InsuredCard inUse = cards.getFirst();
        for (InsuredCard card : cards) {
            if (!day.isBefore(card.term().from())) {
                inUse = card;
            }
        }
        return inUse;
    }

    /** The same coverage ended by law on {@code day}; the insurer's reason belonged to another day. */
    public Coverage endedOn(LocalDate day) {
        return new Coverage(
                id,
                insurer,
                insured,
                Period.of(period.from(), day),
                classification,
                bearer,
                relation,
                insuredName,
                cards,
                Optional.empty(),
                withheld,
                certificates);
    }

    /** The same coverage alone, for telling it without what needs consent. */
    public Coverage withoutCertificates() {
        return new Coverage(
                id,
                insurer,
                insured,
                period,
                classification,
                bearer,
                relation,
                insuredName,
                cards,
                lossReason,
                withheld,
                List.of());
    }

    /** Personal: only the record's id is shown. */
    @Override
    public String toString() {
        return "Coverage[" + id + "]";
    }
}
