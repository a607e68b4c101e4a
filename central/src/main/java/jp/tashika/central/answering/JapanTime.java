package jp.tashika.central.answering;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** 日本時間。The clock of the messages. */
public final class JapanTime {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private JapanTime() {}

    public static LocalDateTime of(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }
}
