package jp.tashika.simulation.jlis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 電子証明書の有効期間。 */
class TermTest {

    @ParameterizedTest(name = "{1} 生まれに {0} に発行すると {2} まで")
    @CsvSource({
        "2025-10-27T03:00:00Z, 1980-02-17, 2030-02-17T14:59:59Z",
        "2026-02-16T03:00:00Z, 1980-02-17, 2030-02-17T14:59:59Z",
        "2026-02-17T03:00:00Z, 1980-02-17, 2031-02-17T14:59:59Z",
        "2026-02-16T15:00:00Z, 1980-02-17, 2031-02-17T14:59:59Z",
        "2024-03-01T03:00:00Z, 2000-02-29, 2029-02-28T14:59:59Z",
        "2026-04-01T03:00:00Z, 2026-03-31, 2031-03-31T14:59:59Z"
    })
    void endsWithTheFifthBirthday(Instant from, LocalDate birthdate, Instant until) {
        assertThat(Term.issued(from, birthdate)).isEqualTo(new Term(from, until));
    }

    @Test
    @DisplayName("認証局より前に始まらず、後に終わらない")
    void staysWithinItsAuthority() {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        Instant until = from.plus(Duration.ofDays(900));
        Instant early = from.minus(Duration.ofDays(10));
        Instant mid = from.plus(Duration.ofDays(10));
        Term term = new Term(from, until);
        assertThat(term.within(early, mid)).isEqualTo(new Term(from, mid));
        assertThat(term.within(mid, until)).isEqualTo(new Term(mid, until));
        assertThat(term.within(early, until)).isEqualTo(term);
        assertThatThrownBy(() -> term.within(early, early)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> term.within(until, until)).isInstanceOf(IllegalArgumentException.class);
    }
}
