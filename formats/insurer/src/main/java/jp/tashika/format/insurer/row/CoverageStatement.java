package jp.tashika.format.insurer.row;

import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.vocabulary.number.InsuredNumber;

/**
 * 資格の届出内容。All that an insurer states of one coverage.
 *
 * @param acquiredOn 資格取得日
 * @param loss 資格喪失日 and its reason, when the coverage has ended already
 * @param classification 被保険者証区分
 * @param relation 本人・家族の別, absent for 後期高齢者
 * @param insuredName 被保険者氏名（世帯主氏名）, of dependants
 * @param card 被保険者証・資格確認書 and its term
 * @param ratio 一部負担金割合 with its basis, only of 後期高齢者
 * @param withheld 閲覧停止
 */
public record CoverageStatement(
        InsuredNumber insured,
        PersonStatement person,
        LocalDate acquiredOn,
        Optional<StatedLoss> loss,
        CardClassification classification,
        Optional<Relation> relation,
        Optional<String> insuredName,
        StatedTerm card,
        Optional<StatedRatio> ratio,
        boolean withheld) {

    /** 喪失の届出。The day of loss and why. */
    public record StatedLoss(LocalDate lostOn, LossReason reason) {}

    public CoverageReference reference() {
        return new CoverageReference(insured, person.birthdate(), acquiredOn);
    }

    /** Personal: only the day of acquisition is shown. */
    @Override
    public String toString() {
        return "CoverageStatement[acquired " + acquiredOn + "]";
    }
}
