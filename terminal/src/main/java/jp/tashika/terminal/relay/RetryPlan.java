package jp.tashika.terminal.relay;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** 再試行間隔。How long to wait before the next attempt: doubling, with chance in it, and as the centre asks. */
final class RetryPlan {
    private static final long FIRST_MILLIS = 100;
    private static final long MAX_MILLIS = 5_000;
    private static final int DOUBLINGS_MAX = 6;

    private RetryPlan() {}

    /**
     * The pause after attempt number {@code tried} failed; many terminals that failed together do not come back together.
     */
    static Duration pause(int tried, Optional<Duration> asked, RandomGenerator chance) {
        long cap = Math.min(MAX_MILLIS, FIRST_MILLIS << Math.min(tried - 1, DOUBLINGS_MAX));
        Duration jitter = Duration.ofMillis(cap / 2 + chance.nextLong(cap / 2 + 1));
        return asked.map(jitter::plus).orElse(jitter);
    }

    /** {@code Retry-After}: seconds, or a date of HTTP; anything else says nothing. */
    static Optional<Duration> retryAfter(String header, Instant now) {
        String text = header.strip();
        try {
            if (!text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
