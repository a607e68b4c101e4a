package jp.tashika.core.registry;

import java.time.LocalDate;
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
 * @param card 被保険者証・資格確認書 and its term
 * @param ratio 被保険者証一部負担金割合, only for 後期高齢者
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
        Term card,
        Optional<LossReason> lossReason,
        Optional<CopaymentRatio> ratio,
        boolean withheld,
        List<Certificate> certificates) {

    public Coverage {
        certificates = List.copyOf(certificates);
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
                card,
                Optional.empty(),
                ratio,
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
                card,
                lossReason,
                ratio,
                withheld,
                List.of());
    }

    /** Personal: only the record's id is shown. */
    @Override
    public String toString() {
        return "Coverage[" + id + "]";
    }
}
