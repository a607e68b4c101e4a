package jp.tashika.vocabulary.time;

import java.time.LocalDate;
import java.util.Optional;

/** 有効期間。Days from acquisition (資格取得日) up to, not including, loss (資格喪失日). */
public record Period(LocalDate from, Optional<LocalDate> lostOn) {

    public Period {
        if (lostOn.filter(from::isAfter).isPresent()) {
            throw new IllegalArgumentException("lost before acquired: " + lostOn.get() + " < " + from);
        }
    }

    public static Period since(LocalDate from) {
        return new Period(from, Optional.empty());
    }

    public static Period of(LocalDate from, LocalDate lostOn) {
        return new Period(from, Optional.of(lostOn));
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && lostOn.map(day::isBefore).orElse(true);
    }

    /** Whether the period has not begun on {@code day}. */
    public boolean isAfter(LocalDate day) {
        return from.isAfter(day);
    }

    /** Whether the loss day has come on {@code day}. */
    public boolean isLostOn(LocalDate day) {
        return lostOn.filter(lost -> !day.isBefore(lost)).isPresent();
    }

    /** 最終有効日。The last day with eligibility, the day before the loss day. */
    public Optional<LocalDate> lastDay() {
        return lostOn.map(lost -> lost.minusDays(1));
    }
}
