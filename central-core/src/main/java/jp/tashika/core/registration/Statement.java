package jp.tashika.core.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tashika.core.registry.Bearer;
import jp.tashika.core.registry.CardClassification;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.InsuredCard;
import jp.tashika.core.registry.Insurer;
import jp.tashika.core.registry.LossReason;
import jp.tashika.core.registry.Relation;
import jp.tashika.core.registry.Term;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.time.Period;

/**
 * 届出。What an insurer states of one coverage, before it is known whether it can be right.
 *
 * @param cardIssuedOn 証の交付年月日
 * @param cardFrom 証の有効開始年月日
 * @param cardUntil 証の有効終了年月日, last day, included
 * @param ratio 一部負担金割合, only of 後期高齢者
 * @param incomeClass 所得区分, with the ratio
 * @param withheld 閲覧停止
 */
public record Statement(
        InsurerNumber insurer,
        InsuredNumber insured,
        Bearer bearer,
        LocalDate acquiredOn,
        Optional<LocalDate> lostOn,
        Optional<LossReason> lossReason,
        CardClassification classification,
        Optional<Relation> relation,
        Optional<String> insuredName,
        Optional<LocalDate> cardIssuedOn,
        LocalDate cardFrom,
        Optional<LocalDate> cardUntil,
        Optional<CopaymentRatio> ratio,
        Optional<IncomeClass> incomeClass,
        boolean withheld) {

    /**
     * 資格への変換。The coverage it states, once it is taken over as it stands.
     *
     * @param former the cards before the one it states
     */
    public Coverage toCoverage(UUID id, Insurer named, List<InsuredCard> former, List<Certificate> certificates) {
        InsuredCard card = new InsuredCard(new Term(cardIssuedOn, cardFrom, cardUntil), ratio);
        return new Coverage(
                id,
                named,
                insured,
                new Period(acquiredOn, lostOn),
                classification,
                bearer,
                relation,
                insuredName,
                Stream.concat(former.stream(), Stream.of(card)).toList(),
                lossReason,
                withheld,
                certificates);
    }

    /** Personal: only the day of acquisition is shown. */
    @Override
    public String toString() {
        return "Statement[acquired " + acquiredOn + "]";
    }
}
