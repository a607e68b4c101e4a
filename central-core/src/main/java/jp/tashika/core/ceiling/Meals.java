package jp.tashika.core.ceiling;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 入院時の食事。Meals of an inpatient; their price is no part of the ceiling.
 *
 * @param count meals to be paid today
 * @param rareDisease whether the patient is certified for 指定難病 or 小児慢性特定疾病
 * @param longStayFrom 長期入院該当年月日
 */
public record Meals(Kind kind, int count, boolean rareDisease, Optional<LocalDate> longStayFrom) {

    /** 食事の種類。Which of the two standard amounts is asked for. */
    public enum Kind {
        /** 食事療養。By the meal. */
        MEAL,
        /** 生活療養。Meals and living costs of people of 65 and over in 療養病床. */
        LIVING
    }

    /** 一日三食。At most three meals a day, 31 days. */
    private static final int MOST = 93;

    public Meals {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("meals out of bounds: " + count);
        }
    }

    public static Meals of(int count) {
        return new Meals(Kind.MEAL, count, false, Optional.empty());
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "Meals[masked]";
    }
}
