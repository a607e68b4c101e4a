package jp.tashika.simulation.jlis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** 電子証明書の有効期間。From when until when a certificate is good, to the second, as certificates count. */
record Term(Instant from, Instant until) {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final int BIRTHDAYS = 5;

    Term {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        until = until.truncatedTo(ChronoUnit.SECONDS);
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a certificate ends after it began");
        }
    }

    /** 通常の期間。Until the end of the fifth birthday after the day of issue (domain rules 12). */
    static Term issued(Instant from, LocalDate birthdate) {
        LocalDate issuedOn = LocalDate.ofInstant(from, JAPAN);
        int past = issuedOn.getYear() - birthdate.getYear();
        int next = birthdate.plusYears(past).isAfter(issuedOn) ? past : past + 1;
        return new Term(
                from,
                birthdate
                        .plusYears(next + BIRTHDAYS - 1L)
                        .atTime(LAST_SECOND)
                        .atZone(JAPAN)
                        .toInstant());
    }

    /** A certificate is never there before its authority, and never outlives it. */
    Term within(Instant first, Instant last) {
        return new Term(from.isBefore(first) ? first : from, until.isAfter(last) ? last : until);
    }
}
