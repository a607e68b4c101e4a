package jp.tashika.terminal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("再試行間隔")
class RetryPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    @Tag("TRM-013")
    @ParameterizedTest(name = "{0}回目の後 {1}～{2} ms")
    @CsvSource({"1,50,100", "2,100,200", "3,200,400", "6,1600,3200", "7,2500,5000", "100,2500,5000", "100000,2500,5000"
    })
    @DisplayName("倍々に、ばらつきを持って、5秒まで")
    void doublesWithChance(int tried, long min, long max) {
        Random chance = new Random(tried);
        for (int i = 0; i < 1000; i++) {
            assertThat(RetryPlan.pause(tried, Optional.empty(), chance).toMillis())
                    .isBetween(min, max);
        }
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("Retry-After より早くは聞かない")
    void neverEarlierThanAsked() {
        Duration asked = Duration.ofSeconds(7);
        assertThat(RetryPlan.pause(1, Optional.of(asked), new Random(1))).isGreaterThan(asked);
    }

    @Tag("TRM-013")
    @ParameterizedTest(name = "{0} は {1} 秒")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            0                             | 0
            120                           | 120
            ' 5 '                         | 5
            Sun, 22 Nov 2026 00:00:30 GMT | 30
            Sat, 21 Nov 2026 00:00:00 GMT | 0
            ''                            | -
            -1                            | -
            soon                          | -
            12345678901                   | -
            ５                            | -
            """)
    @DisplayName("Retry-After の読み方")
    void readsRetryAfter(String header, Long seconds) {
        assertThat(RetryPlan.retryAfter(header == null ? "" : header, NOW).map(Duration::toSeconds))
                .isEqualTo(Optional.ofNullable(seconds));
    }
}
