package jp.tashika.format.checkup.judgement;

import java.math.BigDecimal;
import java.util.Optional;
import jp.tashika.format.checkup.document.Sex;

/** 判定基準。The comparisons both judgements are made of. */
final class Criteria {

    private static final String FAT_CM2 = "100";
    private static final String WAIST_MEN_CM = "85";
    private static final String WAIST_WOMEN_CM = "90";
    private static final String SYSTOLIC = "130";
    private static final String DIASTOLIC = "85";

    private Criteria() {}

    static Answer atLeast(Optional<BigDecimal> value, String limit) {
        return value.map(number -> Answer.of(number.compareTo(new BigDecimal(limit)) >= 0))
                .orElse(Answer.UNKNOWN);
    }

    static Answer below(Optional<BigDecimal> value, String limit) {
        return value.map(number -> Answer.of(number.compareTo(new BigDecimal(limit)) < 0))
                .orElse(Answer.UNKNOWN);
    }

    static Answer yes(Optional<Boolean> answer) {
        return answer.map(Answer::of).orElse(Answer.UNKNOWN);
    }

    /** The first that is known: a measurement, and what stands in for it where it was not made. */
    static Answer firstKnown(Answer... answers) {
        for (Answer answer : answers) {
            if (answer != Answer.UNKNOWN) {
                return answer;
            }
        }
        return Answer.UNKNOWN;
    }

    /** 内臓脂肪の蓄積。By the area of visceral fat where it was measured, else by the waist. */
    static Answer wide(Measurements values) {
        return firstKnown(
                atLeast(values.body().fatCm2(), FAT_CM2),
                atLeast(values.body().waistCm(), values.sex() == Sex.MALE ? WAIST_MEN_CM : WAIST_WOMEN_CM));
    }

    static Answer pressure(Measurements values) {
        return atLeast(values.pressure().systolic(), SYSTOLIC)
                .or(atLeast(values.pressure().diastolic(), DIASTOLIC));
    }
}
